package org.pumpreview.desktop.worklist;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.Lack;
import org.pumpreview.desktop.desk.LackWords;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.RequestField;
import org.pumpreview.words.Words;

/// What the chosen case still lacks, and the way to that very place.
final class PreviewPane {
  private static final Words WORDS = WorklistView.WORDS;

  /// More places than this are named by paragraph, and then only some of them.
  private static final int NAMED = 4;

  private final WorklistViewModel model;
  private final Consumer<Card> onOpen;
  private final VBox content = new VBox();
  private final VBox root = new VBox();

  PreviewPane(WorklistViewModel model, Consumer<Card> onOpen) {
    this.model = model;
    this.onOpen = onOpen;
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    content.getStyleClass().add("preview-content");
    root.getStyleClass().add("preview");
    root.getChildren().setAll(scroll);
    model.previewProperty().subscribe(this::show);
  }

  Parent node() {
    return root;
  }

  private void show(Optional<WorklistViewModel.Preview> preview) {
    content.getChildren().clear();
    if (root.getChildren().size() > 1) {
      root.getChildren().remove(1);
    }
    preview.ifPresent(shown -> {
      content.getChildren().setAll(head(shown.card()), lacks(shown), facts(shown));
      root.getChildren().add(way(shown));
    });
  }

  private Node head(Card card) {
    Label number = new Label(card.number());
    number.getStyleClass().add("quiet");
    Label name = new Label(card.member().isEmpty() ? WORDS.text("member.none") : card.member());
    name.getStyleClass().add("preview-name");
    name.setWrapText(true);
    VBox head = new VBox(number, name);
    LocalDate today = LocalDate.ofInstant(model.now(), model.zone());
    card.birthDate()
        .ifPresent(birth ->
            head.getChildren()
                .add(
                    quiet(
                        WORDS.text(
                            "born",
                            String.valueOf(Period.between(birth, today).getYears()),
                            birth.toString()))));
    if (Filter.isOpen(card)) {
      card.due()
          .map(due -> DueWords.of(due, model.now(), model.zone()))
          .ifPresent(due -> head.getChildren().addAll(dueLine(due), quiet(due.rule())));
    }
    head.getStyleClass().add("preview-part");
    return head;
  }

  private static Node dueLine(DueWords due) {
    Label words = new Label(due.full(), new Icon(Icons.CLOCK));
    words.setWrapText(true);
    words.getStyleClass().add("strong");
    return due.tone() == Tone.NEUTRAL ? words : due.tone().on(words);
  }

  private static Node lacks(WorklistViewModel.Preview shown) {
    Standing standing = shown.standing();
    Label title = new Label(WORDS.of("standing", standing.kind()));
    title.getStyleClass().add("strong");
    VBox list = new VBox(title);
    for (Lack lack : standing.lacks()) {
      Label count = new Label(LackWords.count(lack), new Icon(icon(lack)));
      count.getStyleClass().add("strong");
      count.setWrapText(true);
      Label places = quiet(places(shown.assessment(), lack));
      VBox row = new VBox((lack.kind().forPhysician() ? Tone.PHYSICIAN : Tone.CAUTION).on(count));
      if (!places.getText().isBlank()) {
        row.getChildren().add(places);
      }
      row.getStyleClass().add("preview-lack");
      list.getChildren().add(row);
    }
    list.getStyleClass().add("preview-part");
    return list;
  }

  private static String places(Assessment assessment, Lack lack) {
    List<Place> places = lack.places();
    if (places.size() <= NAMED) {
      return LackWords.places(assessment, lack);
    }
    String first =
        places.stream()
            .limit(NAMED)
            .map(place -> LackWords.brief(assessment, place))
            .collect(Collectors.joining(", "));
    return WORDS.text("places.more", first, places.size() - NAMED);
  }

  private static Ikon icon(Lack lack) {
    return lack.kind().forPhysician() ? Icons.PHYSICIAN : Icons.NOT_BEGUN;
  }

  private static Node facts(WorklistViewModel.Preview shown) {
    Assessment assessment = shown.assessment();
    Card card = shown.card();
    VBox facts = new VBox();
    if (card.items() > 0) {
      facts
          .getChildren()
          .add(
              fact(
                  WORDS.text("fact.items"),
                  WORDS.text("fact.answered", card.answered(), card.items())));
    }
    long checked =
        assessment.reading().lines().stream().filter(l -> l.feeCheck().isPresent()).count();
    facts
        .getChildren()
        .add(
            fact(
                WORDS.text("fact.lines"),
                WORDS.text("fact.checked", checked, assessment.reading().lines().size())));
    String doctor = assessment.file().intake().form().text(RequestField.TREATING_NAME);
    List<String> who =
        List.of(card.requestedBy(), doctor).stream().filter(text -> !text.isBlank()).toList();
    if (!who.isEmpty()) {
      facts.getChildren().addAll(quiet(WORDS.text("requested")), wrapped(String.join(", ", who)));
    }
    facts.getStyleClass().add("preview-part");
    return facts;
  }

  private Node way(WorklistViewModel.Preview shown) {
    String word =
        shown
            .standing()
            .walk()
            .first()
            .map(place -> WORDS.text("continue", LackWords.brief(shown.assessment(), place)))
            .orElseGet(() -> WORDS.text("open"));
    KeyedButton open =
        new KeyedButton(word, BootstrapIcons.ARROW_RIGHT)
            .primary()
            .key(WORDS.text("open.key"))
            .onPress(() -> onOpen.accept(shown.card()));
    open.setMaxWidth(Double.MAX_VALUE);
    VBox way = new VBox(open);
    way.getStyleClass().add("preview-way");
    return way;
  }

  private static Node fact(String name, String value) {
    Label left = new Label(name);
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    Label right = new Label(value);
    right.getStyleClass().add("strong");
    return new HBox(left, between, right);
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }

  private static Label quiet(String words) {
    Label label = wrapped(words);
    label.getStyleClass().addAll("quiet", "small");
    return label;
  }
}
