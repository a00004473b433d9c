package org.pumpreview.desktop.worklist;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Avatar;
import org.pumpreview.desktop.kit.DueLabel;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.RowCell;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One cell of the worklist: two short lines, a due time, a badge or a holder.
abstract class CardCell extends RowCell<Card> {
  private static final Words WORDS = Words.of("worklist");
  private static final int CODES_SHOWN = 2;

  static CardCell of(Column column, WorklistViewModel model, People people, Consumer<Card> onTake) {
    return switch (column) {
      case NUMBER -> new CaseNumber();
      case MEMBER -> new Member(model);
      case ROUTE -> new Way();
      case CODES -> new Codes();
      case RECEIVED -> new Received(model);
      case DUE -> new Due(model);
      case STATUS -> new Status(model);
      case HOLDER -> new Holder(people, onTake);
    };
  }

  /// Two lines, the second one quiet.
  abstract static class TwoLines extends CardCell {
    final Label first = new Label();
    final Label second = new Label();
    final HBox below = new HBox(second);
    private final VBox lines = new VBox(first, below);

    TwoLines() {
      second.getStyleClass().addAll("quiet", "second-rank");
      below.getStyleClass().add("second-line");
      lines.getStyleClass().add("two-lines");
    }

    Node show(String upper, String lower) {
      first.setText(upper);
      second.setText(lower);
      below.setVisible(!lower.isEmpty());
      below.setManaged(!lower.isEmpty());
      return lines;
    }
  }

  private static final class CaseNumber extends TwoLines {
    CaseNumber() {
      first.getStyleClass().add("strong");
    }

    @Override
    protected Node show(Card card) {
      return show(card.number(), "");
    }
  }

  private static final class Member extends TwoLines {
    private final WorklistViewModel model;
    private final Label epsdt = Tone.PHYSICIAN.on(new Label(WORDS.text("epsdt")));

    Member(WorklistViewModel model) {
      this.model = model;
      epsdt.getStyleClass().addAll("epsdt", "second-rank");
      epsdt.setMinWidth(USE_PREF_SIZE);
      below.getChildren().add(epsdt);
    }

    @Override
    protected Node show(Card card) {
      epsdt.setVisible(card.is(Card.Flag.UNDER_21));
      epsdt.setManaged(card.is(Card.Flag.UNDER_21));
      return show(
          card.member().isEmpty() ? WORDS.text("member.none") : card.member(),
          age(card, model.today()).orElse(WORDS.text("age.none")));
    }
  }

  /// For example "58 years"; empty until the birth date is known.
  static Optional<String> age(Card card, LocalDate today) {
    return card.birthDate()
        .map(birth -> WORDS.text("years", Period.between(birth, today).getYears()));
  }

  private static final class Way extends TwoLines {
    @Override
    protected Node show(Card card) {
      if (card.referral().isPresent()) {
        return show(WORDS.text("referred"), card.referral().get());
      }
      return card.route()
          .map(route -> show(Wording.of(route.request()), pathway(card, route)))
          .orElseGet(() -> show(WORDS.text("route.none"), WORDS.text("route.choose")));
    }

    private static String pathway(Card card, Route route) {
      String pathway = Wording.of(route.pathway());
      boolean expedited = card.expedited();
      return expedited ? WORDS.text("expedited", pathway) : pathway;
    }
  }

  private static final class Codes extends TwoLines {
    Codes() {
      second.getStyleClass().remove("quiet");
    }

    @Override
    protected Node show(Card card) {
      int more = card.codes().size() - CODES_SHOWN;
      String lower = card.codes().stream().skip(1).findFirst().orElse("");
      return show(
          card.codes().stream().findFirst().orElse(WORDS.text("codes.none")),
          more > 0 ? WORDS.text("codes.more", lower, more) : lower);
    }
  }

  private static final class Received extends TwoLines {
    private final WorklistViewModel model;

    Received(WorklistViewModel model) {
      this.model = model;
    }

    @Override
    protected Node show(Card card) {
      Optional<ZonedDateTime> at = card.received().map(time -> time.atZone(model.zone()));
      return at.map(time -> show(Moments.date(time.toLocalDate()), Moments.zonedTime(time)))
          .orElseGet(() -> show(WORDS.text("received.none"), ""));
    }
  }

  private static final class Due extends CardCell {
    private final WorklistViewModel model;
    private final DueLabel label = new DueLabel();
    private final Label none = new Label();

    Due(WorklistViewModel model) {
      this.model = model;
      none.getStyleClass().add("quiet");
    }

    @Override
    protected Node show(Card card) {
      if (!card.open()) {
        none.setText(
            WORDS.text(
                "due.closed", Moments.date(card.updatedAt().atZone(model.zone()).toLocalDate())));
        return none;
      }
      if (Filter.isReopened(card)) {
        none.setText(WORDS.text("due.reopened"));
        return none;
      }
      if (card.due().isEmpty()) {
        none.setText(WORDS.text("due.none"));
        return none;
      }
      DueWords words = DueWords.of(card.due().get(), model.now(), model.zone());
      label.show(words.tone(), words.brief(), words.elapsed());
      label.setPressing(words.pressing());
      label.setRule(words.rule());
      return label;
    }
  }

  private static final class Status extends CardCell {
    private final WorklistViewModel model;
    private final StatusBadge badge = StatusBadge.tinted(Tone.NEUTRAL, Icons.NOT_BEGUN, "");

    Status(WorklistViewModel model) {
      this.model = model;
    }

    @Override
    protected Node show(Card card) {
      showStatus(badge, card, model.moment());
      return badge;
    }
  }

  /// Shows where a case stands; a passed due time goes before everything else.
  static void showStatus(StatusBadge badge, Card card, Filter.Moment moment) {
    if (!card.settled() && moment.isOverdue(card)) {
      badge.show(Tone.PHYSICIAN, Icons.PHYSICIAN, WORDS.text("physician"));
      return;
    }
    if (Filter.isReopened(card)) {
      badge.show(
          Tone.PHYSICIAN, BootstrapIcons.ARROW_COUNTERCLOCKWISE, WORDS.text("status.reopened"));
      return;
    }
    if (Filter.isLeft(card)) {
      badge.show(Tone.PHYSICIAN, BootstrapIcons.PERSON_DASH, WORDS.text("status.left"));
      return;
    }
    if (card.awaitsLetter() && card.status() != CaseStatus.WITH_DIRECTOR) {
      badge.show(Tone.ACCENT, BootstrapIcons.ENVELOPE, WORDS.text("letter.open"));
      return;
    }
    String word = Wording.of(card.status());
    switch (card.status()) {
      case NEW -> badge.show(Tone.NEUTRAL, Icons.NOT_BEGUN, word);
      case IN_REVIEW -> badge.show(Tone.ACCENT, BootstrapIcons.PENCIL, word);
      case WAITING_FOR_INFORMATION ->
          badge.show(Tone.CAUTION, BootstrapIcons.HOURGLASS_SPLIT, WORDS.text("waiting"));
      case WITH_DIRECTOR -> badge.show(Tone.PHYSICIAN, Icons.PHYSICIAN, word);
      case DECIDED -> showDecided(badge, card);
      case WITHDRAWN -> badge.show(Tone.NEUTRAL, BootstrapIcons.X_CIRCLE, word);
    }
  }

  private static void showDecided(StatusBadge badge, Card card) {
    boolean approved = card.outcome().map(outcome -> outcome.approves()).orElse(false);
    if (card.late().isPresent()) {
      badge.show(
          Tone.CAUTION,
          Icons.CLOCK,
          approved ? WORDS.text("approved.late") : WORDS.text("adverse.late"));
    } else if (approved) {
      badge.show(Tone.GOOD, Icons.GOOD, WORDS.text("approved"));
    } else {
      badge.show(Tone.NEUTRAL, Icons.COMPLETE, WORDS.text("adverse"));
    }
  }

  private static final class Holder extends CardCell {
    private final People people;
    private final Consumer<Card> onTake;
    private final KeyedButton take = new KeyedButton(WORDS.text("take")).quiet().small();
    private final StackPane face = new StackPane();

    Holder(People people, Consumer<Card> onTake) {
      this.people = people;
      this.onTake = onTake;
      // The key T and the preview do the same from the keyboard.
      take.setFocusTraversable(false);
      face.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected Node show(Card card) {
      take.setOnAction(_ -> onTake.accept(card));
      take.setAccessibleText(WORDS.text("take.described", card.number()));
      face.getChildren()
          .setAll(
              card.assignee().isPresent()
                  ? avatar(people.signature(card.assignee().get()))
                  : card.settled() ? new Label() : take);
      return face;
    }

    private static Node avatar(String name) {
      return new Avatar(initials(name), name);
    }

    /// The first letters of the first two words, as in "MH" of "Maya Heron, RN".
    private static String initials(String name) {
      return Pattern.compile("[ ,]+")
          .splitAsStream(name)
          .filter(part -> !part.isEmpty())
          .limit(2)
          .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT))
          .collect(Collectors.joining());
    }
  }
}
