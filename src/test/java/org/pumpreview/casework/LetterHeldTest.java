package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.LetterFaults;
import org.pumpreview.letter.LetterText;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseEvent.CheckOverride;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Gap;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;

/// What a check finds holds the letter in a real vault, below every window and command.
class LetterHeldTest {
  private static final Instant NOW = Instant.parse("2026-11-17T16:58:00Z");
  private static final Policy POLICY = PolicyPacks.shipped();
  private static final Plan PLAN = PlanJson.example();
  private static final Map<LetterKind, CaseFile> CASES = new EnumMap<>(LetterKind.class);

  @TempDir static Path folder;

  private static Session nurse;
  private static Session director;

  @BeforeAll
  static void tellCases() throws Exception {
    var vault =
        new Vault(
            ref -> Optional.of(POLICY).filter(known -> known.ref().equals(ref)),
            new MemoryHeadPins());
    PracticeScript script = PracticeScript.shipped();
    Path place = folder.resolve("v");
    Instant start = NOW.minusSeconds(3600);
    var request = new FoundingRequest(true, PLAN, script.administrator().actor());
    try (Session session =
        vault.found(place, request, script.passphrase().toCharArray(), start).session()) {
      for (PracticeScript.Person person : script.people()) {
        session.certify(person.actor(), script.passphrase().toCharArray(), start);
      }
    }
    nurse = vault.unlock(place, "maya.heron", script.passphrase().toCharArray(), start);
    director = vault.unlock(place, "theo.egret", script.passphrase().toCharArray(), start);
    var play = new PracticePlay(nurse, director, POLICY, PLAN, start);
    CASES.put(LetterKind.ADVERSE, play.play(story(script, "implant-nonmalignant-adverse")));
    CaseFile gaps = play.play(story(script, "trial-nonmalignant-gaps"));
    CASES.put(LetterKind.INFORMATION_REQUEST, after(gaps, asked(gaps)));
    CASES.put(LetterKind.APPROVAL, play.play(story(script, "trial-nonmalignant")));
    CaseFile open = play.play(story(script, "trial-malignant-open"));
    var extended =
        new CaseEvent.Extended(
            7, "Your doctor has not sent the notes yet.", "With these we may say yes.");
    CASES.put(LetterKind.EXTENSION, after(open, extended));
  }

  private static CaseFile after(CaseFile file, CaseEvent event) throws Exception {
    return assertInstanceOf(
            Append.Appended.class,
            nurse.append(file.id(), file.seq(), List.of(event), NOW.minusSeconds(60)))
        .file();
  }

  /// Everything that the nurse has not found shown.
  private static CaseEvent asked(CaseFile file) {
    var assessment = Assessment.of(file, POLICY, PLAN, NOW.minusSeconds(60));
    return new CaseEvent.InformationRequested(
        assessment.unmet(Desk.NURSE).stream()
            .map(item -> new Gap(item, POLICY.item(item).satisfiedBy()))
            .toList(),
        LocalDate.of(2026, 11, 18));
  }

  @AfterAll
  static void close() throws Exception {
    nurse.close();
    director.close();
  }

  static Stream<LetterCheck> hard() {
    return Arrays.stream(LetterCheck.values()).filter(LetterCheck::hard);
  }

  @ParameterizedTest
  @MethodSource("hard")
  void aLetterWithOneFaultIsNotIssuedWhateverIsPassedOver(LetterCheck check) throws Exception {
    LetterKind kind = LetterFaults.kind(check);
    CaseFile before = file(kind);
    var held = issue(kind, desk(kind, check), List.of());
    if (check == LetterCheck.GLYPHS) {
      assertEquals(new LetterDesk.Issue.Unprintable("\u2603"), held);
    } else {
      assertEquals(
          List.of(check),
          assertInstanceOf(LetterDesk.Issue.Held.class, held).checks().stream()
              .map(Checked::check)
              .toList());
    }
    assertEquals(
        Reason.CHECK_HARD,
        assertInstanceOf(
                LetterDesk.Issue.Refused.class,
                issue(
                    kind,
                    desk(kind, check),
                    List.of(new CheckOverride(check.id(), "It is due today"))))
            .reasons()
            .getFirst()
            .reason());
    assertEquals(before.head(), file(kind).head());
  }

  @Test
  void aWarningHoldsTheLetterUntilItIsPassedOverAndTheJournalTellsWhy() throws Exception {
    LetterKind kind = LetterKind.APPROVAL;
    LetterDesk desk = desk(kind, LetterCheck.INSERTS);
    assertInstanceOf(LetterDesk.Issue.Held.class, issue(kind, desk, List.of()));

    var passed = new CheckOverride("inserts", "The lines go in as a leaf");
    var notRaised = new CheckOverride("reading", "Nobody asked");
    var issued =
        assertInstanceOf(
            LetterDesk.Issue.Issued.class, issue(kind, desk, List.of(passed, notRaised)));
    assertEquals(
        List.of(passed),
        issued.file().last(CaseEvent.LetterIssued.class).orElseThrow().event().overrides());
  }

  @Test
  void theStoreRefusesToPassOverWhatIsNoWarning() throws Exception {
    CaseFile file = file(LetterKind.EXTENSION);
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
              Append.Refused.class, nurse.append(file.id(), file.seq(), List.of(raw), NOW));
      assertEquals(
          List.of(wrong.getValue()), refused.reasons().stream().map(Refusal::reason).toList());
    }
  }

  private static PracticeScript.Case story(PracticeScript script, String key) {
    return script.cases().stream()
        .filter(story -> story.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static CaseFile file(LetterKind kind) throws Exception {
    CaseFile told = CASES.get(kind);
    if (told == null) {
      throw new IllegalArgumentException("no case is due this kind");
    }
    return session(kind).caseNumbered(told.number()).orElseThrow();
  }

  private static Session session(LetterKind kind) {
    return kind == LetterKind.ADVERSE ? director : nurse;
  }

  private static LetterDesk desk(LetterKind kind, LetterCheck fault) throws Exception {
    Session session = session(kind);
    return new LetterDesk(
        session,
        session.actor().orElseThrow(),
        (assessment, of, number, by) ->
            LetterFaults.with(fault, LetterText.of(assessment, of, number, by)));
  }

  private static LetterDesk.Issue issue(
      LetterKind kind, LetterDesk desk, List<CheckOverride> overrides) throws Exception {
    return desk.issueConfirmed(
        Assessment.of(file(kind), POLICY, PLAN, NOW), kind, overrides, done -> {});
  }
}
