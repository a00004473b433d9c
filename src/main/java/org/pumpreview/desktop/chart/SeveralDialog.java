package org.pumpreview.desktop.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.words.Words;

/// Asks which items a marked place speaks to.
final class SeveralDialog {
  private static final Words WORDS = Words.of("chartpane");

  private SeveralDialog() {}

  static void open(ChartViewModel model, Layers layers) {
    Map<String, CheckBox> boxes = new LinkedHashMap<>();
    var list = new VBox();
    list.getStyleClass().add("several");
    for (var item : model.items()) {
      var box = new CheckBox(WORDS.text("several.item", item.paragraph(), item.item().label()));
      box.setSelected(model.isSubject(item.paragraph()));
      boxes.put(item.paragraph(), box);
      list.getChildren().add(box);
    }
    var confirm = new Confirm(WORDS.text("several"), WORDS.text("several.act"));
    confirm.getStylesheets().add(ChartPane.STYLES);
    confirm.add(new TallPane(list));
    confirm.open(
        layers,
        () ->
            model.onCite(
                boxes.entrySet().stream()
                    .filter(entry -> entry.getValue().isSelected())
                    .map(Map.Entry::getKey)
                    .toList()));
  }
}
