package org.pumpreview.desktop.app;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.pumpreview.casework.Machine;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.ItemCard;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.store.HeadPins;
import org.pumpreview.store.Person;

/// A person at the whole window: finds controls by the words beside them, types, presses keys, and
/// waits for what the program does away from the screen.
final class Walker implements AutoCloseable {
  /// The hour of every walk, 10:31 in Louisiana.
  static final Instant NOW =
      ZonedDateTime.parse("2026-11-17T10:31-06:00[America/Chicago]").toInstant();

  private final Screens screens;
  private Hands hands = new Hands(0, 0, 0);

  /// What a person's hands did.
  ///
  /// @param strokes keys and clicks, but for those below
  /// @param words what was typed into fields, each with the one key that leads from its field to
  ///   the next
  /// @param letters that were typed for them
  record Hands(int strokes, int words, int letters) {
    private Hands stroke(int more) {
      return new Hands(strokes + more, words, letters);
    }

    private Hands word(String text) {
      return new Hands(strokes, words + 1, letters + text.length());
    }
  }

  private Walker(Screens screens) {
    this.screens = screens;
  }

  /// Starts the program on a machine.
  static Walker start(Machine machine, HeadPins pins) {
    return startWired(machine, pins, UnaryOperator.identity());
  }

  /// Starts the program on a machine where a person who is asked for a folder gives these.
  static Walker start(Machine machine, HeadPins pins, FolderChooser folders) {
    return startWired(machine, pins, wiring -> wiring.asking(folders));
  }

  /// Starts the program on a machine, wired otherwise in some way.
  static Walker startWired(Machine machine, HeadPins pins, UnaryOperator<Wiring> wired) {
    return new Walker(
        Screens.of(() -> {
          var stage = new Stage();
          // Time goes on under the person: no two looks at the clock see the same second.
          var looks = new AtomicInteger();
          InstantSource clock = () -> NOW.plusSeconds(looks.getAndIncrement());
          var wiring =
              Wiring.of(
                  machine,
                  pins,
                  clock,
                  Work.away(),
                  Work.away(),
                  new ChartViewModel.Lanes(Work.away(), Work.away(), Work.away(), Work.away()));
          new Shell(stage, wired.apply(wiring)).open();
          return stage;
        }));
  }

  Screens screens() {
    return screens;
  }

  Hands hands() {
    return hands;
  }

  /// What the hands do from now on is counted from nothing.
  void countAfresh() {
    hands = new Hands(0, 0, 0);
  }

  /// Makes the window as large as a person has it.
  Walker wide(double width, double height) {
    Screens.runFx(() -> {
      screens.stage().setWidth(width);
      screens.stage().setHeight(height);
    });
    screens.settle();
    return this;
  }

  // ---- doors

  /// Opens the practice vault from the first screen, which makes it when there is none.
  Walker openPractice() {
    press("Open practice vault");
    return this;
  }

  /// Unlocks the vault that the first screen shows.
  Walker unlock(String name) {
    unlock(name, PracticeVault.passphraseOfAll());
    await("the worklist", () -> button("New request").isPresent());
    screens.settle();
    return this;
  }

  /// Types a passphrase as somebody and presses Enter.
  void unlock(String name, String passphrase) {
    await("the vault's people", () -> people().isPresent());
    Screens.runFx(() -> {
      var choice = people().orElseThrow();
      choice.getItems().stream()
          .filter(person -> person.name().equals(name))
          .forEach(choice::setValue);
    });
    fill("Passphrase", passphrase);
    keys(KeyCode.ENTER);
  }

  /// Finds a member in the worklist and opens the case.
  void open(String member) {
    press("Worklist");
    keys(KeyCode.SLASH, KeyCode.ESCAPE, KeyCode.SLASH);
    type(member);
    keys(KeyCode.ENTER);
    await("the case of " + member, () -> isAt("case-frame") && says(member));
  }

  void lock() {
    press("Lock");
    await("the lock", () -> people().isPresent());
  }

  /// Closes the window as the button in its frame does.
  @Override
  public void close() {
    Screens.runFx(() -> {
      var stage = screens.stage();
      if (stage.isShowing()) {
        Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
      }
    });
    screens.close();
  }

  @SuppressWarnings("unchecked") // the first screen lets choose among people only
  private Optional<ComboBox<Person>> people() {
    return all(ComboBox.class)
        .filter(choice -> !choice.getItems().isEmpty())
        .filter(choice -> choice.getItems().getFirst() instanceof Person)
        .findFirst()
        .map(choice -> (ComboBox<Person>) choice);
  }

  // ---- finding

  /// What is in the window and can be reached: with a dialog open only the dialog.
  private Stream<Node> nodes() {
    var root = screens.scene().getRoot();
    return within(root instanceof Layers layers ? layers.getChildren().getLast() : root);
  }

  private static Stream<Node> within(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Walker::within))
        : Stream.of(node);
  }

  private <N extends Node> Stream<N> all(Class<N> type) {
    return nodes().filter(type::isInstance).map(type::cast);
  }

  /// The last one with that label, which is that of the newest line.
  private Optional<Control> control(String label) {
    return all(FormField.class)
        .map(FormField::control)
        .filter(control -> label.equals(control.getAccessibleText()))
        .reduce((first, last) -> last);
  }

  private Optional<ButtonBase> button(String word) {
    return all(ButtonBase.class)
        .filter(button -> word.equals(button.getText()) && !isClosed(button))
        .findFirst();
  }

  /// An act that is not open takes the focus and does nothing.
  private static boolean isClosed(ButtonBase button) {
    return button.getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("closed"));
  }

  boolean isOpen(String word) {
    return Screens.onFx(() -> button(word).isPresent());
  }

  long count(String word) {
    return Screens.onFx(
        () -> all(ButtonBase.class).filter(button -> word.equals(button.getText())).count());
  }

  /// How many fields have this label.
  long fields(String label) {
    return Screens.onFx(() ->
        all(FormField.class)
            .filter(field -> label.equals(field.control().getAccessibleText()))
            .count());
  }

  boolean says(String words) {
    return Screens.onFx(() ->
        all(Labeled.class).anyMatch(label -> words.equals(label.getText()))
            || all(Text.class).anyMatch(text -> words.equals(text.getText())));
  }

  /// The first sentence that begins with these words; blank where there is none.
  String sentence(String beginning) {
    return Screens.onFx(() ->
        all(Text.class)
            .map(Text::getText)
            .filter(text -> text.startsWith(beginning))
            .findFirst()
            .orElse(""));
  }

  /// Whether a step with that style class is the one in the window.
  boolean isAt(String step) {
    return Screens.onFx(() -> nodes().anyMatch(node -> node.getStyleClass().contains(step)));
  }

  /// Whether every page that is shown has its picture.
  boolean isDrawn() {
    return Screens.onFx(() -> {
      var pictures =
          all(ImageView.class)
              .filter(picture -> picture.getParent().getStyleClass().contains("paper"))
              .toList();
      return !pictures.isEmpty()
          && pictures.stream().allMatch(picture -> picture.getImage() != null);
    });
  }

  /// Whether the pages of the chart that are in sight have their pictures.
  boolean isChartDrawn() {
    return Screens.onFx(() -> {
      var pictures =
          nodes()
              .filter(node -> node.getStyleClass().contains("chart-page"))
              .map(page -> within(page).filter(ImageView.class::isInstance).findFirst())
              .toList();
      return !pictures.isEmpty()
          && pictures.stream()
              .allMatch(
                  found -> found.map(ImageView.class::cast).map(ImageView::getImage).isPresent());
    });
  }

  /// What a screen reader says of the focused control.
  String focused() {
    return Screens.onFx(() -> {
      var owner = screens.scene().getFocusOwner();
      return owner == null ? "" : Optional.ofNullable(owner.getAccessibleText()).orElse("");
    });
  }

  /// What is wrong with the field, or its hint where nothing is.
  String message(String label) {
    return Screens.onFx(() ->
        all(FormField.class)
            .filter(field -> label.equals(field.control().getAccessibleText()))
            .map(field -> ((Labeled) field.lookup(".field-message > .label")).getText())
            .findFirst()
            .orElse(""));
  }

  /// What a screen reader says of the first button that begins with these words; blank where there
  /// is none.
  String described(String beginning) {
    return Screens.onFx(() ->
        all(ButtonBase.class)
            .filter(button -> button.getText() != null && button.getText().startsWith(beginning))
            .map(button -> Optional.ofNullable(button.getAccessibleText()).orElse(""))
            .findFirst()
            .orElse(""));
  }

  /// The label of the first field that begins with these words.
  String labelFrom(String beginning) {
    return Screens.onFx(() ->
        all(FormField.class)
            .map(field -> field.control().getAccessibleText())
            .filter(label -> label.startsWith(beginning))
            .findFirst()
            .orElse(""));
  }

  /// The label of the fact that has the focus; empty away from the facts of an item.
  String fact() {
    return Screens.onFx(() ->
        Stream.<Node>iterate(
                screens.scene().getFocusOwner(), node -> node != null, node -> node.getParent())
            .filter(node -> node.getStyleClass().contains("fact"))
            .map(node -> ((Labeled) node.lookup(".field-label")).getText())
            .findFirst()
            .orElse(""));
  }

  boolean isTyping() {
    return Screens.onFx(() -> {
      var owner = screens.scene().getFocusOwner();
      return owner instanceof TextInputControl || owner instanceof DatePicker;
    });
  }

  /// The paragraph of the card that is worked on; empty away from the items.
  String item() {
    return Screens.onFx(() ->
        all(ItemCard.class)
            .filter(ItemCard::isCurrent)
            .map(card -> ((Labeled) card.lookup(".paragraph")).getText())
            .findFirst()
            .orElse(""));
  }

  String text(String label) {
    await("the field " + label, () -> control(label).isPresent());
    return Screens.onFx(() -> input(control(label).orElseThrow()).getText());
  }

  private static TextInputControl input(Control control) {
    return switch (control) {
      case TextInputControl text -> text;
      case DatePicker date -> date.getEditor();
      case ComboBox<?> choice -> choice.getEditor();
      default -> throw new IllegalStateException(control + " takes no text");
    };
  }

  // ---- doing

  /// Waits for what is done away from the screen; the condition is asked on the screen's thread.
  /// Where it does not come, a picture shows what stood in the window instead.
  void await(String awaited, BooleanSupplier condition) {
    if (!Screens.onFx(condition::getAsBoolean)) {
      try {
        Screens.until(awaited, condition);
      } catch (AssertionError e) {
        var picture = screens.picture("walk-without-" + awaited.replaceAll("\\W+", "-"));
        throw new AssertionError(awaited + " did not come, see " + picture, e);
      }
      screens.settle();
    }
  }

  void focus(String label) {
    await("the field " + label, () -> control(label).isPresent());
    Screens.runFx(() -> control(label).orElseThrow().requestFocus());
    screens.settle();
  }

  /// Types `text` over what is in the field, and stays there.
  void fill(String label, String text) {
    hands = hands.word(text);
    focus(label);
    Screens.runFx(() -> {
      var input = input(control(label).orElseThrow());
      input.replaceText(0, input.getLength(), text);
    });
  }

  /// Types into the field that has the focus.
  void type(String text) {
    hands = hands.word(text);
    screens.type(text);
  }

  /// Types into the field that has the focus, and goes to the next.
  void enter(String text) {
    type(text);
    screens.press(KeyCode.ENTER);
  }

  /// Presses what has that word, as soon as it is open.
  void press(String word) {
    hands = hands.stroke(1);
    await("an open button " + word, () -> button(word).isPresent());
    Screens.runFx(() -> button(word).orElseThrow().fire());
    screens.settle();
  }

  /// Presses the first that begins with these words, as a choice with a description does.
  void pick(String beginning) {
    hands = hands.stroke(1);
    await("a choice " + beginning, () -> beginning(beginning).isPresent());
    Screens.runFx(() -> beginning(beginning).orElseThrow().fire());
    screens.settle();
  }

  private Optional<ButtonBase> beginning(String words) {
    return all(ButtonBase.class).filter(button -> button.getText().startsWith(words)).findFirst();
  }

  void keys(KeyCode... keys) {
    hands = hands.stroke(keys.length);
    screens.press(keys);
  }

  void shift(KeyCode key) {
    hands = hands.stroke(1);
    screens.press(new KeyCodeCombination(key, KeyCombination.SHIFT_DOWN));
  }

  void control(KeyCode key) {
    hands = hands.stroke(1);
    screens.press(new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN));
  }

  void alt(KeyCode key) {
    hands = hands.stroke(1);
    screens.press(new KeyCodeCombination(key, KeyCombination.ALT_DOWN));
  }
}
