package org.pumpreview.desktop.worklist;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Avatar;
import org.pumpreview.desktop.kit.DueLabel;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Card;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One cell of the worklist: two short lines, or a badge.
final class CardCell extends TableCell<Card, Card> {
  private static final Words WORDS = WorklistView.WORDS;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  private final Column column;
  private final WorklistViewModel model;
  private final People people;
  private final Consumer<Card> onTake;

  CardCell(Column column, WorklistViewModel model, People people, Consumer<Card> onTake) {
    this.column = column;
    this.model = model;
    this.people = people;
    this.onTake = onTake;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable Card card, boolean empty) {
    super.updateItem(card, empty);
    setGraphic(empty || card == null ? null : content(card));
  }

  private Node content(Card card) {
    return switch (column) {
      case NUMBER -> strong(card.number());
      case MEMBER -> member(card);
      case ROUTE -> route(card);
      case CODES -> lines(card.codes());
      case RECEIVED -> received(card);
      case DUE -> due(card);
      case STATUS -> status(card);
      case HOLDER -> holder(card);
    };
  }

  private Node member(Card card) {
    String name = card.member().isEmpty() ? WORDS.text("member.none") : card.member();
    LocalDate today = LocalDate.ofInstant(model.now(), model.zone());
    HBox second = new HBox();
    card.birthDate()
        .ifPresent(birth ->
            second
                .getChildren()
                .add(
                    quiet(
                        WORDS.text(
                            "years", String.valueOf(Period.between(birth, today).getYears())))));
    if (card.under21()) {
      Label epsdt = new Label(WORDS.text("epsdt"));
      epsdt.getStyleClass().add("small");
      second.getChildren().add(Tone.PHYSICIAN.on(epsdt));
    }
    second.getStyleClass().add("second-line");
    return middle(new VBox(plain(name), second));
  }

  private static Node route(Card card) {
    if (card.referral().isPresent()) {
      return two(WORDS.text("referred"), card.referral().get());
    }
    return card.route()
        .map(way -> two(Wording.of(way.request()), Wording.of(way.pathway())))
        .orElseGet(() -> two(WORDS.text("route.none"), WORDS.text("route.choose")));
  }

  private static Node lines(List<String> codes) {
    VBox box = new VBox();
    codes.stream().limit(2).forEach(code -> box.getChildren().add(plain(code)));
    if (codes.size() > 2) {
      box.getChildren().set(1, quiet(WORDS.text("codes.more", codes.get(1), codes.size() - 2)));
    }
    return middle(box);
  }

  private Node received(Card card) {
    return card.received()
        .map(at -> at.atZone(model.zone()))
        .map(at -> two(DAY.format(at), Moments.time(at.toLocalTime())))
        .orElseGet(() -> quiet(WORDS.text("received.none")));
  }

  private Node due(Card card) {
    if (card.due().isEmpty() || !Filter.isOpen(card)) {
      return quiet(WORDS.text(card.due().isEmpty() ? "due.none" : "due.done"));
    }
    DueWords words = DueWords.of(card.due().get(), model.now(), model.zone());
    DueLabel label = new DueLabel(words.tone(), words.brief(), words.elapsed());
    label.setRule(words.rule());
    return label;
  }

  private Node status(Card card) {
    boolean overdue =
        Filter.isOpen(card) && card.due().filter(due -> due.expired(model.now())).isPresent();
    if (overdue) {
      return StatusBadge.tinted(Tone.PHYSICIAN, Icons.PHYSICIAN, WORDS.text("physician"));
    }
    String word = Wording.of(card.status());
    return switch (card.status()) {
      case NEW -> StatusBadge.tinted(Tone.NEUTRAL, Icons.NOT_BEGUN, word);
      case IN_REVIEW -> StatusBadge.tinted(Tone.ACCENT, BootstrapIcons.PENCIL, word);
      case WAITING_FOR_INFORMATION ->
          StatusBadge.tinted(Tone.CAUTION, BootstrapIcons.HOURGLASS_SPLIT, word);
      case WITH_DIRECTOR -> StatusBadge.tinted(Tone.PHYSICIAN, Icons.PHYSICIAN, word);
      case DECIDED -> decided(card);
      case WITHDRAWN -> StatusBadge.tinted(Tone.NEUTRAL, BootstrapIcons.X, word);
    };
  }

  private static Node decided(Card card) {
    boolean approved = card.outcome().map(Determination.Outcome::approves).orElse(false);
    return StatusBadge.tinted(
        approved ? Tone.GOOD : Tone.NEUTRAL,
        Icons.COMPLETE,
        WORDS.text(approved ? "approved" : "adverse"));
  }

  private Node holder(Card card) {
    if (card.assignee().isPresent()) {
      String name = people.signature(card.assignee().get());
      return new Avatar(initials(name), name);
    }
    KeyedButton take = new KeyedButton(WORDS.text("take")).quiet().small();
    take.setFocusTraversable(false);
    return take.onPress(() -> onTake.accept(card));
  }

  /// The first letters of the first two words of a name, as in "MH" of "Maya Heron, RN".
  private static String initials(String name) {
    return Pattern.compile("[ ,]+")
        .splitAsStream(name)
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private static Node two(String first, String second) {
    return middle(new VBox(plain(first), quiet(second)));
  }

  private static VBox middle(VBox box) {
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static Label plain(String words) {
    return new Label(words);
  }

  private static Label strong(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("strong");
    return label;
  }

  private static Label quiet(String words) {
    Label label = new Label(words);
    label.getStyleClass().addAll("quiet", "small");
    return label;
  }
}
