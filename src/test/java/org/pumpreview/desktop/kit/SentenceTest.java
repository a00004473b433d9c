package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

class SentenceTest {
  @Test
  void aSentenceIsReadAsOne() {
    var sentence =
        Sentence.EMPTY.strong("Approve needs ").link("1 open question", () -> {}).plain(".");
    assertEquals("Approve needs 1 open question.", sentence.words());
    assertEquals(
        "Approve needs 1 open question.",
        Screens.onFx(() -> new SentenceText(sentence).getAccessibleText()));
  }

  @Test
  void aLinkLeadsToItsPlaceAndNeverLooksVisited() {
    var followed = new ArrayList<String>();
    var text =
        Screens.onFx(
            () -> new SentenceText(Sentence.EMPTY.link("I.A.2.c", () -> followed.add("there"))));
    var link = (Hyperlink) text.getChildren().getFirst();
    Screens.runFx(link::fire);
    assertEquals(List.of("there"), followed);
    assertEquals(false, link.isVisited());
  }

  @Test
  void addingWordsLeavesTheShorterSentenceAlone() {
    var shorter = Sentence.of("Approve");
    shorter.plain(" as requested");
    assertEquals("Approve", shorter.words());
  }
}
