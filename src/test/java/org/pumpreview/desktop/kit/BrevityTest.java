package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.pumpreview.review.Lengths;

class BrevityTest {
  @Test
  void aDocumentPastedIntoANoteIsNotTakenAndSaysSo() {
    var note = Screens.onFx(() -> new ProseArea(3));
    var layers = Screens.onFx(() -> new Layers(new BorderPane(note)));
    try (var screens =
        Screens.show(() -> layers, 640, 480, new Appearance(Appearance.Mode.LIGHT, 1))) {
      Screens.runFx(() -> note.replaceSelection("Page 9 says so."));
      Screens.runFx(() -> note.replaceSelection("x".repeat(60_000)));
      screens.settle();
      assertEquals("Page 9 says so.", note.getText());
      assertEquals(1, layers.lookupAll(".toast").size());
    }
  }

  @Test
  void aTextOfTheFullLengthIsTakenAndCanBeShortened() {
    var note = Screens.onFx(() -> new ProseArea(3));
    String whole = "word ".repeat(Lengths.MOST / 5);
    Screens.runFx(() -> note.replaceSelection(whole));
    assertEquals(whole, note.getText());
    Screens.runFx(() -> note.deleteText(0, 5));
    assertEquals(Lengths.MOST - 5, note.getText().length());
  }
}
