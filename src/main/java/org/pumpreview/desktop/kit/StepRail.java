package org.pumpreview.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ToggleButtonSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.pumpreview.words.Words;

/// The steps of a case, each with its state. One Tab stop; arrows move inside it, and any step can
/// be opened at any time. Where there is no height for all of it the rail scrolls.
public final class StepRail extends VBox {
  private static final Words WORDS = Words.of("kit");
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

  public enum State {
    NOT_BEGUN,
    UNDER_WAY,
    COMPLETE,
    GAPS;

    private Ikon icon() {
      return switch (this) {
        case NOT_BEGUN -> Icons.NOT_BEGUN;
        case UNDER_WAY -> Icons.UNDER_WAY;
        case COMPLETE -> Icons.COMPLETE;
        case GAPS -> Icons.GAPS;
      };
    }

    private Tone tone() {
      return switch (this) {
        case NOT_BEGUN -> Tone.NEUTRAL;
        case UNDER_WAY -> Tone.ACCENT;
        case COMPLETE -> Tone.GOOD;
        case GAPS -> Tone.CAUTION;
      };
    }
  }

  /// One step as it stands.
  ///
  /// @param detail the second line, as in "7 of 8 answered"
  public record Step(String title, String detail, State state) {}

  private final List<Stop> stops = new ArrayList<>();
  private final VBox list = new VBox();
  private final VBox foot = new VBox();
  private final ScrollPane scroll = RailScroll.of(list, foot);
  private final RovingFocus roving;
  private IntConsumer onOpen = _ -> {};
  private int current = -1;

  /// An empty rail; [#show] fills it.
  ///
  /// @param label what the steps are steps of, for a screen reader
  public StepRail(String label) {
    getStyleClass().add("step-rail");
    list.getStyleClass().add("steps");
    foot.getStyleClass().add("foot");
    list.setAccessibleRole(AccessibleRole.TOOL_BAR);
    list.setAccessibleText(label);
    roving = RovingFocus.on(list, () -> stops);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(scroll);
  }

  /// Called with the index, from 0, of the step that a person opens.
  public void setOnOpen(IntConsumer handler) {
    onOpen = handler;
  }

  /// Shows the steps and which of them is open; the focus stays where it is.
  public void show(List<Step> steps, int newCurrent) {
    while (stops.size() > steps.size()) {
      stops.removeLast();
    }
    while (stops.size() < steps.size()) {
      stops.add(new Stop(stops.size()));
    }
    current = newCurrent;
    for (int i = 0; i < steps.size(); i++) {
      stops.get(i).show(steps.get(i));
    }
    if (!list.getChildren().equals(stops)) {
      list.getChildren().setAll(stops);
    }
    roving.settle(stops.get(Math.max(0, newCurrent)));
  }

  /// The keys that work here, below the steps.
  public void setKeys(List<KeyLine> keys) {
    foot.getChildren().setAll(keys.stream().map(KeyLine::node).toList());
  }

  /// One key and what it does.
  public record KeyLine(String key, String words) {
    private HBox node() {
      var label = new Label(words);
      label.setWrapText(true);
      var hint = new KeyHint(key);
      hint.setMinWidth(USE_PREF_SIZE);
      var line = new HBox(hint, label);
      line.getStyleClass().add("key-line");
      return line;
    }
  }

  /// Icons and numbers only, for a narrow window or large type.
  public void setCompact(boolean compact) {
    pseudoClassStateChanged(COMPACT, compact);
    foot.setVisible(!compact);
    foot.setManaged(!compact);
    // No room for a scroll bar over the numbers; keys and wheel scroll all the same.
    scroll.setVbarPolicy(
        compact ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
    stops.forEach(stop -> stop.setCompact(compact));
  }

  private final class Stop extends ToggleButton {
    private final int index;
    private final Icon icon = new Icon(Icons.NOT_BEGUN);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final VBox words = new VBox();
    private final Tooltip tooltip = new Tooltip();

    Stop(int index) {
      this.index = index;
      getStyleClass().add("step");
      title.getStyleClass().add("title");
      title.setMinWidth(USE_PREF_SIZE);
      title.setMaxWidth(Double.MAX_VALUE);
      detail.getStyleClass().add("detail");
      detail.setWrapText(true);
      var number = new Label(Integer.toString(index + 1));
      number.getStyleClass().add("number");
      number.setMinWidth(USE_PREF_SIZE);
      HBox.setHgrow(title, Priority.ALWAYS);
      HBox.setHgrow(words, Priority.ALWAYS);
      words.getChildren().setAll(new HBox(title, number), detail);
      var face = new HBox(icon, words);
      face.getStyleClass().add("face");
      setGraphic(face);
      setMaxWidth(Double.MAX_VALUE);
      // Labeled asks for its height at a width only when its text may wrap.
      setWrapText(true);
      setOnAction(_ -> {
        setSelected(index == current);
        onOpen.accept(index);
      });
      RailScroll.follow(scroll, this);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
      return new FaceSkin(this);
    }

    void show(Step step) {
      icon.setGlyph(step.state().icon());
      step.state().tone().on(icon);
      title.setText(step.title());
      detail.setText(step.detail());
      setSelected(index == current);
      tooltip.setText(step.title() + "\n" + step.detail());
      setAccessibleText(
          WORDS.text(
              "step.described",
              index + 1,
              step.title(),
              WORDS.of("step.state", step.state()),
              step.detail()));
    }

    void setCompact(boolean compact) {
      for (var label : List.of(title, detail)) {
        label.setVisible(!compact);
        label.setManaged(!compact);
      }
      setTooltip(compact ? tooltip : null);
    }
  }

  /// The usual skin, but for a graphic that fills the button, so that the number stands at its
  /// right edge and the second line wraps.
  private static final class FaceSkin extends ToggleButtonSkin {
    FaceSkin(ToggleButton button) {
      super(button);
    }

    @Override
    protected double computePrefHeight(
        double width, double top, double right, double bottom, double left) {
      var inner = width < 0 ? -1 : width - left - right;
      return top + getSkinnable().getGraphic().prefHeight(inner) + bottom;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
      super.layoutChildren(x, y, width, height);
      getSkinnable().getGraphic().resizeRelocate(x, y, width, height);
    }
  }
}
