package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Code;
import org.pumpreview.review.Act;
import org.pumpreview.review.FeeCheck;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.RequestedLine.AgeBand;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// Every requested line: what it is, whether its star and the member's age raise a coverage
/// question, its fee-schedule check, and what the chosen decision makes of it.
final class LinesCard extends VBox {
  private static final Words WORDS = Words.of("director");

  private final Consumer<Place> go;
  private final FactTable table =
      new FactTable(
          FactTable.Column.fit(WORDS.text("line.code")),
          FactTable.Column.grow(WORDS.text("line.what")),
          FactTable.Column.fit(WORDS.text("line.decision")));

  private Optional<Shown> shown = Optional.empty();

  private record Shown(List<RequestedLine> lines, Optional<Act> chosen) {}

  LinesCard(Consumer<Place> go) {
    var card = new SectionCard(WORDS.text("lines.title"), table);
    getChildren().setAll(card.setAside(WORDS.text("lines.alike")));
    this.go = go;
  }

  void show(Deliberation now) {
    var lines = now.assessment().reading().lines();
    var wanted = new Shown(lines, now.chosen());
    if (shown.equals(Optional.of(wanted))) {
      return;
    }
    shown = Optional.of(wanted);
    table.clear();
    for (RequestedLine line : lines) {
      table.addRow(
          FactTable.strong(line.starred() ? WORDS.text("line.starred", line.code()) : line.code()),
          what(line),
          decision(now.chosen()));
    }
  }

  private Node what(RequestedLine line) {
    var label = line.listed().map(Code::label).orElse(WORDS.text("line.unlisted"));
    var lines = new ArrayList<Node>();
    lines.add(FactTable.words(WORDS.text("line.quantity", label, line.quantity())));
    star(line).ifPresent(words -> lines.add(FactTable.quiet(words)));
    lines.add(fee(line));
    return FactTable.lines(lines.toArray(Node[]::new));
  }

  private static Optional<String> star(RequestedLine line) {
    boolean adult = line.age().equals(Optional.of(AgeBand.ADULT));
    if (line.age().isPresent() && !adult) {
      return Optional.of(WORDS.text("line.epsdt"));
    }
    return line.starred() ? Optional.of(WORDS.text("line.coverage")) : Optional.empty();
  }

  private Node fee(RequestedLine line) {
    if (line.feeCheck().isEmpty()) {
      var link = new Hyperlink(WORDS.text("fee.check"));
      link.setOnAction(_ -> {
        link.setVisited(false);
        go.accept(Place.of(Step.REQUEST, line.code()));
      });
      var missing = StatusBadge.flat(Tone.CAUTION, Icons.WARNING, WORDS.text("fee.missing"));
      return FactTable.links(missing, link);
    }
    FeeCheck check = line.feeCheck().get();
    var day = Moments.date(check.scheduleDate());
    return check.listed()
        ? StatusBadge.flat(Tone.GOOD, Icons.TICK, WORDS.text("fee.listed", day))
        : StatusBadge.flat(Tone.CAUTION, Icons.UNKNOWN, WORDS.text("fee.not-listed", day));
  }

  private static Node decision(Optional<Act> chosen) {
    if (chosen.isEmpty() || chosen.get() == Act.REQUEST_INFORMATION) {
      return StatusBadge.flat(Tone.NEUTRAL, BootstrapIcons.CIRCLE, WORDS.text("line.undecided"));
    }
    return chosen.get() == Act.DETERMINE_ADVERSE
        ? StatusBadge.flat(Tone.BAD, Icons.BAD, WORDS.text("line.refuse"))
        : StatusBadge.flat(Tone.GOOD, Icons.GOOD, WORDS.text("line.approve"));
  }
}
