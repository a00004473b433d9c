package org.pumpreview.desktop.letters;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Columns;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.RowCell;
import org.pumpreview.desktop.kit.RowTable;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Sheet;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// What became of each letter of a print job. Those that are printed can be recorded as sent from
/// here, which never happens by itself: paper that came out was not mailed yet.
final class PrintedSheet {
  private static final Words WORDS = Words.of("letters");

  private enum Part implements Columns.Column {
    LETTER,
    FATE;

    @Override
    public Columns.Room room() {
      return switch (this) {
        case LETTER -> new Columns.Room(13, 0, 0);
        case FATE -> new Columns.Room(18, 0, 1);
      };
    }
  }

  private final PrintingViewModel.Over over;
  private final Optional<String> hindrance;

  /// @param hindrance why none of the printed letters can be recorded as sent
  PrintedSheet(PrintingViewModel.Over over, Optional<String> hindrance) {
    this.over = over;
    this.hindrance = hindrance;
  }

  /// @param send records those that are printed
  void open(Layers layers, Consumer<List<RegisteredLetter>> send) {
    List<RegisteredLetter> printed = over.printed();
    String title = WORDS.text("printed.title", printed.size(), over.lines().size());
    if (hindrance.isEmpty()) {
      var confirm = new Confirm(title, WORDS.text("printed.send"));
      confirm.getStyleClass().add("act-dialog");
      confirm
          .add(new SentenceText(WORDS.text("printed.words", over.printer())), table())
          .open(layers, () -> send.accept(printed));
    } else {
      String why = printed.isEmpty() ? WORDS.text("printed.none") : hindrance.get();
      var body = new VBox(new SentenceText(why), table());
      body.getStyleClass().add("printed-body");
      new Sheet(title, body).open(layers);
    }
  }

  private RowTable<PrintingViewModel.Line, Part> table() {
    var table =
        new RowTable<PrintingViewModel.Line, Part>(
            WORDS.text("printed.table"),
            FXCollections.observableArrayList(over.lines()),
            List.of(Part.values()),
            part -> WORDS.of("printed.column", part),
            part ->
                switch (part) {
                  case LETTER -> new Numbered();
                  case FATE -> new Became();
                },
            () -> {});
    table.getStyleClass().add("printed-letters");
    return table;
  }

  private static final class Numbered extends RowCell<PrintingViewModel.Line> {
    private final Label number = new Label();

    @Override
    protected Node show(PrintingViewModel.Line line) {
      number.setText(line.letter().letter().number());
      return number;
    }
  }

  private static final class Became extends RowCell<PrintingViewModel.Line> {
    private final StatusBadge badge = StatusBadge.flat(Tone.GOOD, Icons.GOOD, "");

    Became() {
      badge.setWrapText(true);
    }

    @Override
    protected Node show(PrintingViewModel.Line line) {
      badge.show(
          line.printed() ? Tone.GOOD : Tone.BAD,
          line.printed() ? Icons.GOOD : Icons.WARNING,
          line.words());
      return badge;
    }
  }
}
