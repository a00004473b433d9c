package org.pumpreview.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.LinkedTrial;
import org.pumpreview.review.RequestField;
import org.pumpreview.store.VaultException.Reason;

/// Finds the cases that another case may lean on. Its methods run inside a transaction of their
/// caller, after the worklist was refreshed.
final class EarlierCases {
  private final Worklist worklist;
  private final Cases cases;

  EarlierCases(Worklist worklist, Cases cases) {
    this.worklist = worklist;
    this.cases = cases;
  }

  /// The case of a number; empty where there is none that can be read.
  Optional<CaseFile> byNumber(String number) throws VaultException {
    for (Card card : worklist.cards()) {
      if (card.number().equals(number.strip())) {
        return readable(card);
      }
    }
    return Optional.empty();
  }

  /// The trials of a case's own member, the newest first. Cards of the same name or birth date are
  /// looked into; the Medicaid ID decides.
  List<CaseFile> trialsOf(CaseFile file) throws VaultException {
    List<CaseFile> trials = new ArrayList<>();
    for (Card card : worklist.cards()) {
      if (isTrial(card) && mayBeOf(file, card)) {
        readable(card)
            .filter(trial -> LinkedTrial.ofSameMember(file, trial))
            .ifPresent(trials::add);
      }
    }
    trials.sort((one, other) -> other.openedAt().compareTo(one.openedAt()));
    return trials;
  }

  private static boolean isTrial(Card card) {
    return card.route().map(route -> route.request() == RequestKind.TRIAL).orElse(false);
  }

  private static boolean mayBeOf(CaseFile file, Card card) {
    String name = file.intake().form().text(RequestField.MEMBER_NAME);
    String birth = file.intake().form().text(RequestField.MEMBER_BIRTH_DATE);
    return card.member().equalsIgnoreCase(name)
        || card.birthDate().map(date -> date.toString().equals(birth)).orElse(false);
  }

  private Optional<CaseFile> readable(Card card) throws VaultException {
    try {
      return Optional.of(cases.current(card.caseId()));
    } catch (VaultException e) {
      if (e.reason() == Reason.CASE_DAMAGED) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
