package org.pumpreview.desktop.worklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.ChipRow;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The filters of the worklist: chips that combine and carry counts, and the ways through the
/// policy.
final class FilterBar extends HBox {
  private static final Words WORDS = Words.of("worklist");

  private final WorklistViewModel model;
  private final Runnable onChange;
  private final Map<Filter, ToggleButton> chips = new EnumMap<>(Filter.class);
  private final CheckComboBox<Route> routes = new CheckComboBox<>(allRoutes());
  private final KeyedButton clear = new KeyedButton(WORDS.text("clear")).quiet().small();
  private boolean clearing;

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
    prepareRoutes();
    var line =
        new WrapLine(new ChipRow(WORDS.text("filters"), new ArrayList<>(chips.values())), clear);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().setAll(line, routes);
  }

  private void prepareRoutes() {
    routes.setTitle(WORDS.text("routes"));
    routes.setAccessibleText(WORDS.text("routes"));
    routes.setShowCheckedCount(true);
    routes.setMinWidth(USE_PREF_SIZE);
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
    // ControlsFX takes keys in the open list only and knows none that opens it.
    routes.addEventHandler(KeyEvent.KEY_PRESSED, this::onRoutesKey);
    routes
        .getCheckModel()
        .getCheckedItems()
        .addListener((ListChangeListener<Route>) _ -> onRoutes());
  }

  private void onRoutesKey(KeyEvent event) {
    switch (event.getCode()) {
      case SPACE, ENTER, DOWN, F4 -> {
        routes.show();
        event.consume();
      }
      default -> {}
    }
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
    chips.forEach((filter, chip) -> Chip.recount(chip, counts.getOrDefault(filter, 0)));
    boolean narrowed = model.narrowed();
    clear.setVisible(narrowed);
    clear.setManaged(narrowed);
  }

  /// Takes every chip and every route back.
  void clear() {
    clearing = true;
    chips.values().forEach(chip -> chip.setSelected(false));
    routes.getCheckModel().clearChecks();
    clearing = false;
  }

  private void onFilter(Filter filter, boolean on) {
    if (!clearing) {
      model.onFilter(filter, on);
      onChange.run();
    }
  }

  private void onRoutes() {
    if (!clearing) {
      model.onRoutes(new HashSet<>(routes.getCheckModel().getCheckedItems()));
      onChange.run();
    }
  }
}
