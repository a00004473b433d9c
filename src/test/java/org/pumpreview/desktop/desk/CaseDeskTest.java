package org.pumpreview.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Journal.Append;

/// A case that changes beside its desk, as from the register of letters.
class CaseDeskTest {
  private final CaseOnDesk held = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  private final List<Long> seen = new ArrayList<>();
  private final CaseDesk desk =
      new CaseDesk(
          held.assessment(),
          CaseOnDesk.NURSE,
          (at, events) -> {
            seen.add(at);
            events.forEach(held::does);
            return new Append.Appended(held.file());
          },
          Work.here(),
          () -> CaseOnDesk.NOW);

  @Test
  void theNextActRestsOnWhatWasRecordedBesideTheDesk() {
    held.does(new CaseEvent.Drafted("note", "from elsewhere"));
    CaseFile changed = held.file();
    desk.show(changed);
    assertEquals("from elsewhere", desk.draft("note"));
    desk.keepDraft("note", "mine");
    assertEquals(List.of(changed.seq()), seen);
  }

  @Test
  void aStateThatIsOlderThanThePersonsOwnActIsNotShown() {
    CaseFile older = held.file();
    desk.keepDraft("note", "mine");
    desk.show(older);
    assertEquals("mine", desk.draft("note"));
  }

  @Test
  void whatThePersonChangedBesideTheDeskIsSaid() {
    desk.show(held.file());
    desk.showSaved(held.file());
    // Nothing has come to the case.
    assertEquals(new SaveState.Unchanged(), desk.saveStateProperty().get());
    held.does(new CaseEvent.Drafted("note", "from elsewhere"));
    desk.showSaved(held.file());
    assertEquals(new SaveState.Saved(CaseOnDesk.NOW), desk.saveStateProperty().get());
    assertEquals("from elsewhere", desk.draft("note"));
  }

  @Test
  void whatFailedToBeSavedIsStillSaidToBe() {
    var failing =
        new CaseDesk(
            held.assessment(),
            CaseOnDesk.NURSE,
            (_, _) -> {
              throw new IOException("No room is left.");
            },
            Work.here(),
            () -> CaseOnDesk.NOW);
    failing.keepDraft("note", "mine");
    held.does(new CaseEvent.Drafted("note", "from elsewhere"));
    failing.showSaved(held.file());
    assertInstanceOf(SaveState.Failed.class, failing.saveStateProperty().get());
  }

  @Test
  void whatIsBegunBesideTheDeskHasItsCaseInHandFirst() {
    List<String> order = new ArrayList<>();
    desk.inHand(() -> order.add("begun"));
    assertEquals(List.of("begun"), order);
    desk.setGate(go -> {
      order.add("asked");
      go.accept(List.of(new CaseEvent.Assigned(CaseOnDesk.NURSE.userId())));
    });
    desk.inHand(() -> order.add(held.file().progress().assignee().orElseThrow()));
    assertEquals(List.of("begun", "asked", CaseOnDesk.NURSE.userId()), order);
  }

  @Test
  void whatIsOnlyTypedNeedsNoCaseInHand() {
    desk.setGate(_ -> {});
    desk.keepDraft("note", "mine");
    assertEquals("mine", desk.draft("note"));
  }

  @Test
  void whatIsToFollowWaitsForWhatIsOnItsWay() throws Exception {
    var kept = new CountDownLatch(1);
    var found = new CompletableFuture<String>();
    try (var away = Screens.onFx(Work::away)) {
      Screens.runFx(() -> {
        var slow =
            new CaseDesk(
                held.assessment(),
                CaseOnDesk.NURSE,
                (_, events) -> {
                  kept.await();
                  events.forEach(held::does);
                  return new Append.Appended(held.file());
                },
                away,
                () -> CaseOnDesk.NOW);
        slow.keepDraft("note", "typed");
        slow.keepDraft("note", "typed just now");
        assertTrue(slow.isActing());
        slow.afterwards(() -> {
          assertFalse(slow.isActing());
          found.complete(slow.draft("note"));
        });
      });
      kept.countDown();
      assertEquals("typed just now", found.get(30, TimeUnit.SECONDS));
    }
  }
}
