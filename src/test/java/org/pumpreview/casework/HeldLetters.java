package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pumpreview.letter.LetterFaults;
import org.pumpreview.letter.LetterText;
import org.pumpreview.letter.StampAuthority;
import org.pumpreview.letter.Stamping;
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
import org.pumpreview.review.Plans;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.OfficeResult;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;

/// A real vault in which a case is due a letter of each kind, and the letters that must not come
/// out of it: each with one fault that a hard check finds.
public final class HeldLetters implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-17T16:58:00Z");

  private static final Policy POLICY = PolicyPacks.shipped();
  private static final Plan PLAN = PlanJson.example();

  /// A server in memory that time stamps letters.
  static final StampAuthority TIME = StampAuthority.of(StampAuthority.Kind.ELLIPTIC);

  /// The plan as it stands in the vault while a test is about time stamps.
  private static final Plan STAMPED =
      PLAN.stampedBy(new Plan.TimeStamps("http://time.example/tsr", TIME.pem()));

  private final Map<LetterKind, String> numbers = new EnumMap<>(LetterKind.class);
  private final PracticeScript script = PracticeScript.shipped();
  private final Path place;
  private final Vault vault =
      Vaults.of(
          ref -> Optional.of(POLICY).filter(known -> known.ref().equals(ref)),
          new MemoryHeadPins());
  private final Session nurse;
  private final Session director;

  /// One fault in a letter of one kind.
  public record Fault(LetterCheck check, LetterKind kind) {}

  /// Every hard check on the kind of letter it is meant for, and those of the other kinds.
  public static Stream<Fault> faults() {
    return Stream.concat(
        Arrays.stream(LetterCheck.values())
            .filter(LetterCheck::hard)
            .map(check -> new Fault(check, LetterFaults.kind(check))),
        Stream.of(
            new Fault(LetterCheck.DETERMINATION, LetterKind.APPROVAL),
            new Fault(LetterCheck.SERVICE, LetterKind.EXTENSION),
            new Fault(LetterCheck.GREETING, LetterKind.INFORMATION_REQUEST),
            new Fault(LetterCheck.SERVICE, LetterKind.WITHDRAWAL),
            new Fault(LetterCheck.SIGNER, LetterKind.WORKSHEET)));
  }

  public static HeldLetters in(Path folder) throws Exception {
    return new HeldLetters(folder.resolve("held"));
  }

  private HeldLetters(Path place) throws Exception {
    this.place = place;
    Instant start = NOW.minusSeconds(3600);
    var request = new FoundingRequest(true, PLAN, script.administrator().actor());
    try (Session session = vault.found(place, request, passphrase(), start).session()) {
      for (PracticeScript.Person person : script.people()) {
        session.certify(person.actor(), passphrase(), start);
      }
    }
    nurse = vault.unlock(place, "maya.heron", passphrase(), start);
    director = vault.unlock(place, "theo.egret", passphrase(), start);
    var play = new PracticePlay(nurse, director, POLICY, PLAN, start, LetterText::of);
    CaseFile declined = play.play(story("implant-nonmalignant-adverse"));
    numbers.put(LetterKind.ADVERSE, declined.number());
    numbers.put(LetterKind.WORKSHEET, declined.number());
    numbers.put(
        LetterKind.APPROVAL_BY_EXCEPTION, play.play(story("implant-malignant-exception")).number());
    numbers.put(LetterKind.APPROVAL, play.play(story("trial-nonmalignant")).number());
    CaseFile gaps = play.play(story("trial-nonmalignant-gaps"));
    numbers.put(LetterKind.INFORMATION_REQUEST, after(gaps, asked(gaps)));
    numbers.put(
        LetterKind.EXTENSION,
        after(
            play.play(story("trial-malignant-open")),
            new CaseEvent.Extended(
                7, "Your doctor has not sent the notes yet.", "With these we may say yes.")));
    numbers.put(
        LetterKind.WITHDRAWAL,
        after(
            play.play(story("trial-malignant-open")),
            new CaseEvent.Withdrawn(
                "Ana Example", LocalDate.of(2026, 11, 17), "We will ask again.")));
  }

  private String after(CaseFile file, CaseEvent event) throws Exception {
    assertInstanceOf(
        Append.Appended.class,
        nurse.append(file.id(), file.seq(), List.of(event), NOW.minusSeconds(60)));
    return file.number();
  }

  /// Everything that the nurse has not found shown.
  private static CaseEvent asked(CaseFile file) {
    var assessment = Assessment.of(file, POLICY, PLAN, NOW.minusSeconds(60));
    return new CaseEvent.InformationRequested(
        assessment.unmet(Desk.NURSE).stream()
            .map(item -> new Gap(item, POLICY.item(item).satisfiedBy()))
            .toList(),
        LocalDate.of(2026, 11, 17));
  }

  private PracticeScript.Case story(String key) {
    return script.cases().stream()
        .filter(story -> story.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /// Of everybody in the vault.
  public char[] passphrase() {
    return script.passphrase().toCharArray();
  }

  /// Whoever signs letters of the kind, at work.
  public Session session(LetterKind kind) {
    return switch (kind) {
      case ADVERSE, APPROVAL_BY_EXCEPTION, WORKSHEET -> director;
      case APPROVAL, INFORMATION_REQUEST, EXTENSION, WITHDRAWAL -> nurse;
      case PARTIAL_APPROVAL -> throw notDue(kind);
    };
  }

  /// The case that is due the kind, as it stands in the vault.
  public CaseFile file(LetterKind kind) throws VaultException {
    String number = Optional.ofNullable(numbers.get(kind)).orElseThrow(() -> notDue(kind));
    return session(kind).caseNumbered(number).orElseThrow();
  }

  private static IllegalArgumentException notDue(LetterKind kind) {
    return new IllegalArgumentException("no case is due " + kind);
  }

  public Assessment assessment(LetterKind kind) throws VaultException {
    return Assessment.of(file(kind), POLICY, PLAN, NOW);
  }

  /// Makes letters with the fault.
  public LetterDesk desk(Fault fault) throws VaultException {
    Session session = session(fault.kind());
    return new LetterDesk(session, session.actor().orElseThrow(), composing(fault));
  }

  /// Signs a worksheet, which is made as often as it is asked for, under a plan whose letters are
  /// time stamped.
  ///
  /// @param line to the server
  LetterDesk.Issue stamped(Stamping.Line line, List<CheckOverride> overrides)
      throws VaultException {
    return stamped(LetterKind.WORKSHEET, server -> line, overrides);
  }

  /// Signs a letter of the kind under such a plan.
  ///
  /// @param lines to its server
  LetterDesk.Issue stamped(
      LetterKind kind, Function<URI, Stamping.Line> lines, List<CheckOverride> overrides)
      throws VaultException {
    var desk =
        new LetterDesk(
            director,
            director.actor().orElseThrow(),
            (assessment, of, number, by) ->
                LetterProof.composed(assessment, of, number, by, director.office()),
            lines);
    record(STAMPED);
    try {
      return desk.issueConfirmed(
          Assessment.of(file(kind), POLICY, STAMPED, NOW),
          kind,
          Edition.STANDARD,
          overrides,
          done -> {});
    } finally {
      record(PLAN);
    }
  }

  /// Signs the letter of the kind while the plan has no inserts, which only warns.
  LetterDesk.Issue withoutInserts(LetterKind kind, List<CheckOverride> overrides)
      throws VaultException {
    Plan bare = Plans.withInserts(PLAN);
    record(bare);
    try {
      return new LetterDesk(session(kind), session(kind).actor().orElseThrow())
          .issueConfirmed(
              Assessment.of(file(kind), POLICY, bare, NOW),
              kind,
              Edition.STANDARD,
              overrides,
              done -> {});
    } finally {
      record(PLAN);
    }
  }

  /// Puts other settings in force.
  void record(Plan plan) throws VaultException {
    try (Session administrator =
        vault.unlock(place, script.administrator().actor().userId(), passphrase(), NOW)) {
      assertInstanceOf(OfficeResult.Recorded.class, administrator.recordPlan(plan, NOW));
    }
  }

  static LetterDesk.Composing composing(Fault fault) {
    return (assessment, kind, number, by) -> {
      LetterText text = LetterText.of(assessment, kind, number, by);
      return kind == fault.kind() ? LetterFaults.with(fault.check(), text) : text;
    };
  }

  /// The letter that the case is due, as the demonstration issues it, with the fault.
  public void play(Fault fault) throws VaultException, LetterNotIssued {
    new PracticePlay(nurse, director, POLICY, PLAN, NOW, composing(fault))
        .letter(file(fault.kind()));
  }

  /// The whole demonstration into an empty folder, its letters of that kind with the fault.
  public static PracticeVault demonstration(
      Fault fault, Vault vault, Policy policy, Plan plan, Path folder, Instant now)
      throws VaultException, LetterNotIssued {
    return PracticeVault.found(vault, policy, plan, folder, false, now, composing(fault));
  }

  @Override
  public void close() throws Exception {
    nurse.close();
    director.close();
  }
}
