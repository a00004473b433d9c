package org.pumpreview.desktop.director;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.AnswerBar;
import org.pumpreview.desktop.kit.Choice;
import org.pumpreview.desktop.kit.ChoiceCard;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.Item;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The exception that the policy offers: on what ground, against what it pulls, and how the
/// director rules. Nothing is ticked for the director.
final class ExceptionCard extends VBox {
  private static final Words WORDS = Words.of("director");

  private final DirectorViewModel model;
  private final ExceptionRule rule;
  private final Map<Ground, CheckBox> ticks = new EnumMap<>(Ground.class);
  private final AnswerBar<Boolean> ruling =
      new AnswerBar<>(
          WORDS.text("exception.ruling"),
          List.of(
              new Choice<>(true, WORDS.text("exception.grant"), Icons.GOOD, Tone.GOOD),
              new Choice<>(
                  false,
                  WORDS.text("exception.decline"),
                  BootstrapIcons.DASH_CIRCLE_FILL,
                  Tone.CAUTION)));
  private final NoticeBox conflict;
  private final EvidenceLines sources;
  private final VBox open = new VBox();
  private final SentenceText idle = new SentenceText();

  ExceptionCard(DirectorViewModel model, ExceptionRule rule, Evidences evidences) {
    this.model = model;
    this.rule = rule;
    sources = new EvidenceLines(model, evidences);
    conflict = new NoticeBox(Tone.CAUTION, Icons.WARNING, conflictSentence());
    conflict.add(sources);
    ruling.setOnAnswer(model::onRuling);
    open.getStyleClass().add("exception");
    var statement =
        new SentenceText(WORDS.text("exception.source", rule.paragraph(), rule.statement()));
    statement.getStyleClass().addAll("quiet", "second-rank");
    open.getChildren().setAll(statement, grounds(), conflict, question(), ruling);
    var card = new SectionCard(WORDS.text("exception.title", rule.waives()), open, idle);
    card.setAside(WORDS.text("exception.aside"));
    getChildren().setAll(card);
  }

  private Node grounds() {
    var line = new WrapLine();
    for (Ground ground : rule.grounds()) {
      var tick = ChoiceCard.any(Wording.of(ground));
      tick.setOnAction(_ -> model.onGround(ground, tick.isSelected()));
      ticks.put(ground, tick);
      line.getChildren().add(tick);
    }
    return line;
  }

  private static Node question() {
    var label = new Label(WORDS.text("exception.ruling"));
    label.getStyleClass().add("strong");
    return label;
  }

  private Sentence conflictSentence() {
    var paragraphs = String.join(", ", rule.conflicts());
    var asks =
        rule.conflicts().stream()
            .flatMap(paragraph -> model.now().assessment().item(paragraph).stream())
            .map(entry -> entry.item())
            .map(Item::statement)
            .findFirst()
            .orElse("");
    return Sentence.EMPTY
        .strong(WORDS.text("conflict.title"))
        .plain(" " + WORDS.text("conflict.why", rule.paragraph(), paragraphs, asks))
        .plain(" ")
        .strong(WORDS.text("conflict.rule"));
  }

  void show(Deliberation now) {
    boolean offered = now.assessment().exceptionOpen();
    setShown(open, offered);
    setShown(idle, !offered);
    idle.show(Sentence.of(WORDS.text("exception.idle", rule.waives())));
    ticks.forEach((ground, tick) -> tick.setSelected(now.grounds().contains(ground)));
    ruling.show(now.ruling());
    setShown(conflict, now.isInConflict() && !rule.conflicts().isEmpty());
    sources.show(
        rule.conflicts().stream()
            .flatMap(paragraph -> now.assessment().file().evidence(paragraph).stream())
            .toList());
    boolean answerable = model.isOpen();
    ticks.values().forEach(tick -> tick.setDisable(!answerable));
    ruling.setReadOnly(!answerable);
  }

  /// Puts the focus on the first thing that is left to do.
  void focusOpen() {
    Optional<CheckBox> tick = ticks.values().stream().findFirst();
    if (model.now().grounds().isEmpty() && tick.isPresent()) {
      tick.get().requestFocus();
    } else {
      ruling.focusAnswer();
    }
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
