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
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.words.Words;

/// The plan's facts as fields, each with its source below it.
final class PlanForm extends VBox {
  private static final Words WORDS = Words.of("settings");
  private static final int ROWS = 3;

  /// A few certificates with keys as large as they come.
  private static final int MOST_PEM = 20_000;

  private static final int ATTESTATION_ROWS = 5;

  private final OfficeViewModel office;
  private final PlanViewModel model;
  private final Runnable onDone;
  private final Checks checks = new Checks();
  private final FaultBox fault = new FaultBox();
  private final ActButton record =
      new ActButton(WORDS.text("plan.record"), BootstrapIcons.JOURNAL_CHECK, this::onRecord);

  private final NoticeBox tried = new NoticeBox(Tone.ACCENT, BootstrapIcons.CLOCK, Sentence.EMPTY);
  private final KeyedButton tryStamps =
      new KeyedButton(WORDS.text("plan.stamp.try"), BootstrapIcons.CLOCK)
          .onPress(this::onTryStamps);

  /// @param onDone called when the settings were recorded, or nothing is to be changed after all
  PlanForm(OfficeViewModel office, PlanViewModel model, Runnable onDone) {
    this.office = office;
    this.model = model;
    this.onDone = onDone;
    getStyleClass().add("plan-form");
    FieldGrid fields = new FieldGrid();
    PlanViewModel.editable().map(this::field).forEach(fields.getChildren()::add);
    KeyedButton back = new KeyedButton(WORDS.text("plan.back")).onPress(onDone);
    WrapLine acts = new WrapLine(record, tryStamps, back);
    acts.getStyleClass().add("acts");
    tried.setVisible(false);
    tried.setManaged(false);
    getChildren().setAll(fields, tried, fault, acts);
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
      case STAMP_SERVER ->
          FieldGrid.wide(text(fact, new TextField()).setHint(WORDS.text("plan.stamp.server.hint")));
      case CERTIFICATES ->
          FieldGrid.wide(
              text(fact, new ProseArea(ROWS, MOST_PEM))
                  .setHint(WORDS.text("plan.stamp.certificates.hint")));
      case TERMS ->
          FieldGrid.wide(text(fact, new ProseArea(ROWS)).setHint(WORDS.text("plan.terms.hint")));
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
    FormField field = new FormField(fact.label(), input).setOptional(isOptional(fact.kind()));
    checks.<String>add(field, _ -> model.fault(fact));
    return field;
  }

  private static boolean isOptional(PlanFact.Kind kind) {
    return switch (kind) {
      case OPTIONAL_TEXT, STAMP_SERVER, CERTIFICATES, TERMS -> true;
      case TEXT, PHONE, LINES, YES_OR_NO, FIXED -> false;
    };
  }

  private FormField starred(PlanFact fact, String hint) {
    CheckBox box = new CheckBox(WORDS.text("yes"));
    box.selectedProperty().bindBidirectional(model.starredProperty());
    box.selectedProperty().subscribe(_ -> showState());
    return new FormField(fact.label(), box).setHint(hint);
  }

  private void onTryStamps() {
    tryStamps.setDisable(true);
    tell(WORDS.text("plan.stamp.asking"));
    model.onTryStamps(sentence -> {
      tell(sentence);
      showState();
    });
  }

  private void tell(String sentence) {
    tried.setVisible(true);
    tried.setManaged(true);
    tried.show(Tone.ACCENT, BootstrapIcons.CLOCK, Sentence.of(sentence));
  }

  private void showState() {
    tryStamps.setDisable(!model.mayTryStamps());
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
