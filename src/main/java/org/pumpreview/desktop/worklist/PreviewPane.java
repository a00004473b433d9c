package org.pumpreview.desktop.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.ClockWords;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.HistoryLine;
import org.pumpreview.desktop.desk.LackWords;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Aside;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.Desk;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What the chosen case still lacks, and the ways into it. Nothing is decided from here.
final class PreviewPane extends Aside {
  private static final Words WORDS = Words.of("worklist");

  private final WorklistViewModel model;
  private final People people;
  private final BiConsumer<Card, Place> onOpen;
  private final Consumer<Card> onTake;
  private Optional<KeyedButton> primary = Optional.empty();

  PreviewPane(
      WorklistViewModel model,
      People people,
      BiConsumer<Card, Place> onOpen,
      Consumer<Card> onTake) {
    this.model = model;
    this.people = people;
    this.onOpen = onOpen;
    this.onTake = onTake;
    facts().getStyleClass().add("preview-content");
    acts().getStyleClass().add("preview-ways");
    getStyleClass().add("preview");
    model.previewProperty().subscribe(this::show);
  }

  /// Does what the blue button does.
  void press() {
    primary.ifPresent(KeyedButton::fire);
  }

  private void show(Optional<WorklistViewModel.Preview> preview) {
    List<Node> parts = new ArrayList<>();
    preview.ifPresent(shown -> {
      VBox head = head(shown.card());
      parts.add(head);
      shown
          .look()
          .flatMap(look -> ClockWords.movers(look.assessment()))
          .ifPresent(movers -> head.getChildren().add(quiet(movers)));
      shown.look().ifPresent(look -> parts.addAll(parts(shown.card(), look)));
      if (shown.unreadable()) {
        parts.add(new NoticeBox(Tone.BAD, Icons.OVERDUE, Sentence.of(WORDS.text("unreadable"))));
      }
    });
    facts().getChildren().setAll(parts);
    setVisible(preview.isPresent());
    setManaged(preview.isPresent());
    primary = preview.map(shown -> primary(shown.card(), shown.look()));
    acts().getChildren().setAll(preview.map(shown -> ways(shown.card())).orElse(List.of()));
  }

  // ---- parts

  private static VBox part(Node... nodes) {
    var part = new VBox(nodes);
    part.getStyleClass().add("preview-part");
    return part;
  }

  private VBox head(Card card) {
    Label number = new Label(card.number());
    number.getStyleClass().addAll("second-rank", "quiet");
    StatusBadge status = StatusBadge.tinted(Tone.NEUTRAL, Icons.NOT_BEGUN, "");
    CardCell.showStatus(status, card, model.moment());
    Label name = wrapped(card.member().isEmpty() ? WORDS.text("member.none") : card.member());
    name.getStyleClass().add("result-title");
    VBox head = part(new Spread(number, status), name, quiet(detail(card)));
    if (card.open() && !Filter.isReopened(card)) {
      card.due()
          .map(due -> DueWords.of(due, model.now(), model.zone()))
          .ifPresent(due -> head.getChildren().addAll(dueLine(due), quiet(due.rule())));
    }
    return head;
  }

  private String detail(Card card) {
    Optional<String> age =
        card.birthDate()
            .flatMap(birth ->
                CardCell.age(card, model.today())
                    .map(years -> WORDS.text("born", years, birth.toString())));
    Optional<String> route = card.route().map(Wording::of);
    return Stream.of(age, route).flatMap(Optional::stream).collect(Collectors.joining(" · "));
  }

  private static Node dueLine(DueWords due) {
    Label words = wrapped(due.full());
    words.setGraphic(new Icon(due.tone() == Tone.NEUTRAL ? Icons.CLOCK : Icons.WARNING));
    words.getStyleClass().addAll("due-line", "strong");
    return due.tone().on(words);
  }

  private List<Node> parts(Card card, WorklistViewModel.Look look) {
    return List.of(
        new PreviewLacks(card, look, onOpen),
        counts(look.assessment()),
        others(card, look.assessment()));
  }

  private static Node counts(Assessment assessment) {
    long checked =
        assessment.reading().lines().stream().filter(line -> line.feeCheck().isPresent()).count();
    return part(
        fact(WORDS.text("fact.criteria"), answered(assessment, ItemKind.CRITERION)),
        fact(WORDS.text("fact.contraindications"), answered(assessment, ItemKind.CONTRAINDICATION)),
        fact(
            WORDS.text("fact.lines"),
            WORDS.text("fact.checked", checked, assessment.reading().lines().size())));
  }

  private static String answered(Assessment assessment, ItemKind kind) {
    Map<String, Answer> answers = assessment.file().answers(Desk.NURSE);
    List<String> asked =
        assessment.items().stream()
            .filter(entry -> entry.item().kind() == kind)
            .map(Checklist.Entry::paragraph)
            .toList();
    long answered = asked.stream().filter(answers::containsKey).count();
    return asked.isEmpty()
        ? WORDS.text("fact.no-route")
        : WORDS.text("fact.answered", answered, asked.size());
  }

  private Node others(Card card, Assessment assessment) {
    String doctor = assessment.file().intake().form().text(RequestField.TREATING_NAME);
    String who =
        Stream.of(card.requestedBy(), doctor)
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining(", "));
    List<HistoryLine> history = HistoryLine.of(assessment, people);
    VBox part = part();
    card.received()
        .map(at -> Moments.zoned(at.atZone(model.zone())))
        .ifPresent(at -> part.getChildren().add(fact(WORDS.text("fact.received"), at)));
    if (!who.isEmpty()) {
      part.getChildren().addAll(quiet(WORDS.text("requested")), wrapped(who));
    }
    HistoryLine last = history.getFirst();
    part.getChildren()
        .addAll(
            quiet(WORDS.text("last")),
            wrapped(last.what()),
            quiet(WORDS.text("last.by", last.who(), last.when())));
    return part;
  }

  // ---- ways in

  private KeyedButton primary(Card card, Optional<WorklistViewModel.Look> look) {
    Optional<Place> first = look.flatMap(read -> read.standing().walk().first());
    String word =
        look.flatMap(read ->
                first.map(
                    place -> WORDS.text("continue", LackWords.brief(read.assessment(), place))))
            .orElseGet(() -> WORDS.text("open.primary"));
    return new KeyedButton(word, BootstrapIcons.ARROW_RIGHT)
        .primary()
        .key(WORDS.text("open.key"))
        .onPress(() -> onOpen.accept(card, first.orElse(Place.of(Step.REQUEST))));
  }

  private List<Node> ways(Card card) {
    KeyedButton way = primary.orElseThrow();
    way.setMaxWidth(Double.MAX_VALUE);
    var second =
        new WrapLine(
            new KeyedButton(WORDS.text("open"))
                .onPress(() -> onOpen.accept(card, Place.of(Step.REQUEST))));
    if (card.assignee().isEmpty() && !card.settled()) {
      second
          .getChildren()
          .add(
              new KeyedButton(WORDS.text("take"))
                  .key(WORDS.text("take.key"))
                  .onPress(() -> onTake.accept(card)));
    }
    return List.of(way, second);
  }

  // ---- words

  private static Node fact(String name, String value) {
    Label left = new Label(name);
    Label right = new Label(value);
    right.getStyleClass().add("strong");
    return new Spread(left, right);
  }

  static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }

  static Label quiet(String words) {
    Label label = wrapped(words);
    label.getStyleClass().addAll("quiet", "second-rank");
    return label;
  }
}
