package org.pumpreview.letter;

import java.util.List;
import org.pumpreview.review.Plan;

/// A plan with other inserts.
final class Inserts {
  private Inserts() {}

  static Plan of(Plan plan, Plan.Insert... inserts) {
    return new Plan(
        plan.name(),
        plan.tagline(),
        plan.address(),
        plan.phone(),
        plan.tty(),
        plan.hours(),
        plan.fax(),
        plan.peerToPeerPhone(),
        plan.appealAddress(),
        plan.zone(),
        plan.standardClocks(),
        plan.expeditedHours(),
        plan.extensionDays(),
        plan.noticeBusinessDays(),
        plan.governingDate(),
        plan.reviewCycleMonths(),
        plan.nurseMayApproveStarred(),
        plan.attestation(),
        plan.nurseMeaning(),
        plan.directorMeaning(),
        plan.appealDays(),
        plan.fairHearingDays(),
        plan.continuationDays(),
        List.of(inserts),
        plan.sources());
  }
}
