package org.pumpreview.desktop.caseframe;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pumpreview.desktop.desk.Lack;
import org.pumpreview.desktop.desk.LackWords;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The one line that says where the case stands: what is missing for which act, whose turn it is,
/// or how it ended. Every part of it that can be mended is a link.
record Summary(Mark mark, Sentence sentence) {
  private static final Words WORDS = Words.of("caseframe");

  /// What the line is about, which gives it its icon and its tone.
  enum Mark {
    MISSING(Tone.CAUTION),
    OWN_ACT(Tone.ACCENT),
    READY(Tone.GOOD),
    PHYSICIAN(Tone.PHYSICIAN),
    CLOSED(Tone.NEUTRAL),
    DAMAGED(Tone.BAD);

    private final Tone tone;

    Mark(Tone tone) {
      this.tone = tone;
    }

    Tone tone() {
      return tone;
    }
  }

  /// @param go leads to a place of the case
  static Summary of(Assessment assessment, Standing standing, People people, Consumer<Place> go) {
    return new Teller(assessment, standing, people, go).summary();
  }

  private record Teller(
      Assessment assessment, Standing standing, People people, Consumer<Place> go) {

    Summary summary() {
      return switch (standing.kind()) {
        case DAMAGED -> new Summary(Mark.DAMAGED, Sentence.EMPTY.strong(firstReason()));
        case WITHDRAWN -> withdrawn(file().progress().withdrawal().orElseThrow());
        case DECIDED -> decided(file().progress().decision().orElseThrow());
        case RESTING -> resting();
        case LACKING -> lacking();
        case PHYSICIAN -> physician();
        case READY -> ready();
      };
    }

    private CaseFile file() {
      return assessment.file();
    }

    private String firstReason() {
      return Wording.of(standing.lacks().getFirst().refusal());
    }

    // ---- while it is open

    private Summary lacking() {
      boolean own =
          standing.lacks().stream().allMatch(lack -> lack.kind() == Lack.Kind.OWN_FINDINGS);
      Sentence needs = parts(Sentence.EMPTY.strong(lead()).plain(" ·"), standing.lacks());
      return new Summary(own ? Mark.OWN_ACT : Mark.MISSING, withAsked(withLetter(needs)));
    }

    private String lead() {
      return standing.act() == Act.APPROVE
          ? WORDS.text("summary.approve-needs")
          : WORDS.text("summary.decision-needs");
    }

    private Summary physician() {
      Sentence sentence =
          parts(Sentence.EMPTY.strong(WORDS.text("summary.physician")), standing.lacks(true));
      List<Lack> mendable = standing.lacks(false);
      if (!mendable.isEmpty()) {
        sentence = parts(sentence.plain(" · " + WORDS.text("summary.still-open")), mendable);
      }
      return new Summary(Mark.PHYSICIAN, withAsked(withLetter(sentence)));
    }

    private Summary ready() {
      boolean nurse = standing.act() == Act.APPROVE;
      Sentence sentence =
          Sentence.EMPTY
              .strong(nurse ? WORDS.text("summary.ready") : WORDS.text("summary.ready-director"))
              .plain(" ")
              .link(WORDS.text("summary.to-decision"), () -> go.accept(Place.of(Step.DECISION)));
      return new Summary(nurse ? Mark.READY : Mark.OWN_ACT, withAsked(withLetter(sentence)));
    }

    private Summary resting() {
      boolean withDirector =
          standing.lacks().stream()
              .anyMatch(lack -> lack.refusal().reason() == Reason.WITH_DIRECTOR);
      Optional<CaseFile.Question> question = file().progress().question();
      if (withDirector && question.isPresent()) {
        Sentence sentence =
            Sentence.EMPTY.strong(WORDS.text("summary.with-director", time(question.get().at())));
        return new Summary(Mark.PHYSICIAN, withLetter(sentence));
      }
      return new Summary(Mark.CLOSED, withLetter(Sentence.of(firstReason())));
    }

    /// The parts after a lead, each a link to its first place.
    private Sentence parts(Sentence lead, List<Lack> lacks) {
      Sentence sentence = lead.plain(" ");
      boolean first = true;
      for (Lack lack : lacks) {
        Place place = lack.places().getFirst();
        sentence = first ? sentence : sentence.plain(", ");
        sentence = sentence.link(LackWords.count(lack), () -> go.accept(place));
        first = false;
      }
      return sentence;
    }

    private Sentence withLetter(Sentence sentence) {
      return standing.letter().filter(Standing.Letter::mine).isPresent()
          ? sentence.plain(" · ").link(WORDS.text("summary.sign-request"), this::openLetter)
          : sentence;
    }

    private Sentence withAsked(Sentence sentence) {
      return file()
          .progress()
          .asked()
          .map(asked ->
              sentence.plain(" · " + WORDS.text("summary.asked", Moments.date(asked.returnBy()))))
          .orElse(sentence);
    }

    // ---- once it is closed

    private Summary decided(CaseFile.Decision decision) {
      String what =
          WORDS.text(
              "summary.decided",
              Wording.of(decision.determination().outcome()),
              people.signature(decision.by().userId()),
              time(decision.at()));
      if (standing.letter().isEmpty()) {
        Sentence told =
            Sentence.EMPTY
                .strong(what)
                .plain(" ")
                .link(WORDS.text("summary.letter-signed"), this::openLetter);
        boolean approves = decision.determination().outcome().approves();
        return new Summary(approves ? Mark.READY : Mark.CLOSED, told);
      }
      if (standing.letter().get().mine()) {
        Sentence toSign =
            Sentence.EMPTY
                .strong(WORDS.text("summary.ready-to-sign"))
                .plain(" " + what + " ")
                .link(WORDS.text("summary.to-letter"), this::openLetter);
        return new Summary(Mark.OWN_ACT, toSign);
      }
      return new Summary(
          Mark.CLOSED, Sentence.EMPTY.strong(what).plain(" " + WORDS.text("summary.letter-open")));
    }

    private Summary withdrawn(CaseEvent.Withdrawn withdrawal) {
      String what = WORDS.text("summary.withdrawn", withdrawal.by(), Moments.date(withdrawal.on()));
      Sentence told = Sentence.EMPTY.strong(what);
      if (standing.letter().filter(Standing.Letter::mine).isEmpty()) {
        return new Summary(Mark.CLOSED, told);
      }
      return new Summary(
          Mark.OWN_ACT,
          told.plain(" ").link(WORDS.text("summary.sign-withdrawal"), this::openLetter));
    }

    private void openLetter() {
      go.accept(Place.of(Step.LETTER));
    }

    private String time(Instant at) {
      LocalDateTime local = LocalDateTime.ofInstant(at, assessment.plan().zone());
      LocalDate today = LocalDate.ofInstant(assessment.now(), assessment.plan().zone());
      return local.toLocalDate().equals(today)
          ? WORDS.text("time.today", Moments.time(local.toLocalTime()))
          : Moments.dateTime(local);
    }
  }
}
