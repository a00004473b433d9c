package org.pumpreview.desktop.director;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Sheet;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.review.Act;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The decision itself: the button that signs the chosen one, and all of them with why each is open
/// or not. None is chosen for the director.
final class ActCard extends VBox {
  private static final Words WORDS = Words.of("director");

  private final DirectorViewModel model;
  private final Layers layers;
  private final Consumer<Place> go;
  private final Consumer<Act> onSign;
  private final Map<Act, Option> options = new LinkedHashMap<>();
  private final VBox menu = new VBox();
  private final KeyedButton other =
      new KeyedButton(WORDS.text("decision.other"), BootstrapIcons.CHEVRON_DOWN).small();
  private final VBox signing = new VBox();
  private Optional<Act> shown = Optional.empty();
  private Optional<ActButton> sign = Optional.empty();
  private boolean opened;

  /// One decision that can be chosen, and what keeps it closed.
  private record Option(RadioButton button, SentenceText sentence) {}

  /// @param go follows the link of a reason
  /// @param onSign what pressing the open button does
  ActCard(DirectorViewModel model, Layers layers, Consumer<Place> go, Consumer<Act> onSign) {
    this.model = model;
    this.layers = layers;
    this.go = go;
    this.onSign = onSign;
    menu.getStyleClass().add("decisions");
    var group = new ToggleGroup();
    for (Act decision : Deliberation.DECISIONS) {
      menu.getChildren().add(option(group, decision));
    }
    other.setOnAction(_ -> setOpened(!opened));
    var title = new Label(WORDS.text("decision.title"));
    title.getStyleClass().add("section-title");
    var head = new Spread(title, other);
    head.getStyleClass().add("decision-head");
    getStyleClass().addAll("section-card", "decision-card");
    getChildren().setAll(head, signing, menu);
    arrange();
  }

  private Node option(ToggleGroup group, Act decision) {
    var button = new RadioButton(Wording.of(decision));
    button.setToggleGroup(group);
    button.getStyleClass().add("strong");
    button.setOnAction(_ -> onChoose(decision));
    var sentence = new SentenceText();
    sentence.getStyleClass().add("second-rank");
    options.put(decision, new Option(button, sentence));
    var node = new VBox(button, sentence);
    node.getStyleClass().add("decision");
    return node;
  }

  private void onChoose(Act decision) {
    model.onDecision(decision);
    setOpened(false);
    if (!model.refusals(decision).isEmpty()) {
      model.hindrance(decision).flatMap(Hindrance::way).ifPresent(this::onTask);
    } else {
      focusOpen();
    }
  }

  /// A decision that asks for words leads to them at once.
  private void onTask(Place place) {
    var part = place.target().flatMap(Part::of);
    if (part.isPresent() && part.get() != Part.ATTESTATION) {
      go.accept(place);
    } else {
      focusOpen();
    }
  }

  void show(Deliberation now) {
    if (!shown.equals(now.chosen())) {
      shown = now.chosen();
      sign = shown.map(this::button);
      arrange();
    }
    options.forEach((decision, option) -> {
      option.button().setSelected(shown.equals(Optional.of(decision)));
      var sentence = sentence(decision);
      option.sentence().show(sentence);
      option.button().setAccessibleHelp(sentence.words());
    });
    shown.ifPresent(decision -> sign.ifPresent(button -> showButton(button, decision)));
  }

  private ActButton button(Act decision) {
    return new ActButton(
            WORDS.text("sign", Wording.of(decision)),
            decision == Act.REQUEST_INFORMATION ? BootstrapIcons.ENVELOPE : BootstrapIcons.PEN,
            () -> onSign.accept(decision))
        .primary()
        .key(WORDS.text("key.sign"));
  }

  private void showButton(ActButton button, Act decision) {
    if (model.hindrance(decision).isPresent()) {
      button.close(sentence(decision));
    } else {
      button.open(sentence(decision));
    }
  }

  /// What a decision asks or does, with a link to what it still lacks.
  private Sentence sentence(Act decision) {
    return model
        .hindrance(decision)
        .map(hindrance -> sentence(decision, hindrance))
        .orElseGet(() -> Sentence.of(consequence(decision)));
  }

  private Sentence sentence(Act decision, Hindrance hindrance) {
    var said = sentence(hindrance, go);
    return hindrance.more() == 0
        ? said
        : said.plain(" ")
            .link(WORDS.text("hindrance.more", hindrance.more()), () -> showAll(decision));
  }

  private static Sentence sentence(Hindrance hindrance, Consumer<Place> go) {
    var said = Sentence.of(hindrance.sentence());
    return hindrance
        .way()
        .map(way -> said.plain(" ").link(hindrance.name(), () -> go.accept(way)))
        .orElse(said);
  }

  /// Everything that keeps a decision closed; following a link leaves the sheet.
  private void showAll(Act decision) {
    var all = new VBox();
    all.getStyleClass().add("decisions");
    for (var hindrance : model.hindrances(decision)) {
      all.getChildren()
          .add(
              new SentenceText(
                  sentence(
                      hindrance,
                      place -> {
                        layers.close();
                        go.accept(place);
                      })));
    }
    new Sheet(WORDS.text("hindrance.all"), new TallPane(all)).open(layers);
  }

  private static String consequence(Act decision) {
    return switch (decision) {
      case APPROVE -> WORDS.text("consequence.approve");
      case APPROVE_BY_EXCEPTION -> WORDS.text("consequence.exception");
      case APPROVE_OUTSIDE_CRITERIA -> WORDS.text("consequence.outside");
      case APPROVE_IN_PART -> WORDS.text("consequence.part");
      case DETERMINE_ADVERSE -> WORDS.text("consequence.adverse");
      case REQUEST_INFORMATION -> WORDS.text("consequence.ask");
      default -> throw new IllegalArgumentException(decision + " is no decision of a director");
    };
  }

  private void setOpened(boolean newOpened) {
    opened = newOpened;
    arrange();
  }

  /// All decisions are in sight until one is chosen, and on demand after that.
  private void arrange() {
    boolean all = opened || shown.isEmpty();
    menu.setVisible(all);
    menu.setManaged(all);
    signing.getChildren().setAll(sign.stream().toList());
    signing.setVisible(sign.isPresent());
    signing.setManaged(sign.isPresent());
    other.setVisible(sign.isPresent());
    other.setManaged(sign.isPresent());
    other.setGraphic(new Icon(opened ? BootstrapIcons.CHEVRON_UP : BootstrapIcons.CHEVRON_DOWN));
    other.setMinWidth(USE_PREF_SIZE);
  }

  /// What Ctrl+Enter does: the act while it is open; else goes to what it lacks.
  void press() {
    if (shown.isEmpty()) {
      focusOpen();
      return;
    }
    var hindrance = model.hindrance(shown.get());
    if (hindrance.isEmpty()) {
      sign.ifPresent(ActButton::press);
    } else {
      hindrance.get().way().ifPresentOrElse(go, this::focusOpen);
    }
  }

  void focusOpen() {
    sign.ifPresentOrElse(
        ActButton::requestFocus,
        () -> options.values().stream().findFirst().ifPresent(o -> o.button().requestFocus()));
  }
}
