package org.pumpreview.desktop.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.words.Words;

/// The plan's facts as fields, each with its source below it.
final class PlanForm extends VBox {
  private static final Words WORDS = Words.of("settings");
  private static final int ROWS = 3;
  private static final int ATTESTATION_ROWS = 5;

  private final OfficeViewModel office;
  private final PlanViewModel model;
  private final Runnable onDone;
  private final Checks checks = new Checks();
  private final FaultBox fault = new FaultBox();
  private final ActButton record =
      new ActButton(WORDS.text("plan.record"), BootstrapIcons.JOURNAL_CHECK, this::onRecord);

  /// @param onDone called when the settings were recorded, or nothing is to be changed after all
  PlanForm(OfficeViewModel office, PlanViewModel model, Runnable onDone) {
    this.office = office;
    this.model = model;
    this.onDone = onDone;
    getStyleClass().add("plan-form");
    FieldGrid fields = new FieldGrid();
    PlanViewModel.editable().map(this::field).forEach(fields.getChildren()::add);
    KeyedButton back = new KeyedButton(WORDS.text("plan.back")).onPress(onDone);
    WrapLine acts = new WrapLine(record, back);
    acts.getStyleClass().add("acts");
    getChildren().setAll(fields, fault, acts);
    showState();
  }

  /// Puts the focus into the first field.
  void focusFirst() {
    lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
  }

  private Node field(PlanFact fact) {
    String source = fact.source(office.office().plan());
    String hint = source.isEmpty() ? "" : WORDS.text("plan.source-is", source);
    return switch (fact.kind()) {
      case YES_OR_NO -> FieldGrid.wide(starred(fact, hint));
      case TEXT, OPTIONAL_TEXT, PHONE -> text(fact, new TextField()).setHint(hint);
      case LINES, FIXED -> lines(fact, hint);
    };
  }

  private FormField lines(PlanFact fact, String hint) {
    boolean attestation = fact == PlanFact.ATTESTATION;
    FormField field =
        text(fact, new ProseArea(attestation ? ATTESTATION_ROWS : ROWS))
            .setHint(hint.isEmpty() ? WORDS.text("plan.lines") : hint);
    return attestation ? FieldGrid.wide(field) : field;
  }

  private FormField text(PlanFact fact, TextInputControl input) {
    input.textProperty().bindBidirectional(model.textProperty(fact));
    input.textProperty().subscribe(_ -> showState());
    FormField field =
        new FormField(fact.label(), input).setOptional(fact.kind() == PlanFact.Kind.OPTIONAL_TEXT);
    checks.<String>add(field, _ -> model.fault(fact));
    return field;
  }

  private FormField starred(PlanFact fact, String hint) {
    CheckBox box = new CheckBox(WORDS.text("yes"));
    box.selectedProperty().bindBidirectional(model.starredProperty());
    box.selectedProperty().subscribe(_ -> showState());
    return new FormField(fact.label(), box).setHint(hint);
  }

  private void showState() {
    if (model.isChanged()) {
      record.open(Sentence.of(WORDS.text("plan.record.words")));
    } else {
      record.close(Sentence.of(WORDS.text("plan.unchanged")));
    }
  }

  private void onRecord() {
    fault.setFault(Optional.empty());
    if (checks.passOrShow()) {
      record.close(Sentence.of(WORDS.text("busy")));
      office.onRecord(model.plan(), this::onReply);
    }
  }

  private void onReply(Optional<String> refused) {
    fault.setFault(refused);
    if (refused.isEmpty()) {
      onDone.run();
    } else {
      showState();
    }
  }
}
