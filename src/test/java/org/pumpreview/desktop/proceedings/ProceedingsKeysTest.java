package org.pumpreview.desktop.proceedings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.Act;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.AppealOutcome;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Channel;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.PeerToPeer;
import org.pumpreview.review.Step;

/// The acts around a review, done with the keyboard.
class ProceedingsKeysTest {
  private static final KeyCodeCombination CONFIRM =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  // ---- information received

  @Test
  void whatCameInIsRecordedAndNobodyIsWaitedForAnyMore() {
    try (var around = ProceedingsScreen.of(Around.waiting(), CaseOnDesk.NURSE)) {
      around.begin(Act.RECORD_INFORMATION);
      around.screen.type("Notes of a therapist, 6 pages");
      around.screen.press(KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB);
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.InformationReceived(
                  Around.minutesAgo(0), Channel.FAX, "Notes of a therapist, 6 pages")),
          around.events());
      assertEquals(CaseStatus.IN_REVIEW, around.held.file().status());
      assertFalse(around.isAsking());
    }
  }

  @Test
  void whatIsMissingIsSaidAtEachFieldAndTheFirstHasTheFocus() {
    try (var around = ProceedingsScreen.of(Around.waiting(), CaseOnDesk.NURSE)) {
      around.begin(Act.RECORD_INFORMATION);
      around.screen.press(CONFIRM);
      assertTrue(around.isAsking());
      assertEquals(List.of("Say what came in.", "Choose how."), errors(around));
      assertEquals("What came in", around.focusOwner().getAccessibleText());
    }
  }

  @Test
  void aTimeInTheFutureIsRefusedAtItsField() {
    try (var around = ProceedingsScreen.of(Around.waiting(), CaseOnDesk.NURSE)) {
      around.begin(Act.RECORD_INFORMATION);
      around.screen.type("Notes of a therapist");
      around.screen.press(KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB);
      retype(around, "2026-11-17 10:32");
      around.screen.press(CONFIRM);
      assertEquals(
          List.of("This time is in the future. Check the date and the time."), errors(around));
      retype(around, "yesterday");
      around.screen.press(CONFIRM);
      assertEquals(
          List.of("Enter a day and a 24-hour time, for example 2026-11-17 15:12."), errors(around));
      assertEquals(List.of(), around.events());
    }
  }

  @Test
  void escLosesNothingOfWhatWasTyped() {
    try (var around = ProceedingsScreen.of(Around.waiting(), CaseOnDesk.NURSE)) {
      around.begin(Act.RECORD_INFORMATION);
      around.screen.type("Notes of a therapist");
      around.screen.press(KeyCode.TAB, KeyCode.RIGHT, KeyCode.SPACE);
      around.screen.press(KeyCode.ESCAPE);
      assertFalse(around.isAsking());
      assertEquals(List.of(), around.events());

      around.begin(Act.RECORD_INFORMATION);
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.InformationReceived(
                  Around.minutesAgo(0), Channel.PORTAL, "Notes of a therapist")),
          around.events());
      assertEquals("", around.held.file().draft("act.RECORD_INFORMATION.what"));
      assertEquals("", around.held.file().draft("act.RECORD_INFORMATION.channel"));
    }
  }

  // ---- extension

  @Test
  void theExtensionSaysWhereTheDueTimeGoesWhileItsDaysAreTyped() {
    try (var around = ProceedingsScreen.of(Around.waiting(), CaseOnDesk.NURSE)) {
      around.begin(Act.EXTEND);
      around.screen.type("10");
      assertTrue(
          sentences(around).contains("With its notice the decision is due Mon 2026-11-30 15:12"),
          sentences(around).toString());
    }
  }

  @Test
  void theExtensionIsRecordedWithItsReasonAndTheMembersInterest() {
    try (var around = ProceedingsScreen.of(Around.waiting(), CaseOnDesk.NURSE)) {
      around.begin(Act.EXTEND);
      around.screen.type("14");
      around.screen.press(KeyCode.TAB);
      around.screen.type("Notes are on their way.");
      around.screen.press(KeyCode.TAB);
      around.screen.type("They may allow approval.");
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.Extended(14, "Notes are on their way.", "They may allow approval.")),
          around.events());
    }
  }

  @Test
  void moreDaysThanTheRuleAllowsAreRefusedInWords() {
    try (var around = ProceedingsScreen.of(Around.waiting(), CaseOnDesk.NURSE)) {
      around.begin(Act.EXTEND);
      around.screen.type("15");
      around.screen.press(CONFIRM);
      assertEquals("Enter a whole number of days from 1 to 14.", errors(around).getFirst());
    }
  }

  @Test
  void theExtensionWaitsForItsNoticeAndMovesTheClockWithIt() {
    try (var around = ProceedingsScreen.of(Around.extended(), CaseOnDesk.NURSE)) {
      assertTrue(
          labels(around)
              .contains("Only with this notice the due time moves to Mon 2026-11-30 15:12."));
      press(around, "Record, Member, extension");
      around.screen.press(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
      around.screen.press(KeyCode.SPACE);
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.Notified(
                  NoticeKind.EXTENSION, Addressee.MEMBER, Channel.FAX, Around.minutesAgo(0))),
          around.events());
      assertEquals(
          "2026-11-30T21:12:00Z", around.desk.assessment().due().orElseThrow().at().toString());
    }
  }

  // ---- talks between physicians

  @Test
  void aTalkThatWasHeldAsksWhenItEnded() {
    try (var around = ProceedingsScreen.of(Around.talking(), CaseOnDesk.DIRECTOR)) {
      around.begin(Act.LOG_PEER_TO_PEER);
      assertFalse(labels(around).contains("End"));
      around.screen.press(KeyCode.END, KeyCode.SPACE);
      assertTrue(labels(around).contains("End"));
      around.screen.press(KeyCode.TAB);
      around.screen.type("Theo Egret, MD, and Lucien Kingfisher, MD");
      around.screen.press(KeyCode.TAB);
      retype(around, "2026-11-17 10:06");
      around.screen.press(KeyCode.TAB);
      around.screen.press(CONFIRM);
      assertEquals(
          List.of("Enter a day and a 24-hour time, for example 2026-11-17 15:12."), errors(around));
      around.screen.type("2026-11-17 10:18");
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.PeerToPeerLogged(
                  PeerToPeer.HELD,
                  Around.minutesAgo(25),
                  Optional.of(Around.minutesAgo(13)),
                  "Theo Egret, MD, and Lucien Kingfisher, MD",
                  "")),
          around.events());
    }
  }

  @Test
  void aTalkThatEndsBeforeItBeginsIsRefusedAtItsEnd() {
    try (var around = ProceedingsScreen.of(Around.talking(), CaseOnDesk.DIRECTOR)) {
      around.begin(Act.LOG_PEER_TO_PEER);
      around.screen.press(KeyCode.END, KeyCode.SPACE, KeyCode.TAB);
      around.screen.type("Both");
      around.screen.press(KeyCode.TAB, KeyCode.TAB);
      around.screen.type("2026-11-17 09:00");
      around.screen.press(CONFIRM);
      assertEquals(List.of("Enter when the talk began and when it ended."), errors(around));
      assertEquals("End", around.focusOwner().getAccessibleText());
    }
  }

  @Test
  void aNurseLogsATalkAndOnlyAPhysicianConcludesIt() {
    var held = Around.talked();
    try (var around = ProceedingsScreen.of(held, CaseOnDesk.NURSE)) {
      around.begin(Act.CONCLUDE_PEER_TO_PEER);
      assertEquals("Conclude peer-to-peer, not open", around.focusOwner().getAccessibleText());
      assertTrue(around.focusOwner().getAccessibleHelp().startsWith("Only a medical director"));
    }
    try (var around = ProceedingsScreen.of(held, CaseOnDesk.DIRECTOR)) {
      around.begin(Act.CONCLUDE_PEER_TO_PEER);
      around.screen.press(KeyCode.TAB);
      around.screen.type("The notes now show behavioral care.");
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(new CaseEvent.PeerToPeerConcluded("", "The notes now show behavioral care.")),
          around.events());
    }
  }

  // ---- recusal and reassignment

  @Test
  void aDirectorWhoStepsBackGivesTheCaseToNobodyUntilSomebodyIsChosen() {
    try (var around = ProceedingsScreen.of(Around.talking(), CaseOnDesk.DIRECTOR)) {
      around.begin(Act.RECUSE);
      around.screen.type("I treat the member's brother.");
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(new CaseEvent.Recused("I treat the member's brother.")), around.events());
    }
  }

  @Test
  void aCaseIsGivenToAnotherActivePerson() {
    try (var around = ProceedingsScreen.of(Around.waiting(), CaseOnDesk.NURSE)) {
      around.begin(Act.ASSIGN);
      around.screen.press(CONFIRM);
      assertEquals(List.of("Choose a person."), errors(around));
      Screens.runFx(
          () -> around.screen.find(".combo-box", ComboBox.class).getSelectionModel().select(1));
      around.screen.press(CONFIRM);
      assertEquals(List.of(new CaseEvent.Assigned("inez.willow")), around.events());
    }
  }

  // ---- notices

  @Test
  void afterADenialThreeAreToBeToldAndTheProvidersTimeHasALimit() {
    try (var around = ProceedingsScreen.of(Around.denied(), CaseOnDesk.NURSE)) {
      assertTrue(
          labels(around)
              .containsAll(
                  List.of(
                      "Member, decision",
                      "Requesting provider, decision",
                      "Treating practitioner, decision",
                      "By 2026-11-19",
                      "A denial reaches the provider within 3 business days of the decision.")));
    }
  }

  @Test
  void severalAreToldByOneFax() {
    try (var around = ProceedingsScreen.of(Around.denied(), CaseOnDesk.NURSE)) {
      press(around, "Record, Requesting provider, decision");
      around.screen.press(KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB, KeyCode.SPACE);
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.Notified(
                  NoticeKind.DECISION,
                  Addressee.REQUESTING_PROVIDER,
                  Channel.FAX,
                  Around.minutesAgo(0)),
              new CaseEvent.Notified(
                  NoticeKind.DECISION,
                  Addressee.TREATING_PRACTITIONER,
                  Channel.FAX,
                  Around.minutesAgo(0))),
          around.events());
      assertFalse(labels(around).contains("By 2026-11-19"));
    }
  }

  @Test
  void aWrongTimeOfANoticeIsCorrectedAndStaysOnRecord() {
    var held = Around.told();
    long entry = held.file().seq() - 1;
    try (var around = ProceedingsScreen.of(held, CaseOnDesk.NURSE)) {
      press(around, "Correct, Requesting provider, decision");
      retype(around, "2026-11-17 10:29");
      around.screen.press(CONFIRM);
      assertEquals(List.of("Say why the time on record is wrong."), errors(around));
      around.screen.type("The fax report says so.");
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.NotificationCorrected(
                  entry, Around.minutesAgo(1), Around.minutesAgo(2), "The fax report says so.")),
          around.events());
      assertTrue(labels(around).contains("2026-11-17 10:29 · Fax"));
    }
  }

  // ---- after the decision

  @Test
  void aDirectorReopensADeterminationWithAReason() {
    try (var around = ProceedingsScreen.of(Around.told(), CaseOnDesk.DIRECTOR)) {
      around.begin(Act.REOPEN);
      around.screen.press(CONFIRM);
      assertEquals(List.of("Say why the determination is taken up again."), errors(around));
      around.screen.type("The therapy notes were misfiled.");
      around.screen.press(KeyCode.ESCAPE);
      around.begin(Act.REOPEN);
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(new CaseEvent.Reopened("The therapy notes were misfiled.")), around.events());
      assertEquals(CaseStatus.WITH_DIRECTOR, around.held.file().status());
    }
  }

  @Test
  void theOutcomeOfAnAppealIsRecordedWithItsSource() {
    var held = Around.told().now(Around.NOW.plus(Duration.ofDays(30)));
    try (var around = ProceedingsScreen.of(held, CaseOnDesk.NURSE)) {
      around.begin(Act.RECORD_APPEAL);
      around.screen.press(KeyCode.END, KeyCode.SPACE, KeyCode.TAB);
      Screens.runFx(() ->
          around.screen.find(".date-field", DateField.class).getEditor().setText("2026-12-10"));
      around.screen.press(KeyCode.TAB);
      around.screen.type("Letter of the appeals desk");
      around.screen.press(CONFIRM);
      assertEquals(
          List.of(
              new CaseEvent.AppealRecorded(
                  LocalDate.of(2026, 12, 10),
                  AppealOutcome.OVERTURNED,
                  "Letter of the appeals desk")),
          around.events());
    }
  }

  // ---- the sheet of acts, and the log

  @Test
  void aClosedActLeadsToWhatMendsIt() {
    try (var around = ProceedingsScreen.of(Around.quiet(), CaseOnDesk.NURSE)) {
      around.begin(Act.RECORD_INFORMATION);
      assertEquals(
          "Record information received, not open", around.focusOwner().getAccessibleText());
      link(around, "Request information");
      assertFalse(around.isAsking());
      assertEquals(List.of(Place.of(Step.DECISION, Act.REQUEST_INFORMATION.name())), around.gone);
    }
  }

  @Test
  void anActIsBegunFromTheSheet() {
    try (var around = ProceedingsScreen.of(Around.quiet(), CaseOnDesk.NURSE)) {
      around.openAll();
      assertEquals("Log peer-to-peer", around.focusOwner().getAccessibleText());
      around.screen.press(KeyCode.SPACE);
      assertTrue(labels(around).contains("Names and credentials"));
    }
  }

  @Test
  void theLogTellsWhoDidWhatAndTheSheetAllOfIt() {
    try (var around = ProceedingsScreen.of(Around.talked(), CaseOnDesk.DIRECTOR)) {
      assertTrue(
          labels(around)
              .contains(
                  "Peer-to-peer held 2026-11-17 10:06 to 10:18, Theo Egret, MD, and Lucien"
                      + " Kingfisher, MD. Both went through the therapy notes."));
      assertFalse(
          labels(around).contains("Information requested for I.A.2.c, answer by 2026-11-19"));
      press(around, "Show all 6");
      assertTrue(
          labels(around).contains("Information requested for I.A.2.c, answer by 2026-11-19"));
    }
  }

  // ---- reading the screen

  private static void retype(ProceedingsScreen around, String text) {
    around.screen.press(new KeyCodeCombination(KeyCode.A, KeyCombination.CONTROL_DOWN));
    around.screen.type(text);
  }

  private static List<String> errors(ProceedingsScreen around) {
    return Screens.onFx(() ->
        around.layers.lookupAll(".form-field").stream()
            .map(FormField.class::cast)
            .filter(Node::isVisible)
            .flatMap(field -> field.error().stream())
            .toList());
  }

  private static List<String> labels(ProceedingsScreen around) {
    return Screens.onFx(() ->
        around.layers.lookupAll(".label").stream()
            .filter(node -> node.isVisible() && node.getParent().getParent().isVisible())
            .map(node -> ((Labeled) node).getText())
            .toList());
  }

  private static List<String> sentences(ProceedingsScreen around) {
    return Screens.onFx(() ->
        around.layers.lookupAll(".sentence").stream()
            .filter(Node::isVisible)
            .map(node -> ((SentenceText) node).sentence().words())
            .toList());
  }

  private static void press(ProceedingsScreen around, String name) {
    Screens.runFx(() ->
        around.layers.lookupAll(".button").stream()
            .map(ButtonBase.class::cast)
            .filter(
                button -> name.equals(button.getAccessibleText()) || name.equals(button.getText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + name))
            .fire());
    around.screen.settle();
  }

  private static void link(ProceedingsScreen around, String words) {
    Screens.runFx(() ->
        around.layers.lookupAll(".hyperlink").stream()
            .map(Hyperlink.class::cast)
            .filter(link -> words.equals(link.getText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no link " + words))
            .fire());
    around.screen.settle();
  }
}
