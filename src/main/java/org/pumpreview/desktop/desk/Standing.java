package org.pumpreview.desktop.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pumpreview.review.Act;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Role;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Step;

/// How a case stands for one person: whether the act that the person's work leads to is open, what
/// it still lacks, and where to go on. Everything comes from the rules that guard the journal.
///
/// @param act the act aimed at: approval by a nurse, a determination by a medical director
/// @param lacks what keeps the act closed, in the order of the wizard
/// @param letter the letter that is due and not signed yet
/// @param walk the places that wait for this person
public record Standing(Kind kind, Act act, List<Lack> lacks, Optional<Letter> letter, Walk walk) {
  private static final Set<Reason> ANOTHERS =
      Set.of(
          Reason.NOT_A_REVIEWER,
          Reason.NOT_A_NURSE,
          Reason.WITH_DIRECTOR,
          Reason.NOT_WITH_DIRECTOR);

  /// Where a case stands, seen by one person.
  public enum Kind {
    /// An entry of the journal does not hold.
    DAMAGED,
    WITHDRAWN,
    DECIDED,
    /// The work on it is another person's.
    RESTING,
    /// Something is missing that this person can mend.
    LACKING,
    /// Only a physician can go on.
    PHYSICIAN,
    /// The act is open.
    READY
  }

  /// A letter that waits for its signature.
  ///
  /// @param mine whether this person is the one who signs it
  public record Letter(LetterKind kind, boolean mine) {}

  public Standing {
    lacks = List.copyOf(lacks);
  }

  public static Standing of(Assessment assessment, Actor actor) {
    Act act = aim(assessment.file(), actor);
    List<Refusal> refusals = Rules.refusals(assessment, actor, act);
    List<Lack> lacks =
        refusals.stream()
            .flatMap(refusal -> Lack.of(assessment, refusal))
            .sorted(Comparator.comparing(Lack::kind))
            .toList();
    Kind kind = kind(assessment.file(), refusals, lacks);
    Optional<Letter> letter = letter(assessment, actor);
    boolean mine = letter.map(Letter::mine).orElse(false);
    return new Standing(kind, act, lacks, letter, Walk.of(assessment, open(kind, lacks, mine)));
  }

  /// The lacks that this person mends, or those that only a physician can go on from.
  public List<Lack> lacks(boolean forPhysician) {
    return lacks.stream().filter(lack -> lack.kind().forPhysician() == forPhysician).toList();
  }

  /// Every determination of a medical director asks at least what an adverse one does.
  private static Act aim(CaseFile file, Actor actor) {
    boolean directs = file.status() == CaseStatus.WITH_DIRECTOR && actor.is(Role.MEDICAL_DIRECTOR);
    return directs ? Act.DETERMINE_ADVERSE : Act.APPROVE;
  }

  private static Kind kind(CaseFile file, List<Refusal> refusals, List<Lack> lacks) {
    if (!file.faults().isEmpty()) {
      return Kind.DAMAGED;
    }
    if (file.progress().decision().isPresent()) {
      return Kind.DECIDED;
    }
    if (file.progress().withdrawal().isPresent()) {
      return Kind.WITHDRAWN;
    }
    if (refusals.stream().anyMatch(refusal -> ANOTHERS.contains(refusal.reason()))) {
      return Kind.RESTING;
    }
    if (lacks.isEmpty()) {
      return Kind.READY;
    }
    boolean physician = lacks.stream().anyMatch(lack -> lack.kind().forPhysician());
    return physician ? Kind.PHYSICIAN : Kind.LACKING;
  }

  private static Optional<Letter> letter(Assessment assessment, Actor actor) {
    return LetterDue.next(assessment.file())
        .map(LetterDue::kind)
        .flatMap(kind -> {
          var issued = new CaseEvent.LetterIssued("", kind, "", "");
          List<Refusal> refusals = Rules.refusals(assessment, actor, issued);
          boolean signed =
              refusals.stream().anyMatch(refusal -> refusal.reason() == Reason.LETTER_ISSUED);
          // Whose it is does not change while the plan's own facts are still missing.
          boolean mine =
              refusals.stream().allMatch(refusal -> refusal.reason() == Reason.PLAN_INCOMPLETE);
          return signed ? Optional.empty() : Optional.of(new Letter(kind, mine));
        });
  }

  private static Stream<Place> open(Kind kind, List<Lack> lacks, boolean mine) {
    Stream<Place> mendable =
        lacks.stream()
            .filter(lack -> !lack.kind().forPhysician())
            .flatMap(lack -> lack.places().stream());
    Stream<Place> decision = Stream.of(Place.of(Step.DECISION));
    Stream<Place> open =
        switch (kind) {
          case DAMAGED, WITHDRAWN, DECIDED, RESTING -> Stream.of();
          case LACKING -> mendable;
          case PHYSICIAN -> Stream.concat(mendable, decision);
          case READY -> decision;
        };
    return mine ? Stream.concat(open, Stream.of(Place.of(Step.LETTER))) : open;
  }
}
