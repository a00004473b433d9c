package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.CitedPages;
import org.pumpreview.desktop.desk.Quote;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// The chips at the end of a card: the cited pages, or what stands in their place. A folded card
/// has one chip a document, an open one a chip for each piece, which can be taken back there.
final class EvidenceChips {
  private static final Words WORDS = Words.of("items");

  /// What one chip says. Equal marks keep their chip, and with it the focus.
  private sealed interface Mark {
    /// Pieces of one document, at least one.
    ///
    /// @param citable whether one of them can be taken back
    /// @param folded whether the card has little room
    /// @param stray whether the words of one of them are not at their mark any more
    /// @param alike whether another chip names the same page
    record Pages(CitedPages cited, boolean citable, boolean folded, boolean stray, boolean alike)
        implements Mark {}

    record NoAnswer() implements Mark {}

    record NoEvidence(boolean citable) implements Mark {}

    /// The item stands on the next request for information.
    record Wanted() implements Mark {}
  }

  private final ObservableList<Node> chips;
  private final Consumer<Evidence> onPiece;
  private final Consumer<Evidence> onTakeBack;
  private final Runnable onAdd;
  private List<Mark> marks = List.of();

  /// @param chips where the chips go
  /// @param onPiece shows a piece in full
  /// @param onTakeBack takes a piece back
  /// @param onAdd begins to add evidence
  EvidenceChips(
      ObservableList<Node> chips,
      Consumer<Evidence> onPiece,
      Consumer<Evidence> onTakeBack,
      Runnable onAdd) {
    this.chips = chips;
    this.onPiece = onPiece;
    this.onTakeBack = onTakeBack;
    this.onAdd = onAdd;
  }

  void show(ItemState state, boolean folded) {
    var wanted = marks(state, folded);
    if (!wanted.equals(marks)) {
      marks = wanted;
      chips.setAll(wanted.stream().map(this::node).toList());
    }
  }

  /// Marks the chip of the piece that is shown in full beside the list.
  void setShown(Optional<Evidence> piece) {
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i) instanceof Mark.Pages(var cited, _, _, _, _)
          && chips.get(i).lookup(".chip.evidence") instanceof Button chip) {
        Chip.setShown(chip, piece.map(cited.pieces()::contains).orElse(false));
      }
    }
  }

  private static List<Mark> marks(ItemState state, boolean folded) {
    var marks = new ArrayList<Mark>(state.wanted() ? List.of(new Mark.Wanted()) : List.of());
    marks.addAll(ofEvidence(state, folded));
    return List.copyOf(marks);
  }

  private static List<Mark> ofEvidence(ItemState state, boolean folded) {
    if (!state.evidence().isEmpty()) {
      var cited =
          folded
              ? CitedPages.byDocument(state.evidence())
              : state.evidence().stream().map(piece -> new CitedPages(List.of(piece))).toList();
      return cited.stream()
          .<Mark>map(pages ->
              new Mark.Pages(
                  pages,
                  state.citable(),
                  folded,
                  pages.pieces().stream().anyMatch(state::isStray),
                  cited.stream().map(CitedPages::words).filter(pages.words()::equals).count() > 1))
          .toList();
    }
    if (state.lacksEvidence()) {
      return List.of(new Mark.NoEvidence(state.citable()));
    }
    // Where nothing can be answered the answer says that there is none.
    boolean blank = state.answer().isEmpty() && state.answerable();
    return blank ? List.of(new Mark.NoAnswer()) : List.of();
  }

  private Node node(Mark mark) {
    return switch (mark) {
      case Mark.Pages pages when pages.citable() && !pages.folded() -> taking(pages);
      case Mark.Pages pages -> chip(pages);
      case Mark.Wanted() ->
          StatusBadge.flat(Tone.ACCENT, BootstrapIcons.ENVELOPE_OPEN, WORDS.text("chip.wanted"));
      case Mark.NoAnswer() ->
          StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.CIRCLE, WORDS.text("chip.no-answer"));
      case Mark.NoEvidence(var citable) when citable ->
          Chip.missing(WORDS.text("chip.no-evidence"), onAdd);
      case Mark.NoEvidence _ ->
          StatusBadge.flat(Tone.CAUTION, Icons.NO_PAGE, WORDS.text("chip.no-evidence"));
    };
  }

  /// The chip of one piece, with what takes it back.
  private Node taking(Mark.Pages pages) {
    var cited = pages.cited();
    return Chip.taking(
        chip(pages),
        WORDS.text("take-back.described", cited.words()),
        () -> onTakeBack.accept(cited.pieces().getFirst()));
  }

  private Button chip(Mark.Pages pages) {
    var cited = pages.cited();
    var place = pages.alike() ? cited.briefQuoted() : cited.brief();
    var chip = Chip.evidence(place, () -> onPiece.accept(cited.pieces().getFirst()));
    chip.setAccessibleText(cited.words());
    var told = told(cited, pages.citable());
    if (pages.stray()) {
      Chip.warn(chip);
      chip.setAccessibleText(WORDS.text("chip.stray", cited.words()));
      told = WORDS.text("chip.stray", told);
    }
    chip.setTooltip(new Tooltip(told));
    chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, cited));
    return chip;
  }

  /// The place and what stands there; of a single piece also how it is taken back.
  private static String told(CitedPages cited, boolean citable) {
    var quote = Quote.of(cited.pieces().getFirst());
    boolean one = cited.pieces().size() == 1;
    var words =
        one && !quote.isBlank() ? WORDS.text("chip.quoted", cited.words(), quote) : cited.words();
    return one && citable ? words + "\n" + WORDS.text("chip.take-back") : words;
  }

  /// Delete takes the piece back; a chip of several does not say which one is meant.
  private void onKey(KeyEvent event, CitedPages cited) {
    if (event.getCode() == KeyCode.DELETE && cited.pieces().size() == 1) {
      event.consume();
      onTakeBack.accept(cited.pieces().getFirst());
    }
  }
}
