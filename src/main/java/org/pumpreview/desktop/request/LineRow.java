package org.pumpreview.desktop.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Code;
import org.pumpreview.review.LineField;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One requested line: its fields, what the policy says of the code, and the look at the fee
/// schedule.
final class LineRow extends VBox {
  private static final Words WORDS = Words.of("request");

  private final String id;
  private final RequestViewModel model;
  private final Checks checks;
  private final Map<LineField, EntryField> entries = new EnumMap<>(LineField.class);
  private final TextField code = new TextField();
  private final Label title = new Label();
  private final WrapLine notes = new WrapLine();
  private final IconButton remove = new IconButton(BootstrapIcons.TRASH, "", this::onRemove);
  private final FeeBox fee;

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
    var fields =
        new FlowPane(
            entry(LineField.CODE, code),
            entry(LineField.QUANTITY, new TextField()),
            entry(LineField.FROM, new DateField()),
            entry(LineField.TO, new DateField()).setOptional(true),
            fee);
    fields.getStyleClass().add("fields");
    var faults = new VBox();
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
    notes.getChildren().setAll(notes(line));
    fee.show(line.fee());
  }

  private static String unlisted(RequestViewModel.Line line) {
    return isInNoList(line) ? WORDS.text("line.in-no-list") : WORDS.text("line.unknown");
  }

  private static boolean isInNoList(RequestViewModel.Line line) {
    return line.route().isPresent() && line.listed().isEmpty();
  }

  private static List<Node> notes(RequestViewModel.Line line) {
    var notes = new ArrayList<Node>();
    if (isInNoList(line)) {
      notes.add(StatusBadge.flat(Tone.CAUTION, Icons.WARNING, WORDS.text("line.compare")));
    }
    if (line.listed().map(listed -> listed.starred()).orElse(false)) {
      notes.add(
          StatusBadge.flat(
              Tone.CAUTION,
              BootstrapIcons.STAR_FILL,
              line.under21() ? WORDS.text("line.starred-under-21") : WORDS.text("line.starred")));
    }
    if (line.under21()) {
      notes.add(StatusBadge.tinted(Tone.PHYSICIAN, Icons.PHYSICIAN, WORDS.text("line.epsdt")));
    }
    line.route()
        .filter(route -> route.way() != LineWay.CRITERIA && !isInNoList(line))
        .ifPresent(route ->
            notes.add(
                StatusBadge.flat(
                    Tone.PHYSICIAN,
                    Icons.PHYSICIAN,
                    WORDS.of("line.way", route.way(), route.policyId()))));
    return notes;
  }

  private void flush() {
    entries.values().forEach(EntryField::flush);
  }

  private void onRemove() {
    model.onRemoveLine(id);
  }
}
