package org.pumpreview.desktop.director;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.LetterDue;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What stands above the findings: the nurse's question, what was asked of the provider, and the
/// decision once it is made.
final class Notices extends VBox {
  private static final Words WORDS = Words.of("director");

  private final DirectorViewModel model;
  private final KeyedButton wayOn;
  private final Consumer<Place> go;
  private Optional<List<Object>> shown = Optional.empty();

  Notices(DirectorViewModel model, Consumer<Place> go) {
    this.model = model;
    this.go = go;
    wayOn =
        new KeyedButton(WORDS.text("decided.letter"))
            .primary()
            .onPress(() -> go.accept(Place.of(Step.LETTER)));
    getStyleClass().add("notices");
  }

  /// Shows what there is to say; the same nodes as long as that is the same.
  ///
  /// @param stray pieces of evidence whose words are not at their mark
  void show(Assessment assessment, List<Evidence> stray) {
    CaseFile file = assessment.file();
    var about =
        List.<Object>of(
            stray,
            file.progress(),
            file.status(),
            model.isOpen(),
            assessment.asksCriteria(),
            file.intake().screening());
    if (!shown.equals(Optional.of(about))) {
      shown = Optional.of(about);
      getChildren()
          .setAll(
              Stream.of(
                      decided(assessment),
                      closed(file),
                      screened(file),
                      question(file),
                      asked(file),
                      stray(stray),
                      withoutCriteria(assessment))
                  .flatMap(Optional::stream)
                  .toList());
    }
  }

  /// Puts the focus on the way on after the decision.
  void focusWayOn() {
    wayOn.requestFocus();
  }

  /// What the look for danger found, where one was asked.
  private Optional<NoticeBox> screened(CaseFile file) {
    return file.last(CaseEvent.UrgencyScreened.class).map(this::screened);
  }

  private NoticeBox screened(CaseFile.Dated<CaseEvent.UrgencyScreened> screened) {
    boolean safe = screened.event().signs().isEmpty();
    List<String> signs = screened.event().signs().stream().sorted().map(Wording::of).toList();
    return new NoticeBox(
        safe ? Tone.NEUTRAL : Tone.BAD,
        safe ? Icons.INFORMATION : Icons.OVERDUE,
        Sentence.EMPTY
            .strong(
                safe ? WORDS.text("screened.safe") : WORDS.text("screened", Wording.list(signs)))
            .plain(" " + screened.event().words().strip() + " ")
            .plain(
                WORDS.text(
                    "screened.by", model.signature(screened.by()), model.when(screened.at()))));
  }

  /// Before the decision, so that nobody rests it on words that are not there.
  private static Optional<NoticeBox> stray(List<Evidence> stray) {
    return stray.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new NoticeBox(
                Tone.CAUTION,
                Icons.WARNING,
                Sentence.EMPTY
                    .strong(WORDS.text("stray"))
                    .plain(
                        " "
                            + WORDS.text(
                                "stray.where",
                                Wording.list(stray.stream().map(Notices::place).toList())))));
  }

  private static String place(Evidence piece) {
    return WORDS.text(
        "stray.place",
        piece.paragraph(),
        WORDS.text("evidence.page", piece.document(), piece.page()));
  }

  private static Optional<NoticeBox> withoutCriteria(Assessment assessment) {
    return assessment.asksCriteria()
        ? Optional.empty()
        : Optional.of(
            new NoticeBox(Tone.NEUTRAL, Icons.INFORMATION, Sentence.of(WORDS.text("no-criteria"))));
  }

  private Optional<NoticeBox> question(CaseFile file) {
    return file.progress()
        .question()
        .map(question ->
            file.reopened()
                .map(first -> reopened(question, first))
                .orElseGet(() -> asked(question)));
  }

  /// A determination was taken up again: its reason, and what stays on record.
  private NoticeBox reopened(CaseFile.Question why, CaseFile.Dated<CaseEvent.Determined> first) {
    return new NoticeBox(
        Tone.PHYSICIAN,
        BootstrapIcons.ARROW_COUNTERCLOCKWISE,
        Sentence.EMPTY
            .strong(WORDS.text("reopened.by", model.signature(why.by()), model.when(why.at())))
            .plain("\n" + why.text().strip() + "\n")
            .plain(
                WORDS.text(
                    "reopened.first",
                    Wording.of(first.event().determination().outcome()),
                    model.signature(first.by()),
                    model.when(first.at()))));
  }

  private NoticeBox asked(CaseFile.Question question) {
    return new NoticeBox(
        Tone.ACCENT,
        BootstrapIcons.CHAT_LEFT_QUOTE,
        Sentence.EMPTY
            .strong(
                WORDS.text(
                    "question.from", model.signature(question.by()), model.when(question.at())))
            .plain("\n" + question.text().strip()));
  }

  private Optional<NoticeBox> asked(CaseFile file) {
    return file.progress()
        .asked()
        .filter(_ -> file.progress().decision().isEmpty())
        .map(asked ->
            new NoticeBox(
                Tone.NEUTRAL,
                BootstrapIcons.ENVELOPE,
                Sentence.of(
                        WORDS.text(
                            "asked",
                            model.signature(asked.by()),
                            model.when(asked.at()),
                            Moments.date(asked.returnBy())))
                    .plain(" ")
                    .link(letter(file), () -> go.accept(Place.of(Step.LETTER)))
                    .plain(WORDS.text("asked.then"))
                    .link(
                        WORDS.text("asked.received"),
                        () -> go.accept(Place.of(Step.DECISION, Act.RECORD_INFORMATION.name())))));
  }

  /// What is left to do with the letter that asks: to sign it, for whoever asked, else to read it.
  private String letter(CaseFile file) {
    boolean unsigned =
        LetterDue.of(file).stream()
            .filter(due -> due.kind() == LetterKind.INFORMATION_REQUEST)
            .anyMatch(due -> due.open() && due.signer().equals(model.self()));
    return unsigned ? WORDS.text("asked.letter") : WORDS.text("asked.letter.read");
  }

  private Optional<NoticeBox> decided(Assessment assessment) {
    return assessment
        .file()
        .progress()
        .decision()
        .map(decision -> {
          var notice =
              new NoticeBox(
                  Tone.ACCENT,
                  BootstrapIcons.PEN,
                  Sentence.EMPTY
                      .strong(Wording.of(decision.determination().outcome()))
                      .plain(
                          WORDS.text(
                              "decided.by",
                              model.signature(decision.by().userId()),
                              model.when(decision.at())))
                      .plain(late(assessment)));
          notice.addActions(wayOn);
          return notice;
        });
  }

  private static String late(Assessment assessment) {
    return assessment
        .late()
        .map(by -> " " + WORDS.text("decided.late", DueWords.span(by)))
        .orElse("");
  }

  private Optional<NoticeBox> closed(CaseFile file) {
    return file.progress().decision().isPresent()
        ? Optional.empty()
        : model.closed().map(refusal -> new NoticeBox(Tone.NEUTRAL, Icons.LOCK, closed(refusal)));
  }

  /// Who stepped back can still give the case to another.
  private Sentence closed(Refusal refusal) {
    Sentence said = Sentence.of(Wording.of(refusal));
    return refusal.reason() == Refusal.Reason.RECUSED
        ? said.plain(" ")
            .link(
                WORDS.text("closed.assign"),
                () -> go.accept(Place.of(Step.DECISION, Act.ASSIGN.name())))
        : said;
  }
}
