package org.pumpreview.desktop.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Lack;
import org.pumpreview.desktop.desk.LackWords;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.words.Words;

/// What the chosen case still lacks, each part with its places and a way there.
final class PreviewLacks extends VBox {
  private static final Words WORDS = Words.of("worklist");

  /// More places than this are named by their paragraphs, and then only some of them.
  private static final int NAMED = 4;

  private static final Map<Lack.Kind, Ikon> ICONS =
      Map.of(
          Lack.Kind.EVIDENCE, Icons.NO_PAGE,
          Lack.Kind.ROUTE, Icons.OPEN_QUESTION,
          Lack.Kind.REVISION, BootstrapIcons.PIN_ANGLE,
          Lack.Kind.CRITERIA_SHOWN, Icons.UNKNOWN,
          Lack.Kind.CONTRAINDICATIONS_ADDRESSED, Icons.UNKNOWN,
          Lack.Kind.OTHER, Icons.INFORMATION);

  private final Card card;
  private final BiConsumer<Card, Place> onOpen;

  PreviewLacks(Card card, WorklistViewModel.Look look, BiConsumer<Card, Place> onOpen) {
    this.card = card;
    this.onOpen = onOpen;
    getStyleClass().addAll("preview-part", "lacks");
    Label title = PreviewPane.wrapped(title(look.standing()));
    title.getStyleClass().add("strong");
    getChildren().add(title);
    look.standing().lacks().stream()
        .map(lack -> lack(look.assessment(), lack))
        .forEach(getChildren()::add);
    look.standing()
        .letter()
        .map(letter ->
            PreviewPane.quiet(
                letter.mine() ? WORDS.text("letter.mine") : WORDS.text("letter.others")))
        .ifPresent(getChildren()::add);
  }

  private static String title(Standing standing) {
    boolean nurse = standing.act() == Act.APPROVE;
    return switch (standing.kind()) {
      case LACKING ->
          nurse ? WORDS.text("standing.lacking") : WORDS.text("standing.lacking-director");
      case READY -> nurse ? WORDS.text("standing.ready") : WORDS.text("standing.ready-director");
      case PHYSICIAN -> WORDS.text("standing.physician");
      case RESTING -> WORDS.text("standing.resting");
      case DECIDED -> WORDS.text("standing.decided");
      case WITHDRAWN -> WORDS.text("standing.withdrawn");
      case DAMAGED -> WORDS.text("standing.damaged");
    };
  }

  private Node lack(Assessment assessment, Lack lack) {
    Tone tone = lack.kind().forPhysician() ? Tone.PHYSICIAN : Tone.CAUTION;
    Icon icon = new Icon(icon(lack));
    var words = new VBox(line(lack));
    if (lack.kind() != Lack.Kind.OTHER) {
      String places = places(assessment, lack);
      if (!places.isBlank()) {
        words.getChildren().add(PreviewPane.quiet(places));
      }
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(icon, words);
    row.getStyleClass().add("lack");
    return tone.on(row);
  }

  /// A part that leads to a place of its own is a link there.
  private Node line(Lack lack) {
    String count = LackWords.count(lack);
    String words = count.substring(0, 1).toUpperCase(Locale.ROOT) + count.substring(1);
    Place place = lack.places().getFirst();
    return new SentenceText(
        lack.kind() == Lack.Kind.OTHER
            ? Sentence.of(words)
            : Sentence.EMPTY.link(words, () -> onOpen.accept(card, place)));
  }

  private static Ikon icon(Lack lack) {
    return lack.kind().forPhysician()
        ? Icons.PHYSICIAN
        : ICONS.getOrDefault(lack.kind(), Icons.NOT_BEGUN);
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
}
