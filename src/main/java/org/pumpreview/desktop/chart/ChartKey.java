package org.pumpreview.desktop.chart;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;
import org.pumpreview.desktop.kit.KeySheet;
import org.pumpreview.desktop.kit.StepRail;
import org.pumpreview.words.Words;

/// The keys of the chart: what is pressed, where it works, and what it does in words.
enum ChartKey {
  SHOW(Reach.STEP, key(KeyCode.V)),
  CITE(Reach.STEP, key(KeyCode.E)),
  SEVERAL(Reach.STEP, key(KeyCode.E, KeyCombination.SHIFT_DOWN)),
  HIT(Reach.TEXT, key(KeyCode.F3)),
  HIT_BACK(Reach.TEXT, key(KeyCode.F3, KeyCombination.SHIFT_DOWN)),
  SEARCH(Reach.STEP, key(KeyCode.SLASH)),
  PAGE(Reach.STEP, key(KeyCode.G)),
  PASTE(Reach.CHART, key(KeyCode.V, KeyCombination.SHORTCUT_DOWN)),
  BY_PAGES(Reach.PAGES, key(KeyCode.PAGE_UP), key(KeyCode.PAGE_DOWN)),
  BY_VIEWS(Reach.PAGES, key(KeyCode.SPACE, KeyCombination.SHIFT_ANY)),
  BY_LINES(Reach.PAGES, key(KeyCode.UP), key(KeyCode.DOWN)),
  ENDS(Reach.PAGES, key(KeyCode.HOME), key(KeyCode.END)),
  WORD(Reach.PAGES, key(KeyCode.LEFT), key(KeyCode.RIGHT)),
  MORE(
      Reach.PAGES,
      key(KeyCode.LEFT, KeyCombination.SHIFT_DOWN),
      key(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN),
      key(KeyCode.UP, KeyCombination.SHIFT_DOWN),
      key(KeyCode.DOWN, KeyCombination.SHIFT_DOWN)),
  HIT_TYPED(Reach.PAGES, key(KeyCode.ENTER, KeyCombination.SHIFT_ANY)),
  UNMARK(Reach.PAGES, key(KeyCode.ESCAPE)),
  SIZE(
      Reach.PAGES,
      key(KeyCode.PLUS, KeyCombination.SHIFT_ANY),
      key(KeyCode.EQUALS, KeyCombination.SHIFT_ANY),
      key(KeyCode.ADD),
      key(KeyCode.MINUS),
      key(KeyCode.SUBTRACT)),
  FIT(Reach.PAGES, key(KeyCode.DIGIT0), key(KeyCode.NUMPAD0)),
  TURN(Reach.PAGES, key(KeyCode.W)),
  THUMBNAILS(Reach.PAGES, key(KeyCode.S)),
  BESIDE(Reach.PAGES, key(KeyCode.D));

  private static final Words WORDS = Words.of("chartpane");

  /// From where a key works.
  enum Reach {
    /// From anywhere in the step, be it a field that takes text.
    TEXT,
    /// From anywhere else in the step.
    STEP,
    /// From anywhere in the chart.
    CHART,
    /// Over the pages.
    PAGES
  }

  private final Reach reach;

  @SuppressWarnings("ImmutableEnumChecker") // a list that cannot change, of values that do not
  private final List<KeyCombination> pressed;

  ChartKey(Reach reach, KeyCombination... pressed) {
    this.reach = reach;
    this.pressed = List.of(pressed);
  }

  private static KeyCombination key(KeyCode code, Modifier... modifiers) {
    return new KeyCodeCombination(code, modifiers);
  }

  /// What an event means among the keys that work from there.
  static Optional<ChartKey> of(KeyEvent event, Set<Reach> reaches) {
    return Arrays.stream(values())
        .filter(key -> reaches.contains(key.reach))
        .filter(key -> key.pressed.stream().anyMatch(one -> one.match(event)))
        .findFirst();
  }

  /// As it stands on a button or in a list of keys.
  String said() {
    return WORDS.of("key", this);
  }

  StepRail.KeyLine line() {
    return new StepRail.KeyLine(said(), WORDS.of("does", this));
  }

  /// Some of them, for the sheet of all keys.
  static List<KeySheet.Group> groups(Set<ChartKey> keys) {
    return List.of(
        group(WORDS.text("keys.chart"), keys, EnumSet.of(Reach.TEXT, Reach.STEP, Reach.CHART)),
        group(WORDS.text("keys.pages"), keys, EnumSet.of(Reach.PAGES)));
  }

  private static KeySheet.Group group(String title, Set<ChartKey> keys, Set<Reach> reaches) {
    return new KeySheet.Group(
        title,
        keys.stream().filter(key -> reaches.contains(key.reach)).map(ChartKey::line).toList());
  }
}
