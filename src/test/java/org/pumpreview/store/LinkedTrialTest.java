package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Determination.Outcome;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;
import org.pumpreview.review.Trial;

/// An implant is linked to the case of its own member's trial, and to no other.
class LinkedTrialTest {
  @TempDir Path folder;
  private TestVault test;

  @BeforeEach
  void found() throws VaultException {
    test = TestVault.in(folder);
  }

  @Test
  void aTrialOfTheSameMemberIsLinkedAndCanBeRead() throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile trial = Story.approvable(nurse);
      CaseFile implant = implant(nurse, "5550001184");
      assertEquals(List.of(trial.id()), ids(nurse.trialsOf(implant)));
      CaseFile linked =
          TestVault.append(nurse, implant, Story.linkedTo(" " + trial.number() + " "));
      assertEquals(Optional.of(trial.id()), nurse.caseNumbered(trial.number()).map(CaseFile::id));
      assertEquals(
          Trial.IN_THIS_PLAN,
          linked.last(CaseEvent.TrialRecorded.class).orElseThrow().event().trial());
    }
  }

  @Test
  void aNumberThatIsNotThereIsRefused() throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      assertRefused(nurse, implant(nurse, "5550001184"), "PR-2020-0001", Reason.TRIAL_CASE_UNKNOWN);
      assertEquals(Optional.empty(), nurse.caseNumbered("PR-2020-0001"));
    }
  }

  @Test
  void anImplantIsNoTrial() throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile implant = implant(nurse, "5550001184");
      assertRefused(nurse, implant, implant.number(), Reason.TRIAL_CASE_UNKNOWN);
    }
  }

  @Test
  void aTrialOfAnotherMemberIsRefusedAndNotOffered() throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile trial = Story.approvable(nurse);
      CaseFile implant = implant(nurse, "5550001185");
      assertEquals(List.of(), nurse.trialsOf(implant));
      assertRefused(nurse, implant, trial.number(), Reason.TRIAL_CASE_OF_ANOTHER);
    }
  }

  @Test
  void aNurseApprovesAnImplantOnTheTrialItIsLinkedTo() throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile implant = Story.approvableImplant(nurse, Story.approvable(nurse));
      CaseFile approved = TestVault.append(nurse, implant, Story.determined(Outcome.APPROVED));
      assertEquals(CaseStatus.DECIDED, approved.status());
    }
  }

  /// What the link rested on is looked at again when the approval does.
  @Test
  void aTrialThatTurnedOutToBeOfAnotherMemberCarriesNoApproval() throws VaultException {
    try (Session nurse = test.unlock(TestVault.NURSE)) {
      CaseFile trial = Story.approvable(nurse);
      CaseFile implant = Story.approvableImplant(nurse, trial);
      TestVault.append(
          nurse, trial, new CaseEvent.FieldEntered(RequestField.MEDICAID_ID, "5550001185"));
      assertRefused(
          nurse,
          implant,
          Story.determined(Outcome.APPROVED),
          trial.number(),
          Reason.TRIAL_CASE_OF_ANOTHER);
    }
  }

  private static CaseFile implant(Session nurse, String medicaidId) throws VaultException {
    List<CaseEvent> events = new ArrayList<>();
    for (CaseEvent event : Story.prepared()) {
      if (event instanceof CaseEvent.RouteChosen) {
        break;
      }
      events.add(event);
    }
    events.add(new CaseEvent.FieldEntered(RequestField.MEDICAID_ID, medicaidId));
    events.add(new CaseEvent.RouteChosen(RequestKind.IMPLANT, Story.ROUTE.pathway(), "fax page 9"));
    return Story.append(nurse, TestVault.begin(nurse), events);
  }

  private static void assertRefused(Session nurse, CaseFile file, String number, Reason reason)
      throws VaultException {
    assertRefused(nurse, file, Story.linkedTo(number), number, reason);
  }

  private static void assertRefused(
      Session nurse, CaseFile file, CaseEvent event, String number, Reason reason)
      throws VaultException {
    Append append = nurse.append(file.id(), file.seq(), List.of(event), TestVault.NOW);
    assertEquals(
        List.of(new Refusal(reason, Step.ROUTE, List.of(number))),
        assertInstanceOf(Append.Refused.class, append).reasons());
    assertEquals(file.seq(), nurse.openCase(file.id()).seq());
  }

  private static List<String> ids(List<CaseFile> files) {
    return files.stream().map(CaseFile::id).toList();
  }
}
