package org.pumpreview.desktop.settings;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.desktop.settings.PersonViewModel.Field;
import org.pumpreview.review.Role;
import org.pumpreview.words.Words;

/// Asks for a new person, who types the passphrase, twice.
final class PersonDialog {
  private static final Words WORDS = Words.of("settings");

  private final OfficeViewModel office;
  private final PersonViewModel model;
  private final Checks checks = new Checks();
  private final NewPassphrase passphrase = new NewPassphrase();
  private final FaultBox fault = new FaultBox();
  private final WorkPane pane = new WorkPane();

  private PersonDialog(OfficeViewModel office, PersonViewModel model) {
    this.office = office;
    this.model = model;
  }

  static void open(OfficeViewModel office, Workplace place, Layers layers) {
    new PersonDialog(office, new PersonViewModel(place, office.office())).open(layers);
  }

  private void open(Layers layers) {
    Confirm dialog = new Confirm(WORDS.text("person.title"), WORDS.text("person.act"));
    dialog.getStyleClass().add("person-dialog");
    dialog.getStylesheets().add(SettingsView.STYLES);
    pane.column().getChildren().setAll(fields(), fault);
    pane.setFocusTraversable(false);
    // As tall as its contents where the window has the room, else it scrolls.
    pane.prefViewportHeightProperty().bind(pane.column().heightProperty());
    dialog.add(pane).confirmedIn(passphrase.last());
    dialog.openHeld(layers, this::onAdd);
    // What scrolls is there only once it is dressed.
    dialog.applyCss();
    dialog.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
  }

  private FieldGrid fields() {
    FieldGrid fields =
        new FieldGrid(
            field(Field.NAME, WORDS.text("person.name"), model.nameProperty()),
            field(Field.USER, WORDS.text("person.user"), model.userIdProperty())
                .setHint(WORDS.text("person.user.hint")),
            FieldGrid.wide(roles()),
            field(Field.CREDENTIAL, WORDS.text("person.credential"), model.credentialProperty())
                .setHint(WORDS.text("person.credential.hint")),
            license(),
            passphrase.first(),
            passphrase.second());
    passphrase.check(checks, model::passphraseFault);
    return fields;
  }

  private FormField field(Field place, String label, StringProperty text) {
    TextField input = new TextField();
    input.textProperty().bindBidirectional(text);
    FormField field = new FormField(label, input);
    checks.<String>add(field, _ -> model.fault(place));
    return field;
  }

  private Node license() {
    FormField number = field(Field.LICENSE, WORDS.text("person.license"), model.licenseProperty());
    FormField state = field(Field.STATE, WORDS.text("person.state"), model.stateProperty());
    state.getStyleClass().add("state-field");
    HBox.setHgrow(number, Priority.ALWAYS);
    HBox both = new HBox(number, state);
    both.getStyleClass().add("license");
    return both;
  }

  /// The first box carries what is wrong with the roles, for a screen reader as well.
  private FormField roles() {
    CheckBox nurse = role(Role.NURSE);
    FormField field =
        new FormField(
            WORDS.text("person.roles"),
            nurse,
            new WrapLine(nurse, role(Role.MEDICAL_DIRECTOR), role(Role.ADMINISTRATOR)));
    nurse.setAccessibleText(WORDS.of("role", Role.NURSE));
    field.getStyleClass().add("roles");
    checks.<Boolean>add(field, _ -> model.fault(Field.ROLES));
    return field;
  }

  private CheckBox role(Role role) {
    CheckBox box = new CheckBox(WORDS.of("role", role));
    box.setMinWidth(CheckBox.USE_PREF_SIZE);
    box.selectedProperty().bindBidirectional(model.roleProperty(role));
    // Which other fields may stay empty depends on the roles.
    box.selectedProperty().subscribe(_ -> checks.recheck());
    return box;
  }

  private void onAdd(Confirm dialog) {
    fault.setFault(Optional.empty());
    if (checks.passOrShow()) {
      dialog.setReady(false);
      office.onAdd(model.person(), passphrase.passphrase(), refused -> onReply(dialog, refused));
    } else {
      revealFault();
    }
  }

  /// Not only the field with the focus, but also the sentence below it.
  private void revealFault() {
    pane.column().lookupAll(".form-field").stream()
        .filter(Node::isFocusWithin)
        .findFirst()
        .ifPresent(pane::reveal);
  }

  private void onReply(Confirm dialog, Optional<String> refused) {
    dialog.setReady(true);
    fault.setFault(refused);
    refused.ifPresent(_ -> pane.reveal(fault));
    if (refused.isEmpty()) {
      passphrase.clear();
      dialog.close();
    }
  }
}
