package org.pumpreview.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Desk;

class CaseOnDeskTest {
  @Test
  void aCaseWithEveryItemShownIsOpenToTheNursesApproval() {
    var desk =
        CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).shown().desk(CaseOnDesk.NURSE);
    assertEquals(List.of(), desk.refusals(Act.APPROVE));
    assertEquals(List.of(), desk.assessment().unmet(Desk.NURSE));
    assertEquals(CaseStatus.IN_REVIEW, desk.assessment().file().status());
  }

  @Test
  void aPersonOfTheOfficeIsShownByNameAndCredential() {
    assertEquals("Maya Heron, RN", CaseOnDesk.PEOPLE.signature("maya.heron"));
  }

  @Test
  void aPersonNobodyKnowsIsShownByTheUserId() {
    assertEquals("long.gone", CaseOnDesk.PEOPLE.signature("long.gone"));
  }

  @Test
  void reviewersAreThoseWhoMayHoldACase() {
    assertEquals(
        List.of(CaseOnDesk.NURSE, CaseOnDesk.OTHER_NURSE, CaseOnDesk.DIRECTOR),
        CaseOnDesk.PEOPLE.reviewers());
  }
}
