package org.pumpreview.desktop.settings;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;

/// A notice that is there only while something went wrong.
final class FaultBox extends VBox {
  private final NoticeBox notice = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);

  FaultBox() {
    getChildren().setAll(notice);
    setFault(Optional.empty());
  }

  void setFault(Optional<String> words) {
    notice.show(Tone.BAD, Icons.WARNING, Sentence.of(words.orElse("")));
    setVisible(words.isPresent());
    setManaged(words.isPresent());
  }
}
