package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActButtonTest {
  private final List<String> done = new ArrayList<>();
  private final ActButton act =
      Screens.onFx(() -> new ActButton("Approve as requested", Icons.GOOD, () -> done.add("act")));
  private final Screens screen = Screens.show(() -> act, 400, 200, Appearance.STANDARD);
  private final Sentence reason =
      Sentence.of("These lack evidence: ").link("I.A.2.c", () -> done.add("mend")).plain(".");

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void anOpenActIsDoneByItsButton() {
    Screens.runFx(() -> act.open(Sentence.of("Sends the letter.")));
    Screens.runFx(act::press);
    assertEquals(List.of("act"), done);
    assertEquals("Sends the letter.", button().getAccessibleHelp());
  }

  @Test
  void aClosedActDoesNothingButCanBeReached() {
    Screens.runFx(() -> act.close(reason));
    Screens.runFx(act::requestFocus);
    assertTrue(button().isFocused());
    screen.press(KeyCode.SPACE);
    assertEquals(List.of(), done);
  }

  @Test
  void theReasonIsTheAccessibleDescription() {
    Screens.runFx(() -> act.close(reason));
    assertEquals("These lack evidence: I.A.2.c.", button().getAccessibleHelp());
    assertEquals("Approve as requested, not open", button().getAccessibleText());
  }

  @Test
  void theReasonLeadsToWhatMendsIt() {
    Screens.runFx(() -> act.close(reason));
    Screens.runFx(screen.find(".hyperlink", Hyperlink.class)::fire);
    assertEquals(List.of("mend"), done);
  }

  private Button button() {
    return screen.find(".act-button", Button.class);
  }
}
