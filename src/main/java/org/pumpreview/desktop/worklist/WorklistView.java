package org.pumpreview.desktop.worklist;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.CaseFrame;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.Columns;
import org.pumpreview.desktop.kit.EmptyState;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Card;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The worklist as a table, its filters above, and beside it what the chosen case still lacks.
public final class WorklistView {
  static final Words WORDS = Words.of("worklist");

  private final WorklistViewModel model;
  private final Doors doors;
  private final TableView<Card> table = new TableView<>();
  private final Map<Column, TableColumn<Card, Card>> columns = new EnumMap<>(Column.class);
  private final TextField search = new TextField();
  private final Map<Filter, ToggleButton> chips = new EnumMap<>(Filter.class);
  private final WrapLine chipLine = new WrapLine();
  private final CheckComboBox<Route> routes = new CheckComboBox<>(allRoutes());
  private final Label count = new Label();
  private final HBox hints = new HBox();
  private final WeekStrip week = new WeekStrip();
  private final PreviewPane preview;
  private final BorderPane root = new BorderPane();

  /// What leads out of the worklist.
  public interface Doors {
    /// Begins a new case and opens it.
    void onNew();

    /// Opens a case at its first open place.
    void onOpen(Card card);

    /// Takes a case that nobody holds.
    void onTake(Card card);
  }

  public WorklistView(WorklistViewModel model, People people, Doors doors) {
    this.model = model;
    this.doors = doors;
    this.preview = new PreviewPane(model, doors::onOpen);
    root.getStyleClass().add("worklist");
    root.getStylesheets().add("/theme/worklist.css");
    root.setTop(new VBox(head(), filters()));
    root.setCenter(table);
    root.setRight(preview.node());
    root.setBottom(foot());
    buildTable(people, doors::onTake);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    root.widthProperty().subscribe(width -> onSize());
    root.sceneProperty().flatMap(Theme::em).subscribe(em -> onSize());
  }

  public Parent node() {
    return root;
  }

  /// Takes the cards as they are now, and keeps the person's place.
  public void refresh(List<Card> cards) {
    Card before = table.getSelectionModel().getSelectedItem();
    model.refresh(cards);
    showCounts();
    select(before);
    table.setPlaceholder(placeholder());
  }

  /// Puts the focus on the list.
  public void focus() {
    table.requestFocus();
  }

  private void select(@Nullable Card before) {
    int at = 0;
    for (int i = 0; i < model.shown().size() && before != null; i++) {
      if (model.shown().get(i).caseId().equals(before.caseId())) {
        at = i;
      }
    }
    if (!model.shown().isEmpty()) {
      table.getSelectionModel().select(at);
      table.scrollTo(at);
    }
  }

  // ---- head, filters, foot

  private HBox head() {
    Label title = new Label(WORDS.text("title"));
    title.getStyleClass().add("title");
    search.setPromptText(WORDS.text("search"));
    search.setAccessibleText(WORDS.text("search"));
    search.getStyleClass().add("search");
    search.textProperty().subscribe(text -> onNarrow(() -> model.onSearch(text)));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    KeyedButton create =
        new KeyedButton(WORDS.text("new"), BootstrapIcons.PLUS)
            .primary()
            .key(WORDS.text("new.key"))
            .onPress(doors::onNew);
    title.setMinWidth(Region.USE_PREF_SIZE);
    create.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(title, search, between, week, create);
    head.getStyleClass().add("worklist-head");
    return head;
  }

  private HBox filters() {
    for (Filter filter : Filter.values()) {
      ToggleButton chip = Chip.toggle(WORDS.of("filter", filter), 0);
      chips.put(filter, chip);
    }
    routes.setTitle(WORDS.text("routes"));
    routes.setAccessibleText(WORDS.text("routes"));
    routes.setShowCheckedCount(true);
    routes.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Route route) {
            return Wording.of(route);
          }

          @Override
          public Route fromString(String words) {
            throw new IllegalStateException("routes are not typed");
          }
        });
    routes
        .getCheckModel()
        .getCheckedItems()
        .addListener(
            (ListChangeListener<Route>)
                change ->
                    onNarrow(() ->
                        model.onRoutes(new HashSet<>(routes.getCheckModel().getCheckedItems()))));
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    routes.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(chipLine, between, routes);
    HBox.setHgrow(chipLine, Priority.SOMETIMES);
    line.getStyleClass().add("worklist-filters");
    return line;
  }

  /// Chips are made anew with their counts; a chip has no count to change.
  private void showCounts() {
    Map<Filter, Integer> counts = model.counts();
    counts.forEach((filter, cases) -> {
      ToggleButton chip = Chip.toggle(WORDS.of("filter", filter), cases);
      chip.setSelected(model.isOn(filter));
      chip.setOnAction(event -> onNarrow(() -> model.onFilter(filter, chip.isSelected())));
      chips.put(filter, chip);
    });
    chipLine.getChildren().setAll(chips.values());
    if (model.narrowed()) {
      chipLine
          .getChildren()
          .add(new KeyedButton(WORDS.text("clear")).quiet().small().onPress(this::onClear));
    }
    week.show(model.week(), model.now().atZone(model.zone()).toLocalDate());
    showShown();
  }

  private HBox foot() {
    Label star = new Label(WORDS.text("star"));
    star.getStyleClass().add("quiet");
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Label keys = new Label(WORDS.text("keys"));
    keys.getStyleClass().add("quiet");
    hints.getChildren().setAll(star, between, keys);
    hints.getStyleClass().add("worklist-hints");
    HBox.setHgrow(hints, Priority.ALWAYS);
    HBox foot = new HBox(count, hints);
    foot.getStyleClass().add("worklist-foot");
    return foot;
  }

  private void showShown() {
    count.setText(WORDS.text("count", model.shown().size(), model.open()));
    table.setPlaceholder(placeholder());
  }

  private EmptyState placeholder() {
    if (model.isEmpty()) {
      return new EmptyState(
          BootstrapIcons.INBOX,
          WORDS.text("empty.title"),
          Sentence.of(WORDS.text("empty.words")),
          new KeyedButton(WORDS.text("new"), BootstrapIcons.PLUS).onPress(doors::onNew));
    }
    return new EmptyState(
        BootstrapIcons.FUNNEL,
        WORDS.text("none.title"),
        Sentence.of(WORDS.text("none.words")),
        new KeyedButton(WORDS.text("clear.long")).onPress(this::onClear));
  }

  // ---- the table

  private void buildTable(People people, Consumer<Card> onTake) {
    table.setItems(model.shown());
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.setAccessibleText(WORDS.text("title"));
    for (Column column : Column.values()) {
      TableColumn<Card, Card> part = new TableColumn<>(WORDS.of("column", column));
      part.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
      part.setCellFactory(ignored -> new CardCell(column, model, people, onTake));
      part.setSortable(false);
      part.setReorderable(false);
      Columns.setWidth(part, column.width());
      columns.put(column, part);
      table.getColumns().add(part);
    }
    table.setRowFactory(ignored -> openingRow());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(card -> {
          if (card != null) {
            model.onChoose(card);
          }
        });
  }

  private TableRow<Card> openingRow() {
    TableRow<Card> row = new TableRow<>();
    row.setAlignment(Pos.CENTER_LEFT);
    row.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY
          && event.getClickCount() == 2
          && row.getItem() != null) {
        doors.onOpen(row.getItem());
      }
    });
    return row;
  }

  // ---- keys

  private void onKey(KeyEvent event) {
    boolean typing = search.isFocused();
    if (event.isShortcutDown() && event.getCode() == KeyCode.N) {
      doors.onNew();
      event.consume();
    } else if (event.getCode() == KeyCode.SLASH && !typing) {
      search.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && typing) {
      search.clear();
      table.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && typing) {
      table.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && (typing || table.isFocused())) {
      openChosen();
      event.consume();
    }
  }

  private void openChosen() {
    Card card = table.getSelectionModel().getSelectedItem();
    if (card != null) {
      doors.onOpen(card);
    }
  }

  private void onNarrow(Runnable change) {
    Card before = table.getSelectionModel().getSelectedItem();
    change.run();
    showShown();
    showClear();
    select(before);
  }

  private void showClear() {
    boolean shown = chipLine.getChildren().size() > chips.size();
    if (shown != model.narrowed()) {
      showCounts();
    }
  }

  private void onClear() {
    model.onClear();
    search.clear();
    routes.getCheckModel().clearChecks();
    showCounts();
    table.requestFocus();
  }

  /// In a narrow window the list alone is shown: opening a case tells what it lacks.
  private void onSize() {
    boolean narrow = root.getScene() != null && CaseFrame.isNarrow(root.getScene());
    root.setRight(narrow ? null : preview.node());
    columns.forEach((column, part) -> part.setVisible(!narrow || column.essential()));
    week.setVisible(!narrow);
    week.setManaged(!narrow);
    hints.setVisible(!narrow);
    hints.setManaged(!narrow);
  }

  private static ObservableList<Route> allRoutes() {
    return FXCollections.observableArrayList(
        new Route(RequestKind.TRIAL, Pathway.MALIGNANT),
        new Route(RequestKind.TRIAL, Pathway.NONMALIGNANT),
        new Route(RequestKind.IMPLANT, Pathway.MALIGNANT),
        new Route(RequestKind.IMPLANT, Pathway.NONMALIGNANT));
  }
}
