package org.pumpreview.desktop.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The four kinds of chip: a fact, a filter, a place of evidence, and a place where evidence lacks.
public final class Chip {
  private Chip() {}

  /// A fact in a round pill.
  public static Label pill(Ikon icon, String word) {
    var pill = fit(new Label(word, new Icon(icon)));
    pill.getStyleClass().addAll("chip", "pill");
    return pill;
  }

  /// A fact in a round pill that shows more of it when it is pressed.
  public static Button opening(Ikon icon, String word, Runnable open) {
    var pill = fit(new Button(word, new Icon(icon)));
    pill.getStyleClass().addAll("chip", "pill", "opening");
    pill.setOnAction(_ -> open.run());
    return pill;
  }

  /// Shows another fact on a pill that opens.
  public static void show(Button pill, Ikon icon, String word) {
    pill.setText(word);
    pill.setGraphic(new Icon(icon));
  }

  /// A fact in an outlined pill, and what is to be said about it, as in "Revision 2/25" and "review
  /// overdue".
  public static HBox outlined(Ikon icon, String word, StatusBadge... remarks) {
    var fact = fit(new Label(word, new Icon(icon)));
    fact.getStyleClass().add("fact");
    var pill = new HBox(fact);
    pill.getChildren().addAll(remarks);
    pill.getStyleClass().addAll("chip", "pill", "outlined");
    pill.setMinWidth(Region.USE_PREF_SIZE);
    return pill;
  }

  /// A filter that is on or off and always says how many it lets through.
  public static ToggleButton toggle(String word, int count) {
    var number = fit(new Label(Integer.toString(count)));
    number.getStyleClass().add("count");
    var name = fit(new Label(word));
    name.getStyleClass().add("word");
    var tick = new Icon(Icons.TICK);
    tick.getStyleClass().add("tick");
    var face = new HBox(tick, name, number);
    face.getStyleClass().add("face");
    var chip = new ToggleButton(word, face);
    chip.getStyleClass().addAll("chip", "toggle-chip");
    chip.setAccessibleText(word + " " + count);
    tick.visibleProperty().bind(chip.selectedProperty());
    tick.managedProperty().bind(chip.selectedProperty());
    return fit(chip);
  }

  /// Shows another count on a filter.
  public static void recount(ToggleButton filter, int count) {
    if (filter.getGraphic() instanceof HBox face
        && face.getChildren().getLast() instanceof Label number) {
      number.setText(Integer.toString(count));
      filter.setAccessibleText(filter.getText() + " " + count);
    }
  }

  /// A page of the record that bears an answer; pressing it shows the place.
  public static Button evidence(String word, Runnable open) {
    var chip = fit(new Button(word, new Icon(Icons.PAGE)));
    chip.getStyleClass().addAll("chip", "evidence");
    chip.setOnAction(_ -> open.run());
    return chip;
  }

  /// An evidence chip with a small button at its end that takes the place back. It is for the
  /// mouse: a key on the chip does the same, so it is no stop of its own.
  public static HBox taking(Button evidence, String word, Runnable takeBack) {
    var button = new IconButton(BootstrapIcons.X, word, takeBack);
    button.setFocusTraversable(false);
    var both = new HBox(evidence, button);
    both.getStyleClass().add("taking");
    both.setMinWidth(Region.USE_PREF_SIZE);
    return both;
  }

  /// Warns of the place that an evidence chip shows.
  public static void warn(Button evidence) {
    evidence.setGraphic(new Icon(Icons.WARNING));
    evidence.getStyleClass().add("doubtful");
  }

  /// Marks an evidence chip as the one whose place is on the screen now.
  public static void setShown(Button evidence, boolean shown) {
    evidence.getStyleClass().removeAll("shown");
    if (shown) {
      evidence.getStyleClass().add("shown");
    }
  }

  /// The dashed place where evidence would be; pressing it goes looking for it.
  public static Button missing(String word, Runnable look) {
    return missing(Icons.NO_PAGE, word, look);
  }

  public static Button missing(Ikon icon, String word, Runnable look) {
    var chip = fit(new Button(word, new Icon(icon)));
    chip.getStyleClass().addAll("chip", "missing");
    chip.setOnAction(_ -> look.run());
    return Tone.CAUTION.on(chip);
  }

  private static <C extends Labeled> C fit(C control) {
    control.setMinWidth(Region.USE_PREF_SIZE);
    return control;
  }
}
