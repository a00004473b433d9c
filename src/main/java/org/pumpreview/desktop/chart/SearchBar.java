package org.pumpreview.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.IconButton;
import org.pumpreview.desktop.kit.KeyHint;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.words.Words;

/// What is looked for in the chart: the terms of the item, each to be switched off, or whatever is
/// typed; and where one is among the hits.
final class SearchBar extends StackPane {
  private static final Words WORDS = Words.of("chartpane");

  /// What stands beside the terms, and what a term takes, in em.
  private static final double ROOM_BESIDE = 22;

  private static final double ROOM_OF_TERM = 4.2;

  private final ChartViewModel model;
  private final Runnable onPages;
  private final WrapLine what = new WrapLine();
  private final Label about = new Label();
  private final TextField field = new TextField();
  private final IconButton add;
  private final Label hit = new Label();
  private boolean typing;

  /// A hit was asked for: when one is there, keys mean the pages again.
  private boolean going;

  /// How many terms have room in one line.
  private int inSight = 3;

  /// @param onPages gives the focus back to the pages
  SearchBar(ChartViewModel model, Runnable onPages) {
    this.model = model;
    this.onPages = onPages;
    var where = new HBox();
    getStyleClass().add("search-bar");
    getChildren().setAll(new Spread(what, where));
    what.getStyleClass().add("what");
    where.getStyleClass().add("where");
    about.getStyleClass().addAll("quiet", "second-rank");
    about.setMinWidth(USE_PREF_SIZE);
    hit.setMinWidth(USE_PREF_SIZE);
    add = new IconButton(BootstrapIcons.SEARCH, WORDS.text("search"), this::open);
    add.getStyleClass().add("flat");
    field.getStyleClass().add("search-field");
    field.setPromptText(WORDS.text("search.prompt"));
    field.setAccessibleText(WORDS.text("search.prompt"));
    field.textProperty().subscribe(this::onText);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    where
        .getChildren()
        .setAll(
            hit,
            new IconButton(BootstrapIcons.CHEVRON_UP, WORDS.text("hit.back"), () -> go(false)),
            new IconButton(BootstrapIcons.CHEVRON_DOWN, WORDS.text("hit.on"), () -> go(true)),
            new KeyHint(ChartKey.HIT.said()));
    model.subjectProperty().subscribe(_ -> show());
    model.search().termsProperty().subscribe(_ -> show());
    model.search().foundProperty().subscribe(_ -> onFound());
  }

  /// Opens the field in the place of the terms.
  void open() {
    typing = true;
    show();
    field.requestFocus();
    field.selectAll();
  }

  private void close() {
    typing = false;
    field.clear();
    show();
    onPages.run();
  }

  private void onText(String text) {
    going = false;
    model.search().onTyped(text);
  }

  /// Goes to the next hit, or the one before; the key that cites it is not typed into the field.
  void go(boolean forward) {
    going = true;
    model.onHit(forward);
    arrive();
  }

  private void onFound() {
    showFound();
    arrive();
  }

  private void arrive() {
    if (going && model.search().found().now() >= 0) {
      going = false;
      if (field.isFocused()) {
        onPages.run();
      }
    }
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case ESCAPE -> close();
      case ENTER -> go(!event.isShiftDown());
      default -> {
        return;
      }
    }
    event.consume();
  }

  // ---- what is shown

  private void show() {
    var nodes = new ArrayList<Node>();
    if (typing || model.subjectProperty().get().isEmpty()) {
      nodes.add(field);
      if (model.subjectProperty().get().isPresent()) {
        nodes.add(keep());
        nodes.add(new IconButton(BootstrapIcons.X, WORDS.text("search.close"), this::close));
      }
    } else {
      about.setText(
          WORDS.text("terms.for", model.subjectProperty().get().orElseThrow().paragraph()));
      nodes.add(about);
      var terms = model.search().termsProperty().get();
      int room = terms.size() <= inSight ? terms.size() : inSight;
      terms.subList(0, room).forEach(term -> nodes.add(chip(term)));
      if (room < terms.size()) {
        nodes.add(others(terms.subList(room, terms.size())));
      }
      nodes.add(add);
    }
    if (!sameChips(nodes)) {
      what.getChildren().setAll(nodes);
    }
    showFound();
  }

  private boolean sameChips(List<Node> nodes) {
    return typing && what.getChildren().contains(field) && nodes.contains(field);
  }

  /// Makes what was typed a term of the item.
  private Node keep() {
    return new IconButton(
        BootstrapIcons.PLUS,
        WORDS.text("search.keep"),
        () -> {
          model.search().onAdd(field.getText());
          close();
        });
  }

  /// The terms that there is no room for in one line.
  private MenuButton others(List<ChartSearch.Term> terms) {
    var menu = new MenuButton(WORDS.text("terms.more", terms.size()));
    menu.getStyleClass().addAll("chip", "more-terms");
    menu.setAccessibleText(WORDS.text("terms.more.described", terms.size()));
    for (var term : terms) {
      var item = new CheckMenuItem(term.word());
      item.setSelected(term.on());
      item.setOnAction(_ -> model.search().onTerm(term.word(), item.isSelected()));
      menu.getItems().add(item);
    }
    return menu;
  }

  @Override
  protected void layoutChildren() {
    double em = getScene() == null ? 1 : Theme.em(getScene()).get();
    int room = Math.max(2, (int) ((getWidth() / em - ROOM_BESIDE) / ROOM_OF_TERM));
    if (room != inSight) {
      inSight = room;
      show();
    }
    super.layoutChildren();
  }

  private ToggleButton chip(ChartSearch.Term term) {
    var chip = new ToggleButton(term.word());
    chip.getStyleClass().addAll("chip", "term-chip");
    chip.setSelected(term.on());
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setOnAction(_ -> model.search().onTerm(term.word(), chip.isSelected()));
    return chip;
  }

  private void showFound() {
    var found = model.search().found();
    hit.setText(words(found));
    for (var node : what.getChildren()) {
      if (node instanceof ToggleButton chip) {
        chip.setAccessibleText(
            WORDS.text("term.hits", chip.getText(), found.count(chip.getText())));
      }
    }
  }

  private String words(ChartSearch.Found found) {
    if (found.hits().isEmpty()) {
      return "";
    }
    if (found.now() < 0) {
      int readable = found.pages() - found.wordless();
      int pages = model.pages();
      return readable < pages
          ? WORDS.text("hits.part", found.count(), readable, pages)
          : found.hits().get().isEmpty()
              ? WORDS.text("hits.none", pages)
              : WORDS.text("hits", found.count());
    }
    return WORDS.text(
        model.search().isTyped() ? "hits.now" : "places.now",
        found.now() + 1,
        found.stops().size());
  }
}
