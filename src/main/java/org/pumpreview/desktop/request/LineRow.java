package org.pumpreview.desktop.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.IconButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Code;
import org.pumpreview.review.LineField;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One requested line: its fields, what the policy says of the code, and the look at the fee
/// schedule.
final class LineRow extends VBox {
  private static final Words WORDS = Words.of("request");
  private static final Set<LineField> REQUIRED =
      Set.of(LineField.CODE, LineField.QUANTITY, LineField.FROM);

  private final String id;
  private final RequestViewModel model;
  private final Checks checks;
  private final Map<LineField, EntryField> entries = new EnumMap<>(LineField.class);
  private final TextField code = new TextField();
  private final Label title = new Label();
  private final WrapLine notes = new WrapLine();
  private final IconButton remove = new IconButton(BootstrapIcons.TRASH, "", this::onRemove);
  private final FeeBox fee;
  private final FlowPane fields = new FlowPane();
  private final VBox faults = new VBox();
  private final FixedLine fixed;

  LineRow(String id, RequestViewModel model, Checks checks, Layers layers) {
    this.id = id;
    this.model = model;
    this.checks = checks;
    getStyleClass().add("request-line");
    // What is wrong with a field stands below the whole line.
    WorkPane.keepWhole(this);
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    fee = new FeeBox(id, model, layers, this::flush);
    CodeCompletion.on(code, model.codes());
    fields
        .getChildren()
        .setAll(
            entry(LineField.CODE, code),
            entry(LineField.QUANTITY, new TextField()),
            entry(LineField.FROM, new DateField()),
            entry(LineField.TO, new DateField()).setOptional(true),
            entry(LineField.MODIFIER, new TextField()).setOptional(true),
            fee);
    fields.getStyleClass().add("fields");
    fixed = new FixedLine(id, model, layers, fee);
    faults.getStyleClass().add("faults");
    entries.values().forEach(entry -> faults.getChildren().add(entry.field().messageAside()));
    getChildren().setAll(new Spread(new WrapLine(title, notes), remove), fields, faults);
  }

  private FormField entry(LineField field, Control control) {
    control.getStyleClass().add(field.name().toLowerCase(Locale.ROOT));
    FormField made = new FormField(Wording.of(field), control);
    EntryField entry =
        new EntryField(
                id + "." + field.name(),
                made,
                text -> model.onTyping(id, field, text),
                text -> model.onTyped(id, field, text))
            .checkedBy(checks, model::problem);
    entries.put(field, entry);
    return made;
  }

  List<EntryField> entries() {
    return List.copyOf(entries.values());
  }

  String code() {
    return code.getText().strip().toUpperCase(Locale.ROOT);
  }

  void focusCode() {
    code.requestFocus();
  }

  void focusFeeCheck() {
    fee.requestFocus();
  }

  void show(RequestViewModel.Line line) {
    entries.forEach((field, entry) -> entry.show(line.texts().getOrDefault(field, "")));
    title.setText(line.listed().map(Code::label).orElseGet(() -> unlisted(line)));
    String name = code().isEmpty() ? WORDS.text("line.unknown") : code();
    remove.setAccessibleText(WORDS.text("line.remove", name));
    remove.getTooltip().setText(WORDS.text("line.remove", name));
    notes.getChildren().setAll(LineNotes.of(line));
    fee.show(line.fee());
    if (line.fixed().containsAll(REQUIRED)) {
      showFixed(line);
    } else {
      showTyped(line);
    }
  }

  private void showFixed(RequestViewModel.Line line) {
    fixed.show(line);
    setShown(remove, false);
    if (!getChildren().contains(fixed)) {
      getChildren().setAll(head(), fixed);
    }
  }

  /// A cell that is relied on stands still while another one, that nobody could read, is typed.
  private void showTyped(RequestViewModel.Line line) {
    entries.forEach(
        (field, entry) -> entry.field().control().setDisable(line.fixed().contains(field)));
    setShown(remove, line.fixed().isEmpty());
    if (!getChildren().contains(fields)) {
      fields.getChildren().add(fee);
      getChildren().setAll(head(), fields, faults);
    }
  }

  private Node head() {
    return getChildren().getFirst();
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private static String unlisted(RequestViewModel.Line line) {
    return LineNotes.isInNoList(line) ? WORDS.text("line.in-no-list") : WORDS.text("line.unknown");
  }

  private void flush() {
    entries.values().forEach(EntryField::flush);
  }

  private void onRemove() {
    model.onRemoveLine(id);
  }
}
