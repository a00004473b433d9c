package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.casework.HeldLetters.Fault;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.Stamping;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.store.PlanJson;

/// What a check finds holds the letter in a real vault, below every window and command.
class LetterHeldTest {
  @TempDir static Path folder;

  private static HeldLetters held;

  @BeforeAll
  static void tellCases() throws Exception {
    held = HeldLetters.in(folder);
  }

  @AfterAll
  static void close() throws Exception {
    held.close();
  }

  static Stream<Fault> faults() {
    return HeldLetters.faults();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aLetterWithOneFaultIsNotIssuedWhateverIsPassedOver(Fault fault) throws Exception {
    LetterCheck check = fault.check();
    CaseFile before = held.file(fault.kind());
    var issue = issue(fault, List.of());
    if (check == LetterCheck.GLYPHS) {
      assertEquals(new LetterDesk.Issue.Unprintable("\u2603"), issue);
    } else {
      assertEquals(
          List.of(check),
          assertInstanceOf(LetterDesk.Issue.Held.class, issue).checks().stream()
              .map(Checked::check)
              .toList());
    }
    assertEquals(
        Reason.CHECK_HARD,
        assertInstanceOf(
                LetterDesk.Issue.Refused.class,
                issue(fault, List.of(new CheckOverride(check.id(), "It is due today"))))
            .reasons()
            .getFirst()
            .reason());
    assertEquals(before.head(), held.file(fault.kind()).head());
  }

  @Test
  void aWarningHoldsTheLetterUntilItIsPassedOverAndTheJournalTellsWhy() throws Exception {
    LetterKind kind = LetterKind.APPROVAL_BY_EXCEPTION;
    assertInstanceOf(LetterDesk.Issue.Held.class, held.withoutInserts(kind, List.of()));

    var passed = new CheckOverride("inserts", "The lines go in as a leaf");
    var notRaised = new CheckOverride("reading", "Nobody asked");
    var issued =
        assertInstanceOf(
            LetterDesk.Issue.Issued.class, held.withoutInserts(kind, List.of(passed, notRaised)));
    assertEquals(
        List.of(passed),
        issued.file().last(CaseEvent.LetterIssued.class).orElseThrow().event().overrides());
  }

  @Test
  void withoutItsTimeStampALetterIsSignedOnlyWhereTheSignerSaysSo() throws Exception {
    Stamping.Line silent =
        request -> {
          throw new IOException("no route");
        };
    CaseFile before = held.file(LetterKind.WORKSHEET);
    var not = assertInstanceOf(LetterDesk.Issue.NotStamped.class, held.stamped(silent, List.of()));
    assertEquals(
        "The time-stamp server could not be reached. Nothing was signed. Sign again to ask once"
            + " more, or say why the letter goes without a time stamp.",
        not.sentence());
    assertEquals(before.head(), held.file(LetterKind.WORKSHEET).head());

    var due = new CheckOverride("time_stamp", "The notice is due today");
    var issued =
        assertInstanceOf(LetterDesk.Issue.Issued.class, held.stamped(silent, List.of(due)));
    assertEquals(
        List.of(due),
        issued.file().last(CaseEvent.LetterIssued.class).orElseThrow().event().overrides());
  }

  @Test
  void aLetterAndItsCopiesAskOverOneLineAndAreSignedTogetherOrNotAtAll() throws Exception {
    CaseFile before = held.file(LetterKind.ADVERSE);
    List<URI> lines = new ArrayList<>();
    List<byte[]> asked = new ArrayList<>();
    Stamping.Line once =
        request -> {
          asked.add(request);
          if (asked.size() > 1) {
            throw new SocketTimeoutException();
          }
          return HeldLetters.TIME.answer(request, HeldLetters.NOW);
        };
    assertInstanceOf(
        LetterDesk.Issue.NotStamped.class,
        held.stamped(
            LetterKind.ADVERSE,
            server -> {
              lines.add(server);
              return once;
            },
            List.of()));
    assertEquals(2, asked.size(), "the letter and its first copy");
    assertEquals(1, lines.size());
    assertEquals(before.head(), held.file(LetterKind.ADVERSE).head());
  }

  @Test
  void aTimeStampIsToldByTheLetterAndOutlivesTheSetting() throws Exception {
    Stamping.Line line = request -> HeldLetters.TIME.answer(request, HeldLetters.NOW);
    var issued = assertInstanceOf(LetterDesk.Issue.Issued.class, held.stamped(line, List.of()));
    assertEquals(
        "Time stamped at 2026-11-17T16:58:00Z by Example time stamps.",
        issued.verification().check(Verification.Point.STAMP).sentence());
    var off = new OfficeEvent.PlanRecorded(PlanJson.example());
    assertEquals(
        List.of(HeldLetters.TIME.pem()),
        held.session(LetterKind.WORKSHEET)
            .office()
            .apply(off, "ada.sandbar", HeldLetters.NOW)
            .stampAuthorities());
  }

  @Test
  void theStoreRefusesToPassOverWhatIsNoWarning() throws Exception {
    CaseFile file = held.file(LetterKind.EXTENSION);
    for (var wrong :
        Map.of(
                new CheckOverride("spelling", "It is right"), Reason.CHECK_UNKNOWN,
                new CheckOverride("new_time", "It is right"), Reason.CHECK_HARD,
                new CheckOverride("reading", " "), Reason.CHECK_REASON_MISSING)
            .entrySet()) {
      var raw =
          new CaseEvent.LetterIssued(
              LetterDesk.nextNumber(file),
              LetterKind.EXTENSION,
              Edition.STANDARD,
              "ab".repeat(32),
              "a-1",
              List.of(wrong.getKey()));
      var refused =
          assertInstanceOf(
              Append.Refused.class,
              held.session(LetterKind.EXTENSION)
                  .append(file.id(), file.seq(), List.of(raw), HeldLetters.NOW));
      assertEquals(
          List.of(wrong.getValue()), refused.reasons().stream().map(Refusal::reason).toList());
    }
  }

  private static LetterDesk.Issue issue(Fault fault, List<CheckOverride> overrides)
      throws Exception {
    return held.desk(fault)
        .issueConfirmed(
            held.assessment(fault.kind()), fault.kind(), Edition.STANDARD, overrides, done -> {});
  }
}
