package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.AnswerBar;
import org.pumpreview.desktop.kit.Choice;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.words.Words;

/// The individual review of one line of a member under 21. It opens by itself before anything
/// adverse and for a starred code; else on demand.
final class EpsdtPart extends VBox {
  private static final Words WORDS = Words.of("director");
  private static final int ROWS = 2;

  private final DirectorViewModel model;
  private final Texts texts;
  private final AnswerBar<Boolean> needed;
  private final ProseArea reasoning = new ProseArea(ROWS);
  private final ActButton record =
      new ActButton(WORDS.text("epsdt.record"), BootstrapIcons.CLIPBOARD_CHECK, this::onRecord);
  private final VBox form = new VBox();
  private final NoticeBox recorded = new NoticeBox(Tone.GOOD, Icons.GOOD, Sentence.EMPTY);
  private final KeyedButton open = new KeyedButton(WORDS.text("epsdt.open")).small();
  private RequestedLine line;
  private Optional<CaseFile.Dated<CaseEvent.EpsdtReviewed>> seen = Optional.empty();
  private boolean opened;

  EpsdtPart(DirectorViewModel model, RequestedLine line) {
    this.model = model;
    this.line = line;
    getStyleClass().add("epsdt");
    needed =
        new AnswerBar<>(
            WORDS.text("epsdt.question"),
            List.of(
                new Choice<>(true, WORDS.text("epsdt.needed"), Icons.GOOD, Tone.GOOD),
                new Choice<>(
                    false,
                    WORDS.text("epsdt.not-needed"),
                    BootstrapIcons.DASH_CIRCLE_FILL,
                    Tone.CAUTION)));
    needed.setOnAnswer(answer -> model.onNeeded(this.line, answer));
    texts = new Texts(model);
    texts.bind(
        reasoning, DraftKey.reasoning(line.id()), now -> now.text(DraftKey.reasoning(line.id())));
    var question = new Label(WORDS.text("epsdt.question"));
    question.getStyleClass().add("strong");
    question.setWrapText(true);
    form.getStyleClass().add("epsdt-form");
    form.getChildren()
        .setAll(question, needed, new FormField(WORDS.text("epsdt.reasoning"), reasoning), record);
    open.onPress(this::onOpen);
  }

  private void onOpen() {
    opened = true;
    show(line, model.now(), false);
    focusOpen();
  }

  private void onRecord() {
    texts.flush();
    opened = false;
    model.onReview(line);
  }

  /// @param less whether less of the line is to be given than was asked
  void show(RequestedLine newLine, Deliberation now, boolean less) {
    line = newLine;
    boolean here = now.assessment().asksEpsdt() && line.under21();
    if (!line.epsdt().equals(seen)) {
      seen = line.epsdt();
      opened = false;
    }
    boolean wanted = less || line.starred() || now.isLess();
    boolean asked = here && model.isOpen() && (opened || (line.epsdt().isEmpty() && wanted));
    line.epsdt().ifPresent(this::showRecorded);
    arrange(here, asked);
    needed.show(now.needed(line));
    texts.show(now);
    model
        .unreviewed(line)
        .ifPresentOrElse(why -> record.close(Sentence.of(why)), () -> record.open(Sentence.EMPTY));
  }

  private void showRecorded(CaseFile.Dated<CaseEvent.EpsdtReviewed> review) {
    boolean necessary = review.event().necessary();
    var said =
        Sentence.EMPTY
            .strong(WORDS.text(necessary ? "epsdt.found" : "epsdt.found-not"))
            .plain(" " + review.event().reasoning().strip() + " ")
            .plain(WORDS.text("epsdt.by", model.signature(review.by()), model.when(review.at())));
    recorded.show(
        necessary ? Tone.GOOD : Tone.CAUTION,
        necessary ? Icons.GOOD : BootstrapIcons.DASH_CIRCLE_FILL,
        model.isOpen() && !opened
            ? said.plain(" ").link(WORDS.text("epsdt.again"), this::onOpen)
            : said);
  }

  private void arrange(boolean here, boolean asked) {
    var parts = new ArrayList<Node>();
    if (here && line.epsdt().isPresent()) {
      parts.add(recorded);
    }
    if (asked) {
      parts.add(form);
    } else if (here && model.isOpen() && line.epsdt().isEmpty()) {
      parts.add(open);
    }
    if (!getChildren().equals(parts)) {
      getChildren().setAll(parts);
    }
    setVisible(!parts.isEmpty());
    setManaged(!parts.isEmpty());
  }

  /// Whether the review is asked for and not recorded.
  boolean isAsked() {
    return getChildren().contains(form);
  }

  /// Answers by a digit, from 0.
  void press(int index) {
    needed.press(index);
  }

  void focusOpen() {
    if (needed.shown().isEmpty()) {
      needed.focusAnswer();
    } else if (reasoning.getText().isBlank()) {
      reasoning.requestFocus();
    } else {
      record.requestFocus();
    }
  }

  void flush() {
    texts.flush();
  }
}
