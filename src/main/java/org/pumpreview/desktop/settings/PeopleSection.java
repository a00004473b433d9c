package org.pumpreview.desktop.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.Avatar;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.Actor;
import org.pumpreview.review.License;
import org.pumpreview.review.Office;
import org.pumpreview.words.Words;

/// Who has an account, and the acts of an administrator on accounts.
final class PeopleSection {
  private static final Words WORDS = Words.of("settings");

  private final OfficeViewModel model;
  private final Workplace place;
  private final Layers layers;
  private final VBox rows = new VBox();
  private final ActButton add =
      new ActButton(WORDS.text("people.add"), BootstrapIcons.PERSON_PLUS, this::onAdd);
  private final ActButton disable =
      new ActButton(WORDS.text("people.disable"), BootstrapIcons.PERSON_X, () -> {});
  private final SectionCard card;

  PeopleSection(OfficeViewModel model, Workplace place, Layers layers) {
    this.model = model;
    this.place = place;
    this.layers = layers;
    rows.getStyleClass().add("people");
    card = new SectionCard(WORDS.text("people.title"), rows, acts());
    model.officeProperty().subscribe(this::show);
  }

  Node node() {
    return card;
  }

  /// An administrator disables an account in its own row; anybody else is told once why not.
  private Node acts() {
    WrapLine acts = new WrapLine(add);
    acts.getStyleClass().add("acts");
    model
        .whyNotRecord()
        .ifPresentOrElse(
            reason -> {
              add.close(Sentence.of(reason));
              disable.close(Sentence.of(reason));
              acts.getChildren().add(disable);
            },
            () -> add.open(Sentence.of(WORDS.text("people.add.words"))));
    return acts;
  }

  private void show(Office office) {
    rows.getChildren().setAll(office.people().values().stream().map(this::row).toList());
    long active = office.people().values().stream().filter(Office.Person::active).count();
    card.setAside(WORDS.text("people.count", active));
  }

  private Node row(Office.Person person) {
    Actor actor = person.actor();
    Avatar avatar = new Avatar(initials(actor.name()), actor.name());
    WrapLine name = new WrapLine(FactTable.strong(actor.signature()), badge(person));
    HBox who = new HBox(avatar, FactTable.lines(name, FactTable.quiet(details(actor))));
    who.getStyleClass().add("who");
    Spread row = new Spread(who, act(person).orElseGet(Region::new));
    row.getStyleClass().add("person-row");
    return row;
  }

  private static String details(Actor actor) {
    List<String> details = new ArrayList<>();
    details.add(actor.userId());
    details.add(
        actor.roles().stream()
            .sorted()
            .map(role -> WORDS.of("role", role))
            .collect(Collectors.joining(", ")));
    actor.license().map(PeopleSection::words).ifPresent(details::add);
    return String.join("  ·  ", details);
  }

  private static String words(License license) {
    return WORDS.text("people.license", license.number(), license.state());
  }

  private StatusBadge badge(Office.Person person) {
    return person
        .disabledAt()
        .map(at ->
            StatusBadge.flat(
                Tone.NEUTRAL, BootstrapIcons.SLASH_CIRCLE, WORDS.text("people.disabled", day(at))))
        .orElseGet(() -> StatusBadge.flat(Tone.GOOD, Icons.GOOD, WORDS.text("people.active")));
  }

  private String day(Instant at) {
    return Moments.date(at.atZone(model.office().plan().zone()).toLocalDate());
  }

  private Optional<Node> act(Office.Person person) {
    if (!model.isAdministrator() || !person.active()) {
      return Optional.empty();
    }
    Actor actor = person.actor();
    ActButton act =
        new ActButton(
            WORDS.text("people.disable-this", actor.name()),
            BootstrapIcons.PERSON_X,
            () -> onDisable(actor));
    model.whyNotDisable(actor).ifPresent(reason -> act.close(Sentence.of(reason)));
    return Optional.of(act);
  }

  private void onAdd() {
    PersonDialog.open(model, place, layers);
  }

  private void onDisable(Actor person) {
    TextField reason = new TextField();
    FaultBox fault = new FaultBox();
    Confirm dialog =
        new Confirm(WORDS.text("disable.title", person.name()), WORDS.text("disable.act"))
            .danger()
            .add(
                new SentenceText(WORDS.text("disable.words")),
                new FormField(WORDS.text("disable.reason"), reason)
                    .setHint(WORDS.text("disable.reason.hint")),
                fault);
    reason.textProperty().subscribe(text -> dialog.setReady(!text.isBlank()));
    dialog.openHeld(
        layers,
        open -> {
          open.setReady(false);
          model.onDisable(
              person.userId(), reason.getText().strip(), refused -> onReply(open, fault, refused));
        });
  }

  private void onReply(Confirm dialog, FaultBox fault, Optional<String> refused) {
    dialog.setReady(true);
    fault.setFault(refused);
    if (refused.isEmpty()) {
      dialog.close();
      // The button that had the focus went with the account.
      add.requestFocus();
    }
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("\\s+"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .limit(2)
        .collect(Collectors.joining());
  }
}
