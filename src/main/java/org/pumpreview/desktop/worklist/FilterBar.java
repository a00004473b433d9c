package org.pumpreview.desktop.worklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.CheckComboBox;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.ChipRow;
import org.pumpreview.desktop.kit.ChoiceWords;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The filters of the worklist: chips that combine and carry counts, and the ways through the
/// policy. In a narrow window the chips become one list, so that the cases keep their room.
final class FilterBar extends HBox {
  private static final Words WORDS = Words.of("worklist");

  private final WorklistViewModel model;
  private final Runnable onChange;
  private final Map<Filter, ToggleButton> chips = new EnumMap<>(Filter.class);
  private final CheckComboBox<Filter> list =
      new CheckComboBox<>(FXCollections.observableArrayList(Filter.values()));
  private final CheckComboBox<Route> routes = new CheckComboBox<>(allRoutes());
  private final WrapLine line = new WrapLine();
  private final KeyedButton clear = new KeyedButton(WORDS.text("clear")).quiet().small();
  private final ChipRow row;
  private boolean following;

  /// @param onChange called when another selection of cases is shown
  /// @param onClear clears everything that narrows the list, the search included
  FilterBar(WorklistViewModel model, Runnable onChange, Runnable onClear) {
    this.model = model;
    this.onChange = onChange;
    getStyleClass().add("worklist-filters");
    for (Filter filter : Filter.values()) {
      ToggleButton chip = Chip.toggle(WORDS.of("filter", filter), 0);
      chip.selectedProperty().subscribe((_, on) -> onFilter(filter, on));
      chips.put(filter, chip);
    }
    clear.setOnAction(_ -> onClear.run());
    prepare(list, WORDS.text("filters"), this::counted);
    list.getCheckModel().getCheckedItems().addListener((ListChangeListener<Filter>) _ -> onList());
    prepare(routes, WORDS.text("routes"), Wording::of);
    routes
        .getCheckModel()
        .getCheckedItems()
        .addListener((ListChangeListener<Route>) _ -> onRoutes());
    row = new ChipRow(WORDS.text("filters"), new ArrayList<>(chips.values()));
    line.getChildren().setAll(row, clear);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().setAll(line, routes);
  }

  private static <T> void prepare(CheckComboBox<T> box, String title, Function<T, String> words) {
    box.setTitle(title);
    box.setAccessibleText(title);
    box.setShowCheckedCount(true);
    box.setMinWidth(USE_PREF_SIZE);
    box.setConverter(new ChoiceWords<>(box::getItems, words));
    // ControlsFX takes keys in the open list only and knows none that opens it.
    box.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(box, event));
  }

  private static void onKey(CheckComboBox<?> box, KeyEvent event) {
    switch (event.getCode()) {
      case SPACE, ENTER, DOWN, F4 -> {
        box.show();
        event.consume();
      }
      default -> {}
    }
  }

  private String counted(Filter filter) {
    return WORDS.text(
        "filter.counted", WORDS.of("filter", filter), model.counts().getOrDefault(filter, 0));
  }

  /// Shows the chips, or in their place the one list.
  void setNarrow(boolean narrow) {
    boolean isNarrow = line.getChildren().contains(list);
    if (narrow != isNarrow) {
      line.getChildren().set(0, narrow ? list : row);
      follow();
    }
  }

  /// Makes chips and list show what the model filters by.
  private void follow() {
    following = true;
    for (Filter filter : Filter.values()) {
      boolean on = model.isOn(filter);
      Objects.requireNonNull(chips.get(filter)).setSelected(on);
      if (on != list.getCheckModel().isChecked(filter)) {
        list.getCheckModel().toggleCheckState(filter);
      }
    }
    following = false;
  }

  private static ObservableList<Route> allRoutes() {
    List<Route> all = new ArrayList<>();
    for (RequestKind request : RequestKind.values()) {
      for (Pathway pathway : Pathway.values()) {
        all.add(new Route(request, pathway));
      }
    }
    return FXCollections.observableArrayList(all);
  }

  /// Shows how many cases each chip lets through.
  void recount() {
    Map<Filter, Integer> counts = model.counts();
    chips.forEach((filter, chip) -> recount(filter, chip, counts.getOrDefault(filter, 0)));
    boolean narrowed = model.narrowed();
    clear.setVisible(narrowed);
    clear.setManaged(narrowed);
  }

  private static void recount(Filter filter, ToggleButton chip, int count) {
    Chip.recount(chip, count);
    boolean shown = !filter.isRare() || count > 0 || chip.isSelected();
    chip.setVisible(shown);
    chip.setManaged(shown);
  }

  /// Takes every chip and every route back.
  void clear() {
    following = true;
    chips.values().forEach(chip -> chip.setSelected(false));
    list.getCheckModel().clearChecks();
    routes.getCheckModel().clearChecks();
    following = false;
  }

  private void onFilter(Filter filter, boolean on) {
    if (!following) {
      model.onFilter(filter, on);
      onChange.run();
    }
  }

  private void onList() {
    if (!following) {
      for (Filter filter : Filter.values()) {
        model.onFilter(filter, list.getCheckModel().isChecked(filter));
      }
      onChange.run();
    }
  }

  private void onRoutes() {
    if (!following) {
      model.onRoutes(new HashSet<>(routes.getCheckModel().getCheckedItems()));
      onChange.run();
    }
  }
}
