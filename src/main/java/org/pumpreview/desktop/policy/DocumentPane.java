package org.pumpreview.desktop.policy;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.IconButton;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.words.Words;

/// The plan's own document, a page at a time, opened at a paragraph.
final class DocumentPane extends BorderPane {
  private static final Words WORDS = Words.of("policy");

  /// px for each point: a page of 8.5 in fills a sheet of the usual width.
  private static final double SCALE = 1.2;

  private final PolicyBook book;
  private final Work work;
  private final Optional<String> paragraph;
  private final Label place = new Label();
  private final Label where = new Label();
  private final ImageView picture = new ImageView();
  private final ScrollPane pane = new ScrollPane(new StackPane(picture));
  private Optional<PolicyBook.Pages> pages = Optional.empty();
  private int page;
  private int turn;

  /// What opening the document found.
  private record Opened(
      Optional<PolicyBook.Pages> pages, Optional<PolicyBook.Spot> spot, Optional<Image> first) {}

  DocumentPane(PolicyBook book, Work work, Optional<String> paragraph) {
    this.book = book;
    this.work = work;
    this.paragraph = paragraph;
    getStyleClass().add("policy-document");
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    picture.setPreserveRatio(true);
    pane.setPannable(true);
    pane.getStyleClass().add("page-pane");
    place.setMinWidth(USE_PREF_SIZE);
    where.getStyleClass().add("quiet");
    setCenter(new Label(WORDS.text("document.opening")));
  }

  /// Opens the document. To be called once the pane is in its window.
  ///
  /// @param onNone called when the plan attached none
  void load(Runnable onNone) {
    double scale = scale();
    work.run(
        () -> open(scale),
        opened -> {
          show(opened);
          if (opened.pages().isEmpty()) {
            onNone.run();
          }
        },
        failure -> say(WORDS.text("document.unreadable")));
  }

  private Opened open(double scale) throws Exception {
    Optional<PolicyBook.Pages> found = book.open();
    if (found.isEmpty()) {
      return new Opened(found, Optional.empty(), Optional.empty());
    }
    Optional<PolicyBook.Spot> spot =
        paragraph.isPresent() ? found.get().find(paragraph.get()) : Optional.empty();
    int first = spot.map(PolicyBook.Spot::page).orElse(0);
    return new Opened(found, spot, Optional.of(found.get().draw(first, scale)));
  }

  private void show(Opened opened) {
    pages = opened.pages();
    if (pages.isEmpty()) {
      setCenter(
          new EmptyState(
              BootstrapIcons.BOOK,
              WORDS.text("document.none"),
              Sentence.of(WORDS.text("document.none.how"))));
      return;
    }
    setTop(bar());
    setCenter(pane);
    paragraph.ifPresent(at -> where.setText(told(at, opened.spot())));
    page = opened.spot().map(PolicyBook.Spot::page).orElse(0);
    opened.first().ifPresent(image -> showPage(image, opened.spot().map(PolicyBook.Spot::top)));
  }

  private double scale() {
    return getScene() == null ? SCALE : SCALE * Theme.of(getScene()).scale();
  }

  private static String told(String paragraph, Optional<PolicyBook.Spot> spot) {
    return spot.map(found -> WORDS.text(found.exact() ? "document.at" : "document.near", paragraph))
        .orElse(WORDS.text("document.nowhere", paragraph));
  }

  private Spread bar() {
    var tools =
        new HBox(
            new IconButton(
                BootstrapIcons.CHEVRON_LEFT, WORDS.text("document.back"), () -> turn(-1)),
            place,
            new IconButton(BootstrapIcons.CHEVRON_RIGHT, WORDS.text("document.on"), () -> turn(1)));
    tools.getStyleClass().add("tools");
    var bar = new Spread(where, tools);
    bar.getStyleClass().add("pages-bar");
    return bar;
  }

  /// Turns pages, on or back.
  void turn(int by) {
    int next = page + by;
    if (pages.isEmpty() || next < 0 || next >= pages.get().count()) {
      return;
    }
    page = next;
    PolicyBook.Pages of = pages.get();
    int mine = ++turn;
    double scale = scale();
    work.run(
        () -> of.draw(next, scale),
        image -> {
          if (mine == turn) {
            showPage(image, Optional.of(0.0));
          }
        },
        failure -> say(WORDS.text("document.unreadable")));
  }

  private void showPage(Image image, Optional<Double> top) {
    picture.setImage(image);
    place.setText(WORDS.text("document.page", page + 1, pages.orElseThrow().count()));
    pane.setAccessibleText(place.getText());
    applyCss();
    layout();
    // The paragraph stands a little below the upper edge.
    picture.setFitWidth(Math.min(image.getWidth(), pane.getViewportBounds().getWidth()));
    layout();
    double height = picture.getBoundsInLocal().getHeight();
    double view = pane.getViewportBounds().getHeight();
    double offset = top.orElse(0.0) * height - view * 0.1;
    pane.setVvalue(height > view ? Math.clamp(offset / (height - view), 0.0, 1.0) : 0);
  }

  private void say(String sentence) {
    setTop(null);
    setCenter(
        new EmptyState(
            Icons.WARNING, sentence, Sentence.of(WORDS.text("document.unreadable.how"))));
  }
}
