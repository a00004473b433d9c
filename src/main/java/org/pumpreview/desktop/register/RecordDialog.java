package org.pumpreview.desktop.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pumpreview.desktop.kit.ChoiceWords;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.register.RegisterViewModel.Entered;
import org.pumpreview.desktop.register.RegisterViewModel.Fault;
import org.pumpreview.desktop.register.RegisterViewModel.Field;
import org.pumpreview.desktop.register.RegisterViewModel.Point;
import org.pumpreview.policy.Ambiguity.Reading;
import org.pumpreview.words.Words;

/// Asks a medical director what is interpreted, how it is read, why, and from when on. Nothing is
/// chosen for the person.
final class RecordDialog {
  private static final Words WORDS = Words.of("register");
  private static final int ROWS = 2;

  private final RegisterViewModel model;
  private final ComboBox<Point> points = new ComboBox<>();
  private final VBox about = new VBox();
  private final VBox readings = new VBox();
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Field, FormField> fields = new EnumMap<>(Field.class);
  private final List<RadioButton> named = new ArrayList<>();
  private final RadioButton ownWords = new RadioButton(WORDS.text("own"));
  private final ProseArea own = new ProseArea(ROWS);
  private final ProseArea reason = new ProseArea(ROWS);
  private final DateField from = new DateField();
  private final WorkPane pane = new WorkPane();

  private RecordDialog(RegisterViewModel model) {
    this.model = model;
  }

  static void open(RegisterViewModel model, Layers layers) {
    new RecordDialog(model).open(layers);
  }

  private void open(Layers layers) {
    points.getItems().setAll(model.points());
    ChoiceWords.on(
        points, point -> WORDS.text("point", point.ambiguity().id(), point.ambiguity().question()));
    points.setButtonCell(new Chosen());
    from.setValue(model.today());
    Confirm dialog = new Confirm(WORDS.text("record.title"), WORDS.text("record.act"));
    dialog.getStyleClass().add("record-dialog");
    dialog.getStylesheets().add(RegisterView.STYLES);
    about.getStyleClass().add("point");
    readings.getStyleClass().add("readings");
    pane.column()
        .getChildren()
        .setAll(
            field(Field.POINT, new FormField(WORDS.text("record.point"), points)),
            about,
            reading(),
            field(Field.REASON, new FormField(WORDS.text("record.reason"), reason)),
            field(Field.FROM, new FormField(WORDS.text("record.from"), from))
                .setHint(WORDS.text("record.from.hint")));
    points.valueProperty().subscribe(this::onPoint);
    pane.setFocusTraversable(false);
    // As tall as its contents where the window has the room, else it scrolls.
    pane.prefViewportHeightProperty().bind(pane.column().heightProperty());
    dialog.add(pane);
    dialog.openHeld(layers, this::onRecord);
    // What scrolls is there only once it is dressed.
    dialog.applyCss();
    points.requestFocus();
  }

  private FormField field(Field place, FormField field) {
    fields.put(place, field);
    return field;
  }

  // ---- what is chosen

  /// The field carries what is wrong with the readings, for a screen reader as well.
  private FormField reading() {
    ownWords.setToggleGroup(group);
    own.setAccessibleText(WORDS.text("own.words"));
    FormField field =
        field(
            Field.READING,
            new FormField(WORDS.text("record.reading"), ownWords, new VBox(readings, own)));
    ownWords.setAccessibleText(WORDS.text("own"));
    group.selectedToggleProperty().subscribe(_ -> showOwn());
    return field;
  }

  private void onPoint(@Nullable Point point) {
    named.forEach(choice -> choice.setToggleGroup(null));
    named.clear();
    ownWords.setSelected(false);
    Optional<Point> chosen = Optional.ofNullable(point);
    about
        .getChildren()
        .setAll(
            chosen.stream()
                .flatMap(
                    one -> Stream.concat(Stream.of(one.ambiguity().question()), one.now().stream()))
                .map(SentenceText::new)
                .toList());
    chosen.stream()
        .flatMap(one -> one.ambiguity().readings().stream())
        .map(this::choice)
        .forEach(named::add);
    readings.getChildren().setAll(named);
    readings.getChildren().add(ownWords);
    fieldOf(Field.READING).setVisible(chosen.isPresent());
    fieldOf(Field.READING).setManaged(chosen.isPresent());
    showOwn();
  }

  private RadioButton choice(Reading reading) {
    RadioButton choice = new RadioButton(reading.text());
    choice.setUserData(reading.id());
    choice.setToggleGroup(group);
    choice.setWrapText(true);
    return choice;
  }

  private void showOwn() {
    own.setVisible(ownWords.isSelected());
    own.setManaged(ownWords.isSelected());
  }

  private FormField fieldOf(Field place) {
    return Optional.ofNullable(fields.get(place)).orElseThrow();
  }

  private Entered entered() {
    String reading =
        named.stream()
            .filter(RadioButton::isSelected)
            .map(choice -> choice.getUserData().toString())
            .findFirst()
            .orElse("");
    return new Entered(
        Optional.ofNullable(points.getValue()),
        reading,
        ownWords.isSelected() ? own.getText() : "",
        reason.getText(),
        from.typed());
  }

  // ---- the act

  private void onRecord(Confirm dialog) {
    List<Fault> faults = model.faults(entered());
    show(faults);
    if (faults.isEmpty()) {
      dialog.setReady(false);
      model.onRecord(entered(), refused -> onReply(dialog, refused));
    }
  }

  private void show(List<Fault> faults) {
    fields.forEach((place, field) -> field.setError(words(faults, place)));
    fields.values().stream()
        .filter(field -> field.error().isPresent())
        .findFirst()
        .ifPresent(field -> {
          field.control().requestFocus();
          pane.reveal(field);
        });
  }

  private static Optional<String> words(List<Fault> faults, Field place) {
    return faults.stream().filter(fault -> fault.field() == place).map(Fault::words).findFirst();
  }

  private void onReply(Confirm dialog, Optional<String> refused) {
    dialog.setReady(true);
    fieldOf(Field.POINT).setError(refused);
    if (refused.isEmpty()) {
      dialog.close();
    }
  }

  /// The point that is chosen, by its id: its question stands below.
  private static final class Chosen extends ListCell<Point> {
    @Override
    protected void updateItem(@Nullable Point point, boolean empty) {
      super.updateItem(point, empty);
      setText(
          point == null || empty
              ? ""
              : WORDS.text("point.chosen", point.ambiguity().id(), point.policy().identity().id()));
    }
  }
}
