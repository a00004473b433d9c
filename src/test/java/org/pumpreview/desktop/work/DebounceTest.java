package org.pumpreview.desktop.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebounceTest {
  private final List<String> acts = new ArrayList<>();
  private final HandDelay delay = new HandDelay();
  private final Debounce debounce = new Debounce(delay, () -> acts.add("act"));

  @Test
  void manyTouchesAreOneAct() {
    debounce.touch();
    debounce.touch();
    delay.ring();
    assertEquals(List.of("act"), acts);
  }

  @Test
  void nothingHappensBeforeItRings() {
    debounce.touch();
    assertEquals(List.of(), acts);
    assertTrue(debounce.isPending());
  }

  @Test
  void flushingActsAtOnceAndOnlyOnce() {
    debounce.touch();
    debounce.flush();
    debounce.flush();
    delay.ring();
    assertEquals(List.of("act"), acts);
    assertFalse(debounce.isPending());
  }

  @Test
  void flushingWithoutATouchDoesNothing() {
    debounce.flush();
    assertEquals(List.of(), acts);
  }

  @Test
  void whatWasCancelledIsNotDone() {
    debounce.touch();
    debounce.cancel();
    debounce.flush();
    assertEquals(List.of(), acts);
  }

  /// A delay that rings by hand.
  private static final class HandDelay implements Delay {
    private Runnable ring = () -> {};

    @Override
    public void restart(Runnable newRing) {
      ring = newRing;
    }

    @Override
    public void stop() {
      ring = () -> {};
    }

    void ring() {
      ring.run();
    }
  }
}
