package org.pumpreview.desktop.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.ChoiceKeys;
import org.pumpreview.desktop.kit.ChoiceWords;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What is said of a document, saved as it is typed. What the case does not take stays in its field
/// and says why; the document is then described as before.
final class DetailsForm extends StackPane {
  private static final Words WORDS = Words.of("records");

  private final RecordsViewModel model;
  private final String document;
  private final TextField title = new TextField();
  private final TextField author = new TextField();
  private final DateField dated = new DateField();
  private final ComboBox<DocumentType> type = choice(List.of(DocumentType.values()), Wording::of);
  private final ComboBox<Channel> channel = choice(List.of(Channel.values()), Wording::of);
  private final FormField titleField = new FormField(WORDS.text("field.title"), title);
  private final FormField authorField =
      new FormField(WORDS.text("field.author"), author).setOptional(true);
  private final FormField typeField = new FormField(WORDS.text("field.type"), type);
  private final FormField channelField = new FormField(WORDS.text("field.channel"), channel);
  private final FormField datedField =
      new FormField(WORDS.text("field.dated"), dated).setOptional(true);
  private final List<Saved> texts;
  private boolean showing;

  /// A field whose text is saved, with how it is read.
  private record Saved(FormField field, AutoSave saving, Function<Description, String> stored) {
    /// What the case did not take is not written over.
    void show(Description description) {
      if (field.error().isEmpty()) {
        saving.show(stored.apply(description));
      }
    }
  }

  /// @param onLeave what follows on Esc
  DetailsForm(RecordsViewModel model, RecordsViewModel.Line line, Runnable onLeave) {
    this.model = model;
    document = line.id();
    var before = line.document().description();
    texts =
        List.of(
            saved(titleField, title, before, Description::title, this::onTitle),
            saved(authorField, author, before, Description::author, this::onAuthor),
            saved(datedField, dated.getEditor(), before, DetailsForm::day, this::onDated));
    type.valueProperty().subscribe((_, value) -> onChosen(typeField, was -> with(was, value)));
    channel
        .valueProperty()
        .subscribe((_, value) -> onChosen(channelField, was -> with(was, value)));
    getChildren()
        .setAll(
            new FieldGrid(
                FieldGrid.wide(titleField), typeField, channelField, datedField, authorField));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof TextInputControl) {
            event.consume();
            onLeave.run();
          }
        });
    show(before);
  }

  private static <E> ComboBox<E> choice(List<E> values, Function<E, String> words) {
    var box = new ComboBox<E>();
    box.getItems().setAll(values);
    ChoiceWords.on(box, words);
    ChoiceKeys.on(box, words);
    return box;
  }

  private static Saved saved(
      FormField field,
      TextInputControl input,
      Description before,
      Function<Description, String> stored,
      Consumer<String> save) {
    input.setText(stored.apply(before));
    return new Saved(field, AutoSave.of(input, save), stored);
  }

  private static String day(Description description) {
    return description.dated().map(Moments::date).orElse("");
  }

  /// Shows how the document is described now; what is being typed stays.
  void show(Description description) {
    showing = true;
    texts.forEach(text -> text.show(description));
    show(typeField, type, description.type());
    show(channelField, channel, description.channel());
    showing = false;
  }

  private static <E> void show(FormField field, ComboBox<E> choice, E stored) {
    if (field.error().isEmpty()) {
      choice.setValue(stored);
    }
  }

  void flush() {
    texts.forEach(text -> text.saving().flush());
  }

  TextField first() {
    return title;
  }

  // ---- what was typed and chosen

  private void onTitle(String text) {
    tell(
        titleField,
        model.onDescribe(
            document,
            was ->
                new Description(
                    text.strip(), was.type(), was.dated(), was.author(), was.channel())));
  }

  private void onAuthor(String text) {
    tell(
        authorField,
        model.onDescribe(
            document,
            was ->
                new Description(
                    was.title(), was.type(), was.dated(), text.strip(), was.channel())));
  }

  private void onDated(String text) {
    Optional<LocalDate> day = Moments.readDate(text);
    if (day.isEmpty() && !text.isBlank()) {
      datedField.setError(Optional.of(WORDS.text("field.dated.unread")));
      return;
    }
    tell(
        datedField,
        model.onDescribe(
            document,
            was -> new Description(was.title(), was.type(), day, was.author(), was.channel())));
  }

  private void onChosen(FormField field, UnaryOperator<Description> change) {
    if (!showing) {
      tell(field, model.onDescribe(document, change));
    }
  }

  private static Description with(Description was, DocumentType chosen) {
    return new Description(was.title(), chosen, was.dated(), was.author(), was.channel());
  }

  private static Description with(Description was, Channel chosen) {
    return new Description(was.title(), was.type(), was.dated(), was.author(), chosen);
  }

  private static void tell(FormField field, List<Refusal> refusals) {
    field.setError(refusals.stream().findFirst().map(Wording::of));
  }
}
