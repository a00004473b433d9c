package org.pumpreview.desktop.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.proceedings.Around;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.LetterKind;

class TurnTest {
  private final CaseOnDesk asked = Around.waiting();

  @Test
  void nothingIsWaitedForBeforeTheLetterThatAsksIsSigned() {
    assertEquals("Request not sent yet.", lead());
  }

  @Test
  void informationIsWaitedForOnceTheLetterIsSigned() {
    asked.does(
        new CaseEvent.LetterIssued("1", LetterKind.INFORMATION_REQUEST, "ab".repeat(32), "a-1"));
    assertEquals("Waiting for information.", lead());
  }

  private String lead() {
    return Turn.of(asked.desk(CaseOnDesk.NURSE), CaseOnDesk.PEOPLE).orElseThrow().lead();
  }
}
