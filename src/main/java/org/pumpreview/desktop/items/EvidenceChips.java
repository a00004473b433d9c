package org.pumpreview.desktop.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.review.Evidence;
import org.pumpreview.words.Words;

/// The chips at the end of a card: the cited pages, or what stands in their place. A folded card
/// has one chip a document, an open one a chip for each piece.
final class EvidenceChips {
  private static final Words WORDS = Words.of("items");

  /// Characters of a document's name that a chip has room for.
  private static final int ROOM = 22;

  /// What one chip says. Equal marks keep their chip, and with it the focus.
  private sealed interface Mark {
    /// Pieces of one document, at least one.
    record Pages(List<Evidence> pieces) implements Mark {}

    record NoAnswer() implements Mark {}

    record NoEvidence(boolean citable) implements Mark {}
  }

  private final ObservableList<Node> chips;
  private final Consumer<Evidence> onPiece;
  private final Runnable onAdd;
  private List<Mark> marks = List.of();

  /// @param chips where the chips go
  /// @param onPiece shows a piece in full
  /// @param onAdd begins to add evidence
  EvidenceChips(ObservableList<Node> chips, Consumer<Evidence> onPiece, Runnable onAdd) {
    this.chips = chips;
    this.onPiece = onPiece;
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
      if (marks.get(i) instanceof Mark.Pages(var pieces) && chips.get(i) instanceof Button chip) {
        Chip.setShown(chip, piece.map(pieces::contains).orElse(false));
      }
    }
  }

  private static List<Mark> marks(ItemState state, boolean folded) {
    if (!state.evidence().isEmpty()) {
      return folded ? byDocument(state.evidence()) : each(state.evidence());
    }
    if (state.lacksEvidence()) {
      return List.of(new Mark.NoEvidence(state.citable()));
    }
    // Where nothing can be answered the answer says that there is none.
    boolean blank = state.answer().isEmpty() && state.answerable();
    return blank ? List.of(new Mark.NoAnswer()) : List.of();
  }

  private static List<Mark> each(List<Evidence> pieces) {
    return pieces.stream().<Mark>map(piece -> new Mark.Pages(List.of(piece))).toList();
  }

  private static List<Mark> byDocument(List<Evidence> pieces) {
    Map<String, List<Evidence>> documents = new LinkedHashMap<>();
    pieces.forEach(
        piece -> documents.computeIfAbsent(piece.document(), _ -> new ArrayList<>()).add(piece));
    return documents.values().stream().<Mark>map(Mark.Pages::new).toList();
  }

  private Node node(Mark mark) {
    return switch (mark) {
      case Mark.Pages(var pieces) -> chip(pieces);
      case Mark.NoAnswer() ->
          StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.CIRCLE, WORDS.text("chip.no-answer"));
      case Mark.NoEvidence(var citable) when citable ->
          Chip.missing(WORDS.text("chip.no-evidence"), onAdd);
      case Mark.NoEvidence _ ->
          StatusBadge.flat(Tone.CAUTION, Icons.NO_PAGE, WORDS.text("chip.no-evidence"));
    };
  }

  private Button chip(List<Evidence> pieces) {
    var document = pieces.getFirst().document();
    var pages = pieces.stream().map(Evidence::page).collect(Collectors.joining(", "));
    var chip =
        Chip.evidence(
            WORDS.text("chip.page", inShort(document), pages),
            () -> onPiece.accept(pieces.getFirst()));
    var whole = WORDS.text("chip.page", document, pages);
    chip.setAccessibleText(whole);
    chip.setTooltip(new Tooltip(whole));
    return chip;
  }

  /// The beginning of a long name, cut after a word where there is one.
  static String inShort(String document) {
    if (document.length() <= ROOM) {
      return document;
    }
    int end = document.lastIndexOf(' ', ROOM);
    return document.substring(0, end > ROOM / 2 ? end : ROOM).strip() + "\u2026";
  }
}
