package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.PainOrigin;

/// What no recorded fact shows and a person says: the origin of the pain, and an open question by
/// hand. It is read from the vault, after the window was closed.
class OpenQuestionWalkTest {
  private static final String MEMBER = "Hanna Spoonbill";

  @TempDir Path home;

  @Test
  void aNurseDescribesTheOriginAndRaisesAQuestion() throws Exception {
    var vault = WalkedVault.in(home);
    try (var walker = vault.start()) {
      var nurse = new NurseAtWork(walker.unlock(WalkedVault.NURSE));
      nurse.begin();
      nurse.request(MEMBER, RequestKind.TRIAL);
      nurse.route(RequestKind.TRIAL, Pathway.NONMALIGNANT);
      walker.press("The origin is not plain");
      walker.press("Mixed origin");
      walker.fill("What the record says of it", "Tumor and old fusion, page 6");
      walker.control(KeyCode.ENTER);
      walker.await("the origin", () -> walker.isOpen("Describe the origin anew"));

      walker.alt(KeyCode.DIGIT4);
      walker.await("the first item", () -> !walker.item().isEmpty());
      walker.keys(KeyCode.O, KeyCode.SPACE);
      walker.fill("Why it arises here", "Two levels are named, page 12");
      walker.control(KeyCode.ENTER);
      walker.await("the question", () -> !walker.sentence("Open question C6.").isEmpty());
    }
    var file = vault.file(MEMBER);
    assertEquals(
        new CaseEvent.OriginDescribed(PainOrigin.MIXED, "Tumor and old fusion, page 6"),
        file.last(CaseEvent.OriginDescribed.class).orElseThrow().event());
    assertEquals(
        List.of(
            new CaseEvent.AmbiguityRaised(
                Desk.NURSE, "C6", "I.A.2.a", "Two levels are named, page 12")),
        file.all(CaseEvent.AmbiguityRaised.class).stream().map(CaseFile.Dated::event).toList());
  }
}
