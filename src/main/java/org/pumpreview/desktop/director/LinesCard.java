package org.pumpreview.desktop.director;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.words.Words;

/// Every requested line with what is decided of it. The lines go with the decision that is chosen
/// for all of them, until one is decided by itself.
final class LinesCard extends VBox {
  private static final Words WORDS = Words.of("director");

  private final DirectorViewModel model;
  private final Consumer<Place> go;
  private final VBox lines = new VBox();
  private final KeyedButton all =
      new KeyedButton(WORDS.text("lines.all"), BootstrapIcons.CHECK2_ALL).small();
  private final Map<Object, LineBlock> blocks = new LinkedHashMap<>();

  LinesCard(DirectorViewModel model, Consumer<Place> go) {
    this.model = model;
    this.go = go;
    var title = new Label(WORDS.text("lines.title"));
    title.getStyleClass().add("section-title");
    all.key(WORDS.text("key.approve-all")).onPress(model::onApproveAll);
    lines.getStyleClass().add("lines");
    getStyleClass().addAll("section-card", "lines-card");
    getChildren().setAll(new Spread(title, all), lines);
  }

  /// A block stays as long as its line can be decided in the same ways.
  private record Kept(String line, List<LineRuling> ways) {}

  void show(Deliberation now) {
    List<RequestedLine> requested = now.assessment().reading().lines();
    List<LineBlock> wanted = requested.stream().map(this::block).toList();
    for (int i = 0; i < wanted.size(); i++) {
      wanted.get(i).show(requested.get(i), now);
    }
    if (!lines.getChildren().equals(wanted)) {
      lines.getChildren().setAll(wanted);
    }
    boolean open = model.isOpen() && requested.size() > 1 && model.mayApproveMore();
    all.setVisible(open);
    all.setManaged(open);
  }

  private LineBlock block(RequestedLine line) {
    List<LineRuling> ways = LineBlock.ways(line);
    return blocks.computeIfAbsent(
        new Kept(line.id(), ways), _ -> new LineBlock(model, line, ways, go));
  }

  private Optional<LineBlock> shown(String code) {
    return lines.getChildren().stream()
        .map(LineBlock.class::cast)
        .filter(block -> block.line().name().equals(code))
        .findFirst();
  }

  void flush() {
    blocks.values().forEach(LineBlock::flush);
  }

  /// Puts the focus on a line, or on the first that something is left to do at.
  void focusOpen(Optional<String> code) {
    code.flatMap(this::shown)
        .or(() ->
            lines.getChildren().stream()
                .map(LineBlock.class::cast)
                .filter(LineBlock::waits)
                .findFirst())
        .or(() -> lines.getChildren().stream().map(LineBlock.class::cast).findFirst())
        .ifPresent(LineBlock::focusOpen);
  }
}
