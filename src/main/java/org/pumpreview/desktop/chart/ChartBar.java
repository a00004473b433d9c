package org.pumpreview.desktop.chart;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.IconButton;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.review.Document;
import org.pumpreview.words.Words;

/// Which document, which page of it, and how large.
final class ChartBar extends StackPane {
  private static final Words WORDS = Words.of("chartpane");

  /// Characters of a title that the chooser has room for.
  private static final int ROOM = 14;

  private final ChartViewModel model;
  private final Acts acts;
  private final MenuButton chooser = new MenuButton();
  private final TextField page = new TextField();
  private final Label count = new Label();
  private final KeyedButton fit = new KeyedButton(WORDS.text("fit.width")).small().quiet();
  private final CheckMenuItem small = new CheckMenuItem(WORDS.text("more.thumbnails"));
  private final CheckMenuItem beside = new CheckMenuItem(WORDS.text("more.beside"));
  private Subscription following = Subscription.EMPTY;

  /// What the bar can ask of the pane.
  interface Acts {
    void onThumbnails();

    void onHide();

    void onAttach();

    /// Gives the focus back to the pages.
    void onPages();
  }

  ChartBar(ChartViewModel model, Acts acts) {
    this.model = model;
    this.acts = acts;
    var tools = new HBox();
    getStyleClass().add("chart-bar");
    getChildren().setAll(new Spread(chooser, tools));
    tools.getStyleClass().add("tools");
    chooser.setGraphic(new Icon(Icons.PAGE));
    chooser.getStyleClass().addAll("small", "document-chooser");
    chooser.setMinWidth(USE_PREF_SIZE);
    page.getStyleClass().add("page-number");
    page.setAccessibleText(WORDS.text("page.field"));
    page.setTooltip(new Tooltip(WORDS.text("page.field")));
    count.setMinWidth(USE_PREF_SIZE);
    fit.setMinWidth(USE_PREF_SIZE);
    fit.onPress(this::onFit);
    tools
        .getChildren()
        .setAll(
            new IconButton(BootstrapIcons.CHEVRON_LEFT, WORDS.text("page.back"), () -> onPage(-1)),
            page,
            count,
            new IconButton(BootstrapIcons.CHEVRON_RIGHT, WORDS.text("page.on"), () -> onPage(1)),
            new IconButton(
                BootstrapIcons.ZOOM_OUT,
                WORDS.text("zoom.out"),
                () -> sheet(SheetViewModel::onSmaller)),
            fit,
            new IconButton(
                BootstrapIcons.ZOOM_IN,
                WORDS.text("zoom.in"),
                () -> sheet(SheetViewModel::onLarger)),
            more());
    page.setOnAction(_ -> onTyped());
    page.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            page.selectAll();
          } else {
            showPage();
          }
        });
    model.documentsProperty().subscribe(_ -> showDocuments());
    model.sheetsProperty().subscribe(_ -> showDocuments());
    model.activeProperty().subscribe(this::follow);
  }

  private MenuButton more() {
    var more = new MenuButton("", new Icon(BootstrapIcons.THREE_DOTS));
    more.setAccessibleText(WORDS.text("more"));
    more.setTooltip(new Tooltip(WORDS.text("more")));
    more.getStyleClass().addAll("icon-button", "more");
    var whole = new MenuItem(WORDS.text("more.whole"));
    whole.setOnAction(_ -> sheet(one -> one.onZoom(Zoom.PAGE)));
    var turn = new MenuItem(WORDS.text("more.turn"));
    turn.setOnAction(_ -> sheet(SheetViewModel::onTurn));
    small.setOnAction(_ -> acts.onThumbnails());
    beside.setOnAction(_ -> model.onBeside());
    var hide = new MenuItem(WORDS.text("more.hide"));
    hide.setOnAction(_ -> acts.onHide());
    more.getItems().setAll(whole, turn, small, beside, new SeparatorMenuItem(), hide);
    return more;
  }

  private void sheet(Consumer<SheetViewModel> act) {
    model.activeProperty().get().ifPresent(act);
  }

  private void follow(Optional<SheetViewModel> sheet) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    sheet.ifPresent(one ->
        following =
            Subscription.combine(
                one.pageProperty().subscribe(_ -> showPage()),
                one.stateProperty().subscribe(_ -> showPage()),
                one.zoomProperty().subscribe(_ -> showFit()),
                one.changesProperty().subscribe(_ -> showFit())));
    showDocuments();
    showPage();
  }

  private void showDocuments() {
    var active = model.activeProperty().get().map(SheetViewModel::document);
    chooser.setText(active.map(one -> cut(one.title())).orElse(WORDS.text("documents")));
    chooser.setAccessibleText(
        active
            .map(one -> WORDS.text("documents.now", one.title()))
            .orElse(WORDS.text("documents")));
    chooser.getItems().clear();
    for (var document : model.documentsProperty().get()) {
      var item =
          new RadioMenuItem(WORDS.text("document.pages", document.title(), document.pages()));
      item.setSelected(active.map(Document::id).filter(document.id()::equals).isPresent());
      item.setOnAction(_ -> model.open(document));
      chooser.getItems().add(item);
    }
    var attach = new MenuItem(WORDS.text("attach"));
    attach.setOnAction(_ -> acts.onAttach());
    chooser.getItems().addAll(new SeparatorMenuItem(), attach);
    beside.setDisable(!model.canBeside());
    beside.setSelected(model.sheetsProperty().get().size() > 1);
  }

  private static String cut(String title) {
    if (title.length() <= ROOM) {
      return title;
    }
    int end = title.lastIndexOf(' ', ROOM);
    return title.substring(0, end > ROOM / 2 ? end : ROOM).strip() + "\u2026";
  }

  private void showPage() {
    var sheet = model.activeProperty().get();
    if (!page.isFocused()) {
      page.setText(sheet.map(one -> Integer.toString(one.page())).orElse(""));
    }
    count.setText(
        sheet.map(one -> WORDS.text("page.of", Integer.toString(one.pages()))).orElse(""));
    showFit();
  }

  private void showFit() {
    model
        .activeProperty()
        .get()
        .ifPresent(sheet -> {
          fit.setText(
              switch (sheet.zoomProperty().get().fit()) {
                case WIDTH -> WORDS.text("fit.width");
                case TEXT -> WORDS.text("fit.text");
                case PAGE -> WORDS.text("fit.page");
                case NONE -> WORDS.text("zoom.percent", sheet.percent());
              });
          fit.setAccessibleText(WORDS.text("fit.described", fit.getText()));
        });
  }

  private void onPage(int by) {
    sheet(one -> one.goTo(one.page() + by));
  }

  void onFit() {
    sheet(SheetViewModel::onFit);
  }

  /// Puts the focus where a page is typed.
  void focusPage() {
    page.requestFocus();
  }

  private void onTyped() {
    try {
      int typed = Integer.parseInt(page.getText().strip());
      sheet(one -> one.goTo(typed));
      acts.onPages();
    } catch (NumberFormatException e) {
      page.selectAll();
    }
  }

  void setThumbnails(boolean shown) {
    small.setSelected(shown);
  }
}
