package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The places of the program at the left edge of the window, and locking at the foot. One Tab stop;
/// arrows move inside it. Where there is no height for all of them the rail scrolls.
public final class AppRail extends VBox {
  /// One place of the program.
  ///
  /// @param open what going there does
  public record Place(String word, Ikon icon, Runnable open) {}

  private final List<ToggleButton> stops = new ArrayList<>();
  private final RovingFocus roving;
  private int current = -1;

  /// A rail with its places from top to bottom.
  ///
  /// @param label what the rail is, for a screen reader
  /// @param foot the place at the lower end
  public AppRail(String label, List<Place> places, Place foot) {
    getStyleClass().add("app-rail");
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    setAccessibleText(label);
    var mark = new StackPane(new Icon(BootstrapIcons.DROPLET_HALF));
    mark.getStyleClass().add("mark");
    var brand = new StackPane(mark);
    brand.getStyleClass().add("brand");
    Stream.concat(places.stream(), Stream.of(foot)).forEach(place -> stops.add(stop(place)));
    roving = RovingFocus.on(this, () -> stops);
    var upper = new VBox(brand);
    upper.getStyleClass().add("places");
    upper.getChildren().addAll(stops.subList(0, places.size()));
    var scroll = RailScroll.of(upper, stops.getLast());
    // No room for a scroll bar over the words; keys and wheel scroll all the same.
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    stops.forEach(stop -> RailScroll.follow(scroll, stop));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(scroll);
    setCurrent(-1);
  }

  /// The place where the person is, from 0, or -1 for none of them.
  public void setCurrent(int index) {
    current = index;
    for (int i = 0; i < stops.size(); i++) {
      stops.get(i).setSelected(i == index);
    }
    roving.settle(stops.get(Math.max(0, index)));
  }

  private ToggleButton stop(Place place) {
    var stop = new ToggleButton(place.word(), new Icon(place.icon()));
    stop.getStyleClass().add("place");
    stop.setContentDisplay(ContentDisplay.TOP);
    stop.setMaxWidth(Double.MAX_VALUE);
    stop.setOnAction(_ -> {
      setCurrent(current);
      place.open().run();
    });
    return stop;
  }
}
