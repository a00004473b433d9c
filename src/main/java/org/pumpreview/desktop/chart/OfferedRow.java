package org.pumpreview.desktop.chart;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.pumpreview.casework.Attached;
import org.pumpreview.casework.Offered;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Password;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One file that is to be attached: what is said of it, and what keeps it from being attached.
final class OfferedRow extends VBox {
  private static final Words WORDS = Words.of("chartpane");
  private static final EnumSet<Reason> LOCKED =
      EnumSet.of(Reason.PASSWORD_NEEDED, Reason.WRONG_PASSWORD);

  private final Source source;
  private final TextField title = new TextField();
  private final ComboBox<DocumentType> type = choice(List.of(DocumentType.values()), Wording::of);
  private final ComboBox<Channel> channel = choice(List.of(Channel.values()), Wording::of);
  private final DateField dated = new DateField();
  private final FormField datedField =
      new FormField(WORDS.text("offer.dated"), dated).setOptional(true);
  private final TextField author = new TextField();
  private final PasswordField password = new PasswordField();
  private final FormField passwordField = new FormField(WORDS.text("offer.password"), password);
  private final CheckBox again = new CheckBox(WORDS.text("offer.again"));
  private final CheckBox asItIs = new CheckBox(WORDS.text("offer.as-it-is"));
  private final NoticeBox fault = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);

  /// @param taken titles of other documents
  OfferedRow(Source source, List<String> taken) {
    this.source = source;
    getStyleClass().add("offered");
    title.setText(unlike(source.title(), taken));
    type.setValue(source.type());
    channel.setValue(source.channel());
    var name = new Label(source.name());
    name.getStyleClass().addAll("quiet", "second-rank");
    name.setWrapText(true);
    getChildren()
        .setAll(
            name,
            new FormField(WORDS.text("offer.title"), title),
            line(
                new FormField(WORDS.text("offer.type"), type),
                new FormField(WORDS.text("offer.channel"), channel)),
            line(datedField, new FormField(WORDS.text("offer.author"), author).setOptional(true)),
            fault,
            passwordField,
            again,
            asItIs);
    show(fault, false);
    show(passwordField, false);
    show(again, false);
    show(asItIs, false);
  }

  private static HBox line(FormField... fields) {
    var line = new HBox(fields);
    line.getStyleClass().add("line");
    for (var field : fields) {
      HBox.setHgrow(field, Priority.ALWAYS);
    }
    return line;
  }

  private static <E> ComboBox<E> choice(List<E> values, Function<E, String> words) {
    var box = new ComboBox<E>();
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(E value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public E fromString(String text) {
            return values.stream()
                .filter(value -> words.apply(value).equals(text))
                .findFirst()
                .orElseThrow();
          }
        });
    return box;
  }

  /// The title, counted on where another document has it.
  private static String unlike(String title, List<String> taken) {
    return Stream.concat(
            Stream.of(title), IntStream.iterate(2, i -> i + 1).mapToObj(i -> numbered(title, i)))
        .filter(one -> taken.stream().noneMatch(one::equalsIgnoreCase))
        .findFirst()
        .orElseThrow();
  }

  private static String numbered(String title, int number) {
    int room = Description.LONGEST_TITLE - 6;
    String cut = title.length() <= room ? title : title.substring(0, room).strip();
    return WORDS.text("offer.numbered", cut, number);
  }

  TextField first() {
    return title;
  }

  /// Whether its date can be read; where it cannot, the field says how it is written and has the
  /// focus. A document is cited by its date.
  boolean checkDate() {
    boolean readable = dated.getEditor().getText().isBlank() || dated.typed().isPresent();
    datedField.setError(
        readable ? Optional.empty() : Optional.of(WORDS.text("offer.dated.unread")));
    if (!readable) {
      dated.requestFocus();
    }
    return readable;
  }

  /// What is offered.
  ///
  /// @throws IOException when the file cannot be looked at
  Offered offered() throws IOException {
    var description =
        new Description(
            title.getText().strip(),
            type.getValue(),
            dated.typed(),
            author.getText().strip(),
            channel.getValue());
    var offered = source.offered(description);
    if (!password.getText().isEmpty()) {
      offered = offered.with(new Password(password.getText()));
    }
    if (asItIs.isSelected()) {
      offered = offered.asItIs();
    }
    return again.isSelected() ? offered.meant() : offered;
  }

  /// Shows why it is not in the case, and asks for what would help.
  void show(Attached attached) {
    boolean locked =
        attached instanceof Attached.Unreadable unreadable && LOCKED.contains(unreadable.reason());
    say(Optional.of(attached.sentence()));
    show(passwordField, locked);
    show(again, again.isSelected() || attached instanceof Attached.Repeated);
    show(asItIs, asItIs.isSelected() || attached instanceof Attached.CutShort);
    if (locked) {
      password.requestFocus();
    }
  }

  void say(Optional<String> sentence) {
    fault.show(Tone.BAD, Icons.WARNING, Sentence.of(sentence.orElse("")));
    show(fault, sentence.isPresent());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
