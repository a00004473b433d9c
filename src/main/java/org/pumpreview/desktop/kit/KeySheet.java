package org.pumpreview.desktop.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.pumpreview.words.Words;

/// All keys that work now, in groups: what F1 shows.
public final class KeySheet {
  /// Of two columns, in em: a flow measures its lines in px.
  private static final double WIDTH = 52;

  /// Keys that belong together.
  public record Group(String title, List<StepRail.KeyLine> keys) {
    public Group {
      keys = List.copyOf(keys);
    }
  }

  private KeySheet() {}

  public static void open(Layers layers, List<Group> groups) {
    var columns = new FlowPane();
    columns.getStyleClass().add("key-groups");
    columns
        .prefWrapLengthProperty()
        .bind(columns.sceneProperty().flatMap(Theme::em).map(em -> WIDTH * em.doubleValue()));
    groups.stream()
        .filter(group -> !group.keys().isEmpty())
        .forEach(group -> columns.getChildren().add(node(group)));
    var scroll = new TallPane(columns);
    new Sheet(Words.of("kit").text("keys.title"), scroll).open(layers);
  }

  private static Node node(Group group) {
    var title = new Label(group.title());
    title.getStyleClass().add("section-title");
    var table = new GridPane();
    table.getStyleClass().add("key-table");
    for (int i = 0; i < group.keys().size(); i++) {
      var words = new Label(group.keys().get(i).words());
      words.setWrapText(true);
      table.addRow(i, new KeyHint(group.keys().get(i).key()), words);
    }
    var column = new VBox(title, table);
    column.getStyleClass().add("key-group");
    return column;
  }
}
