package org.pumpreview.desktop.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.Aside;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkIndicator;
import org.pumpreview.desktop.print.PrintRun;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// What is known of the chosen letter, and what can be done to all that are chosen.
final class ChosenPane extends Aside {
  private static final Words WORDS = Words.of("letters");

  private final LettersViewModel model;
  private final People people;
  private final Consumer<RegisteredLetter> onLook;
  private final VBox results = new VBox();
  private final WorkIndicator indicator = new WorkIndicator();
  private final WorkIndicator printing = new WorkIndicator();
  private final ActButton open;
  private final ActButton print;
  private final ActButton send;
  private final ActButton export;

  /// What the buttons do.
  interface Acts {
    void onOpen();

    void onPrint();

    void onSent();

    void onExport();
  }

  /// @param onLook chooses another letter
  ChosenPane(LettersViewModel model, People people, Consumer<RegisteredLetter> onLook, Acts acts) {
    this.model = model;
    this.people = people;
    this.onLook = onLook;
    open = new ActButton(WORDS.text("open"), BootstrapIcons.FOLDER2_OPEN, acts::onOpen).primary();
    print = new ActButton(WORDS.text("print"), BootstrapIcons.PRINTER, acts::onPrint);
    print.key(WORDS.text("print.key"));
    send = new ActButton(WORDS.text("send"), BootstrapIcons.MAILBOX, acts::onSent);
    export = new ActButton(WORDS.text("export"), BootstrapIcons.DOWNLOAD, acts::onExport);
    acts().getChildren().setAll(results, indicator, printing, open, print, send, export);
    facts().getStyleClass().add("letter-facts");
    acts().getStyleClass().add("letter-acts");
    getStyleClass().add("chosen-letter");
    model.noticeProperty().subscribe(this::show);
    model.printing().runningProperty().subscribe(this::followPrint);
  }

  /// Large type leaves them too little height.
  @Override
  protected Node beside(Region acts) {
    var scroll = scroll(acts);
    scroll.getStyleClass().add("letter-acts-beside");
    return scroll;
  }

  void show(List<RegisteredLetter> chosen) {
    facts().getChildren().setAll(facts(chosen));
    if (chosen.size() == 1) {
      open.open(Sentence.EMPTY);
    } else {
      open.close(Sentence.of(WORDS.text("none.chosen")));
    }
    showPrint();
    model
        .sendHindrance(chosen)
        .ifPresentOrElse(
            reason -> send.close(Sentence.of(reason)),
            () -> send.open(Sentence.of(WORDS.text("send.words"))));
    if (chosen.isEmpty()) {
      export.closeAlike(Sentence.of(WORDS.text("choose")));
    } else {
      export.open(Sentence.of(WORDS.text("export.words")));
    }
  }

  private List<Node> facts(List<RegisteredLetter> chosen) {
    if (chosen.isEmpty()) {
      return List.of(
          title(WORDS.text("none.chosen")), new SentenceText(WORDS.text("none.chosen.words")));
    }
    return chosen.size() == 1
        ? facts(chosen.getFirst())
        : List.of(title(WORDS.text("chosen", chosen.size())));
  }

  private List<Node> facts(RegisteredLetter chosen) {
    IssuedLetter letter = chosen.letter();
    var nodes = new ArrayList<Node>();
    nodes.add(title(letter.number()));
    nodes.add(new SentenceText(LettersViewModel.kind(letter.kind())));
    nodes.add(
        new SentenceText(
            WORDS.text("signed", model.when(letter.at()), people.signature(letter.by()))));
    letter.replaces().ifPresent(old -> nodes.add(link("replaces", old)));
    letter.replacedBy().ifPresent(next -> nodes.add(link("replaced", next)));
    nodes.add(caption(WORDS.text("recipients")));
    model.recipients(chosen).forEach(line -> nodes.add(new SentenceText(line)));
    nodes.add(caption(WORDS.text("digest")));
    nodes.add(digest(letter.sha256()));
    return nodes;
  }

  private static Label title(String words) {
    var title = new Label(words);
    title.getStyleClass().add("section-title");
    title.setWrapText(true);
    return title;
  }

  private static Label caption(String words) {
    var caption = new Label(words);
    caption.getStyleClass().add("caption");
    return caption;
  }

  private Hyperlink link(@Key String words, IssuedLetter.Other other) {
    var link = new Hyperlink(WORDS.text(words, other.number(), model.date(other.at())));
    link.setWrapText(true);
    link.setOnAction(_ -> {
      link.setVisited(false);
      model.find(other.number()).ifPresent(onLook);
    });
    return link;
  }

  /// In two halves, and copied as one.
  private static Node digest(String sha256) {
    int half = sha256.length() / 2;
    var digest = new Label(sha256.substring(0, half) + "\n" + sha256.substring(half));
    digest.getStyleClass().addAll("digest", "second-rank");
    digest.setMinWidth(USE_PREF_SIZE);
    var copy =
        new KeyedButton(WORDS.text("digest.copy"), BootstrapIcons.CLIPBOARD)
            .small()
            .onPress(() -> copy(sha256));
    return new VBox(digest, copy);
  }

  private static void copy(String sha256) {
    var content = new ClipboardContent();
    content.putString(sha256);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void show(Optional<LettersViewModel.Notice> notice) {
    results
        .getChildren()
        .setAll(
            notice.stream()
                .map(said ->
                    new NoticeBox(
                        said.good() ? Tone.GOOD : Tone.BAD,
                        said.good() ? Icons.GOOD : Icons.WARNING,
                        Sentence.of(said.sentence())))
                .toList());
    results.setVisible(notice.isPresent());
    results.setManaged(notice.isPresent());
  }

  void pressPrint() {
    print.press();
  }

  private void showPrint() {
    if (model.printing().runningProperty().get().isPresent()) {
      print.close(Sentence.of(WORDS.text("print.running")));
    } else if (model.isEmpty()) {
      print.close(Sentence.of(WORDS.text("print.none")));
    } else {
      print.open(Sentence.of(WORDS.text("print.words")));
    }
  }

  private void followPrint(Optional<PrintRun<RegisteredLetter>> run) {
    showPrint();
    run.ifPresent(now ->
        printing.show(
            WORDS.text("print.doing"), now.progressProperty(), now.runningProperty(), now::cancel));
  }

  /// Follows a job until it is over.
  void follow(String words, Running running) {
    indicator.show(words, running);
  }
}
