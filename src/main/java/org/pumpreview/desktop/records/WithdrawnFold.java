package org.pumpreview.desktop.records;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.words.Words;

/// The documents that were taken out of the case, folded away: they are no part of it any more, and
/// that they were is not forgotten.
final class WithdrawnFold extends VBox {
  private static final Words WORDS = Words.of("records");

  private final KeyedButton toggle = new KeyedButton("", BootstrapIcons.CHEVRON_RIGHT).quiet();
  private final VBox list = new VBox();
  private boolean open;

  WithdrawnFold(RecordsViewModel model) {
    getStyleClass().add("withdrawn");
    list.getStyleClass().add("list");
    toggle.onPress(() -> setOpen(!open));
    WorkPane.keepWhole(this);
    getChildren().setAll(toggle, list);
    managedProperty().bind(visibleProperty());
    setOpen(false);
    model.shownProperty().subscribe(shown -> show(shown.withdrawn()));
  }

  private void setOpen(boolean now) {
    open = now;
    list.setVisible(now);
    list.setManaged(now);
    toggle.setGraphic(new Icon(now ? BootstrapIcons.CHEVRON_DOWN : BootstrapIcons.CHEVRON_RIGHT));
  }

  private void show(List<RecordsViewModel.Gone> gone) {
    setVisible(!gone.isEmpty());
    toggle.setText(WORDS.text("withdrawn", gone.size()));
    list.getChildren().setAll(gone.stream().map(WithdrawnFold::row).toList());
  }

  private static Node row(RecordsViewModel.Gone gone) {
    var title = new Label(gone.document().title());
    title.getStyleClass().add("struck");
    title.setWrapText(true);
    var summary = line(DocumentWords.summary(gone.document()));
    summary.getStyleClass().add("struck");
    return new VBox(title, summary, line(gone.why()));
  }

  private static Label line(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll("quiet", "second-rank");
    label.setWrapText(true);
    return label;
  }
}
