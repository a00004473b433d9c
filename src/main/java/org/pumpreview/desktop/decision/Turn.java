package org.pumpreview.desktop.decision;

import java.time.Instant;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Role;
import org.pumpreview.words.Words;

/// Whose turn it is, where that is not simply this person's.
///
/// @param lead what is so, in a few words
/// @param words who did it, when, and what follows
record Turn(Kind kind, String lead, String words) {
  private static final Words WORDS = Words.of("decision");

  enum Kind {
    WITH_DIRECTOR,
    /// A determination was taken up again.
    REOPENED,
    WAITING,
    /// A medical director looks at a case that nobody has routed.
    NOT_YET_ROUTED
  }

  static Optional<Turn> of(CaseDesk desk, People people) {
    var file = desk.assessment().file();
    return switch (file.status()) {
      case WITH_DIRECTOR ->
          file.progress().question().map(question -> withDirector(desk, people, question));
      case WAITING_FOR_INFORMATION ->
          file.progress().asked().map(asked -> waiting(desk, people, asked));
      case NEW, IN_REVIEW ->
          desk.actor().is(Role.NURSE) || !desk.actor().is(Role.MEDICAL_DIRECTOR)
              ? Optional.empty()
              : Optional.of(
                  new Turn(
                      Kind.NOT_YET_ROUTED,
                      WORDS.text("turn.not-routed"),
                      WORDS.text("turn.not-routed.words")));
      case DECIDED, WITHDRAWN -> Optional.empty();
    };
  }

  private static Turn withDirector(CaseDesk desk, People people, CaseFile.Question question) {
    if (desk.assessment().file().reopened().isPresent()) {
      return new Turn(
          Kind.REOPENED,
          WORDS.text("turn.reopened"),
          WORDS.text(
              "turn.reopened.words",
              people.signature(question.by()),
              when(desk, question.at()),
              question.text()));
    }
    return new Turn(
        Kind.WITH_DIRECTOR,
        WORDS.text("turn.with-director"),
        WORDS.text(
            "turn.with-director.words",
            people.signature(question.by()),
            when(desk, question.at()),
            question.text()));
  }

  private static Turn waiting(CaseDesk desk, People people, CaseFile.Asked asked) {
    boolean sent = LetterDue.of(desk.assessment().file()).stream().noneMatch(Turn::unsent);
    return new Turn(
        Kind.WAITING,
        WORDS.text(sent ? "turn.waiting" : "turn.unsent"),
        WORDS.text(
            sent ? "turn.waiting.words" : "turn.unsent.words",
            people.signature(asked.by()),
            when(desk, asked.at()),
            asked.gaps().size(),
            Moments.date(asked.returnBy())));
  }

  /// Nobody was asked for anything before the letter that asks is signed.
  private static boolean unsent(LetterDue letter) {
    return letter.kind() == LetterKind.INFORMATION_REQUEST && letter.open();
  }

  private static String when(CaseDesk desk, Instant at) {
    return Moments.dateTime(at.atZone(desk.assessment().plan().zone()).toLocalDateTime());
  }
}
