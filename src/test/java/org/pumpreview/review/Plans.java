package org.pumpreview.review;

import java.util.List;

/// A plan of which one thing is another.
public final class Plans {
  private Plans() {}

  public static Plan withInserts(Plan plan, Plan.Insert... inserts) {
    return changed(plan, plan.governingDate(), List.of(inserts));
  }

  static Plan governedBy(Plan plan, Plan.GoverningDate governing) {
    return changed(plan, governing, plan.inserts());
  }

  public static Plan withTerms(Plan plan, SearchTerms... terms) {
    return changed(plan, plan.governingDate(), plan.inserts(), List.of(terms));
  }

  private static Plan changed(Plan plan, Plan.GoverningDate governing, List<Plan.Insert> inserts) {
    return changed(plan, governing, inserts, plan.searchTerms());
  }

  private static Plan changed(
      Plan plan, Plan.GoverningDate governing, List<Plan.Insert> inserts, List<SearchTerms> terms) {
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
        governing,
        plan.reviewCycleMonths(),
        plan.nurseMayApproveStarred(),
        plan.attestation(),
        plan.nurseMeaning(),
        plan.directorMeaning(),
        plan.appealDays(),
        plan.fairHearingDays(),
        plan.continuationDays(),
        plan.insertMonths(),
        inserts,
        plan.timeStamps(),
        terms,
        plan.sources());
  }
}
