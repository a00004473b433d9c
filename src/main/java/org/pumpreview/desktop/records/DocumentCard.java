package org.pumpreview.desktop.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Quote;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Nodes;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// One document of the case: a line that tells it from the others, and while it is worked on what
/// is said of it, where it came from and what rests on it.
final class DocumentCard extends VBox {
  private static final Words WORDS = Words.of("records");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  /// What the card asks of the step.
  interface Acts {
    void onCurrent(DocumentCard card);

    /// Shows the document beside the list.
    void onOpen(DocumentCard card);

    void onWithdraw(DocumentCard card);

    /// Shows the place of a piece of evidence.
    void onPiece(Evidence piece);
  }

  private final RecordsViewModel model;
  private final Acts acts;
  private final Label title = new Label();
  private final Label summary = new Label();
  private final StatusBadge rests = StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.BOOKMARK, "");
  private final HBox head = new HBox();
  private final ProgressBar bar = new ProgressBar();
  private final Label scans = new Label();
  private final HBox recognition = new HBox(bar, scans);
  private final VBox warnings = new VBox();
  private final VBox details = new VBox();
  private final DetailsForm form;
  private final Label source = fact();
  private final Label attached = fact();
  private final VBox facts = new VBox(attached, source);
  private final WrapLine pieces = new WrapLine();
  private final WrapLine buttons = new WrapLine();
  private final KeyedButton withdraw;
  private RecordsViewModel.Line line;
  private boolean current;

  DocumentCard(RecordsViewModel model, RecordsViewModel.Line line, Acts acts) {
    this.model = model;
    this.line = line;
    this.acts = acts;
    form = new DetailsForm(model, line, this::focusHead);
    getStyleClass().add("document-card");
    WorkPane.keepWhole(this);
    withdraw =
        new KeyedButton(WORDS.text("withdraw"), BootstrapIcons.FILE_EARMARK_MINUS)
            .small()
            .key(WORDS.text("key.delete"))
            .onPress(() -> acts.onWithdraw(this));
    layOutHead();
    recognition.getStyleClass().add("scans");
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    scans.setMinWidth(USE_PREF_SIZE);
    scans.getStyleClass().addAll("quiet", "second-rank");
    warnings.getStyleClass().add("warnings");
    details.getStyleClass().add("details");
    pieces.getStyleClass().add("pieces");
    buttons.getStyleClass().add("buttons");
    getChildren().setAll(head, recognition, warnings);
    show(line);
  }

  private void layOutHead() {
    title.getStyleClass().add("title");
    title.setWrapText(true);
    summary.getStyleClass().addAll("quiet", "second-rank");
    summary.setWrapText(true);
    var words = new VBox(new Spread(title, rests), summary);
    HBox.setHgrow(words, Priority.ALWAYS);
    head.getStyleClass().add("document-head");
    head.getChildren().setAll(new Icon(Icons.PAGE), words);
    head.setFocusTraversable(true);
    head.setAccessibleRole(AccessibleRole.BUTTON);
    head.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            acts.onCurrent(this);
          }
        });
    head.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        _ -> {
          head.requestFocus();
          acts.onOpen(this);
        });
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> acts.onCurrent(this));
    focusWithinProperty()
        .subscribe(within -> {
          if (within) {
            acts.onCurrent(this);
          }
        });
  }

  private static Label fact() {
    var fact = new Label();
    fact.getStyleClass().addAll("quiet", "second-rank");
    fact.setWrapText(true);
    return fact;
  }

  RecordsViewModel.Line line() {
    return line;
  }

  Node head() {
    return head;
  }

  void focusHead() {
    head.requestFocus();
  }

  void flush() {
    form.flush();
  }

  /// The document that is worked on says all of itself.
  void setCurrent(boolean now) {
    if (now != current) {
      current = now;
      pseudoClassStateChanged(CURRENT, now);
      if (now) {
        showDetails();
      } else {
        form.flush();
      }
      Nodes.settle(
          getChildren(),
          now
              ? List.of(head, recognition, warnings, details)
              : List.of(head, recognition, warnings));
    }
  }

  // ---- what is shown

  void show(RecordsViewModel.Line now) {
    line = now;
    var document = now.document();
    title.setText(document.title());
    summary.setText(DocumentWords.summary(document));
    showEvidence(now.evidence().size());
    showScans();
    warnings.getChildren().setAll(now.warnings().stream().map(DocumentCard::warning).toList());
    setShown(warnings, !now.warnings().isEmpty());
    head.setAccessibleText(
        String.join(
            ". ",
            Stream.concat(
                    Stream.of(document.title(), summary.getText(), rests.getText()),
                    now.warnings().stream())
                .toList()));
    form.show(document.description());
    if (current) {
      showDetails();
    }
  }

  private void showEvidence(int count) {
    rests.show(
        count == 0 ? Tone.NEUTRAL : Tone.GOOD,
        count == 0 ? BootstrapIcons.BOOKMARK : BootstrapIcons.BOOKMARK_CHECK,
        WORDS.text("evidence", count));
  }

  private void showScans() {
    var progress = line.scans();
    setShown(recognition, !progress.isOver());
    if (!progress.isOver()) {
      String words =
          WORDS.text(
              "scans",
              Integer.toString(progress.done() + progress.refused()),
              Integer.toString(line.scanned()));
      scans.setText(words);
      bar.setAccessibleText(words);
      bar.setProgress((progress.done() + progress.refused()) / (double) line.scanned());
    }
  }

  private static Label warning(String words) {
    var label = new Label(words, new Icon(Icons.WARNING));
    label.getStyleClass().addAll("warning", "second-rank");
    label.setWrapText(true);
    return Tone.CAUTION.on(label);
  }

  private void showDetails() {
    var document = line.document();
    source.setText(DocumentWords.file(document));
    source.setTooltip(new Tooltip(DocumentWords.digest(document)));
    attached.setText(line.attached());
    pieces.getChildren().setAll(line.evidence().stream().map(this::chip).toList());
    boolean correctable = model.shown().correctable().isEmpty();
    var nodes = new ArrayList<Node>();
    if (correctable) {
      nodes.add(form);
    }
    nodes.add(facts);
    if (!line.evidence().isEmpty()) {
      nodes.add(pieces);
    }
    nodes.add(buttons);
    Nodes.settle(buttons.getChildren(), buttons(correctable));
    Nodes.settle(details.getChildren(), nodes);
  }

  private Optional<KeyedButton> open = Optional.empty();

  private List<Node> buttons(boolean correctable) {
    if (open.isEmpty()) {
      open =
          Optional.of(
              new KeyedButton(WORDS.text("open"), BootstrapIcons.BOOK)
                  .small()
                  .key(WORDS.text("key.enter"))
                  .onPress(() -> acts.onOpen(this)));
    }
    return correctable ? List.of(open.get(), withdraw) : List.of(open.get());
  }

  private Node chip(Evidence piece) {
    var chip =
        Chip.evidence(
            WORDS.text("piece", piece.paragraph(), piece.page()), () -> acts.onPiece(piece));
    if (!piece.quote().isBlank()) {
      chip.setTooltip(new Tooltip(Quote.of(piece)));
    }
    return chip;
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
