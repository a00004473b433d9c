package org.pumpreview.desktop.letter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.letter.LetterViewModel.Notice;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.LetterChecks;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestField;

/// How a letter comes into being on the screen, without a screen.
class LetterViewModelTest {
  @TempDir Path folder;

  private final CaseOnDesk made = LetterCases.adverse();
  private final LettersInMemory letters = new LettersInMemory(made, CaseOnDesk.DIRECTOR);
  private final CaseDesk desk = made.desk(CaseOnDesk.DIRECTOR);
  private final LetterViewModel model = shown(desk, letters);

  private static LetterViewModel shown(CaseDesk desk, LettersInMemory letters) {
    var model = new LetterViewModel(desk, CaseOnDesk.PEOPLE, letters, Work.here());
    model.onShown(true);
    return model;
  }

  private static LetterViewModel of(CaseOnDesk made, Actor actor) {
    return shown(made.desk(actor), new LettersInMemory(made, actor));
  }

  private Optional<String> sign() {
    var said = new ArrayList<Optional<String>>();
    model.onSign(LettersInMemory.PASSPHRASE.toCharArray(), said::add);
    return said.getFirst();
  }

  @Test
  void beforeADecisionThereIsNoLetter() {
    var undecided = of(LetterCases.open(), CaseOnDesk.NURSE);
    assertEquals(new LetterState.Nothing(), undecided.stateProperty().get());
  }

  @Test
  void aLetterIsLaidOutOnlyWhenItIsLookedAt() {
    var unseen = new LettersInMemory(made, CaseOnDesk.DIRECTOR);
    new LetterViewModel(desk, CaseOnDesk.PEOPLE, unseen, Work.here());
    assertEquals(0, unseen.composed());
  }

  @Test
  void theSameCaseIsLaidOutOnce() {
    model.onShown(false);
    model.onShown(true);
    assertEquals(1, letters.composed());
  }

  @Test
  void theDecisionsLetterIsShownToBeSigned() {
    var draft = assertInstanceOf(LetterState.Draft.class, model.stateProperty().get());
    assertEquals(new LetterState.Due(LetterKind.ADVERSE, "PR-2026-1184-1"), draft.due());
    assertEquals("Theo Egret", draft.composed().signatory().name());
    assertEquals(Optional.empty(), model.signHindrance());
  }

  @Test
  void theWorksheetIsMadeBesideTheLetterAndIsNotIt() {
    assertEquals(Optional.empty(), model.worksheetHindrance());
    model.onWorksheet();
    var draft = assertInstanceOf(LetterState.Draft.class, model.stateProperty().get());
    assertEquals(LetterKind.WORKSHEET, draft.due().kind());
    assertEquals(List.of(), model.recipients(LetterKind.WORKSHEET));
    assertEquals(Optional.empty(), sign());
    var signed = assertInstanceOf(LetterState.Signed.class, model.stateProperty().get());
    assertEquals(LetterKind.WORKSHEET, signed.letter().kind());

    model.onBack();
    var letter = assertInstanceOf(LetterState.Draft.class, model.stateProperty().get());
    assertEquals(new LetterState.Due(LetterKind.ADVERSE, "PR-2026-1184-2"), letter.due());
  }

  @Test
  void theEditionThatIsLookedAtIsSigned() {
    assertEquals(Edition.STANDARD, model.edition());
    model.onEdition(Edition.LARGE_PRINT);
    assertEquals(2, letters.composed());
    assertInstanceOf(LetterState.Draft.class, model.stateProperty().get());
    assertEquals(Optional.empty(), sign());
    var signed = assertInstanceOf(LetterState.Signed.class, model.stateProperty().get());
    assertEquals(Edition.LARGE_PRINT, signed.letter().edition());
    assertFalse(model.mayChooseEdition());
  }

  @Test
  void aMemberWhoAskedForLargePrintGetsIt() {
    var asked =
        LetterCases.approved(
            LetterCases.open().field(RequestField.MEMBER_PRINT, Edition.LARGE_PRINT.name()));
    assertEquals(Edition.LARGE_PRINT, of(asked, CaseOnDesk.NURSE).edition());
  }

  @Test
  void anotherPersonSeesTheDecidersLetterAndCannotSignIt() {
    var nurse = of(made, CaseOnDesk.NURSE);
    var draft = assertInstanceOf(LetterState.Draft.class, nurse.stateProperty().get());
    assertEquals("Theo Egret", draft.composed().signatory().name());
    assertEquals(
        Optional.of("Only the person who decided or asked can sign this letter."),
        nurse.signHindrance());
  }

  @Test
  void nothingLeavesTheProgramBeforeItIsSignedAndVerified() {
    assertEquals(
        Optional.of("Print and export open when the letter is signed and verified."),
        model.takeOutHindrance());
    model.onExport(folder);
    assertEquals(0, folder.toFile().list().length);
  }

  @Test
  void aWrongPassphraseSignsNothingAndIsWiped() {
    var said = new ArrayList<Optional<String>>();
    char[] wrong = "another phrase".toCharArray();

    model.onSign(wrong, said::add);

    assertEquals(
        List.of(Optional.of("This passphrase is not right. Nothing was signed; type it again.")),
        said);
    assertArrayEquals(new char[wrong.length], wrong);
    assertInstanceOf(LetterState.Draft.class, model.stateProperty().get());
  }

  @Test
  void aSignedLetterIsShownWithItsVerificationAndCanBeTakenOut() {
    assertEquals(Optional.empty(), sign());

    var signed = assertInstanceOf(LetterState.Signed.class, model.stateProperty().get());
    assertEquals(Overall.TRUSTED, signed.kept().verification().overall());
    assertEquals("PR-2026-1184-1", signed.letter().number());
    assertEquals(Optional.empty(), model.takeOutHindrance());
  }

  @Test
  void theDeskFollowsTheIssuedLetter() {
    sign();
    assertEquals(1, desk.assessment().file().progress().letters().size());
  }

  @Test
  void whatCannotBeMadeIsSaidAndChangesNothing() {
    letters.instead(new LetterWork.Issue.NotMade("The signed letter did not verify."));

    assertEquals(Optional.of("The signed letter did not verify."), sign());

    assertEquals(
        Optional.of(new Notice(false, "The signed letter did not verify.")),
        model.noticeProperty().get());
    assertInstanceOf(LetterState.Draft.class, model.stateProperty().get());
  }

  /// The server may answer the next time, so that signing stays open; or the signer goes on
  /// without.
  @Test
  void withoutATimeStampOneSignsAgainOrSaysWhyNot() {
    letters.instead(
        new LetterWork.Issue.NotStamped(
            LetterChecks.notStamped("The time-stamp server could not be reached.")));
    sign();
    sign();
    assertEquals(Optional.empty(), model.signHindrance());
    assertEquals(
        List.of(LetterCheck.TIME_STAMP),
        model.checks().stream().filter(Checked::warns).map(Checked::check).toList());

    model.onPassOver(LetterCheck.TIME_STAMP, "The notice is due today");
    letters.asEver();
    assertEquals(Optional.empty(), sign());
    assertEquals(
        List.of(new CaseEvent.CheckOverride("time_stamp", "The notice is due today")),
        made.file().last(CaseEvent.LetterIssued.class).orElseThrow().event().overrides());
  }

  @Test
  void aLetterThatNoLongerVerifiesStaysInside() {
    letters.verifying(Overall.WRONG);
    sign();
    assertEquals(
        Optional.of("The letter is damaged or was changed. Do not rely on it."),
        model.takeOutHindrance());
  }

  @Test
  void anIssuedLetterIsReadBackWhenTheCaseIsOpenedAgain() {
    sign();
    var again = shown(made.desk(CaseOnDesk.DIRECTOR), letters);
    assertInstanceOf(LetterState.Signed.class, again.stateProperty().get());
  }

  @Test
  void aLetterThatIsMissingFromTheVaultIsSaid() {
    sign();
    var emptied = new LettersInMemory(made, CaseOnDesk.DIRECTOR);
    var again = shown(made.desk(CaseOnDesk.DIRECTOR), emptied);
    var failed = assertInstanceOf(LetterState.Failed.class, again.stateProperty().get());
    assertEquals("The document is not in the vault", failed.sentence());
  }

  @Test
  void charactersWithoutAGlyphAreNamed() {
    var other = LetterCases.adverse();
    var unprintable = new LettersInMemory(other, CaseOnDesk.DIRECTOR).unprintable("\u2603");
    var refused = shown(other.desk(CaseOnDesk.DIRECTOR), unprintable);
    assertEquals(
        new LetterState.Failed(
            new LetterState.Due(LetterKind.ADVERSE, "PR-2026-1184-1"),
            "No font of the letter has these characters, \u2603. They stand in the request or in"
                + " the words of the decision. Type other ones there."),
        refused.stateProperty().get());
    assertEquals(Optional.of("The letter has to be laid out first."), refused.signHindrance());
  }

  // ---- taking it out

  @Test
  void anExportNamesTheFileAndItsFolder() throws IOException {
    sign();
    model.onExport(folder);

    assertEquals(
        Optional.of(
            new Notice(true, "PR-2026-1184-1.pdf lies in " + folder + " and was verified there.")),
        model.noticeProperty().get());
    assertEquals(1, Files.list(folder).count());
  }

  @Test
  void aFolderThatIsGoneIsSaidAndTheLetterStays() {
    sign();
    model.onExport(folder.resolve("gone"));

    assertEquals(
        Optional.of(new Notice(false, "There is no such folder. The letter is safe in the vault.")),
        model.noticeProperty().get());
    assertInstanceOf(LetterState.Signed.class, model.stateProperty().get());
  }

  @Test
  void printingSaysWhereItWentAndNothingWhenItWasCancelled() {
    model.onPrinted(new LetterPrinter.Printed.Sent("Front desk"));
    assertEquals(
        Optional.of(new Notice(true, "Handed to Front desk.")), model.noticeProperty().get());
    model.onPrinted(new LetterPrinter.Printed.Cancelled());
    assertEquals(Optional.empty(), model.noticeProperty().get());
  }

  // ---- what is to be known

  @Test
  void theMemberTheProviderAndThePractitionerGetADecision() {
    assertEquals(
        List.of(
            "Odile Mockingbird, member",
            "Cypress Example Pain Center, requesting provider",
            "Lucien Kingfisher, MD, treating practitioner"),
        model.recipients(LetterKind.ADVERSE).stream()
            .map(whom -> whom.name() + ", " + LetterViewModel.role(whom))
            .toList());
    assertEquals(
        Optional.of(
            "With it a copy is signed for Cypress Example Pain Center and Lucien Kingfisher, MD,"
                + " each with the name and address of its own."),
        model.copies(LetterKind.ADVERSE));
    assertEquals(Optional.empty(), model.copies(LetterKind.WORKSHEET));
  }

  @Test
  void aRequestForInformationGoesToThoseWhoCanAnswer() {
    assertEquals(
        List.of("requesting provider", "treating practitioner"),
        model.recipients(LetterKind.INFORMATION_REQUEST).stream()
            .map(LetterViewModel::role)
            .toList());
  }

  @Test
  void aGoodLettersChecksAllHoldAndNameWhatTheyRestOn() {
    assertEquals(List.of(), model.checks().stream().filter(check -> !check.holds()).toList());
    assertEquals(
        List.of("42 CFR 438.404(b)(1)"),
        model.checks().stream()
            .filter(check -> check.check() == LetterCheck.DETERMINATION)
            .map(Checked::source)
            .toList());
  }

  // ---- more than one letter

  @Test
  void anEarlierLetterCanBeLookedAtAndLeftAgain() {
    var asked = LetterCases.asked();
    var nurses = new LettersInMemory(asked, CaseOnDesk.NURSE);
    var first = shown(asked.desk(CaseOnDesk.NURSE), nurses);
    first.onSign(LettersInMemory.PASSPHRASE.toCharArray(), _ -> {});
    asked.does(
        new CaseEvent.InformationRequested(
            asked.file().progress().asked().orElseThrow().gaps(), LocalDate.of(2026, 11, 18)));

    var again = shown(asked.desk(CaseOnDesk.NURSE), nurses);
    assertInstanceOf(LetterState.Draft.class, again.stateProperty().get());
    again.onLook(again.others().getFirst());
    assertInstanceOf(LetterState.Signed.class, again.stateProperty().get());
    again.onBack();
    assertInstanceOf(LetterState.Draft.class, again.stateProperty().get());
  }

  // ---- checks

  @Test
  void aCheckThatHoldsTheSignatureIsNotPassedOver() {
    var letters = new LettersInMemory(made, CaseOnDesk.DIRECTOR).faulty(LetterCheck.CODES);
    var held = shown(desk, letters);
    assertEquals(
        Optional.of("A check holds the signature. Mend what it found first."),
        held.signHindrance());
    held.onPassOver(LetterCheck.CODES, "It is due today");
    assertEquals(List.of(LetterCheck.CODES), held.holding().stream().map(Checked::check).toList());
  }

  @Test
  void aWarningHoldsTheSignatureUntilItIsPassedOverWithAReason() {
    var warned =
        shown(desk, new LettersInMemory(made, CaseOnDesk.DIRECTOR).faulty(LetterCheck.INSERTS));
    assertEquals(
        Optional.of(
            "A warning is open, Inserts are there and up to date. Mend it, or pass over it with a"
                + " reason."),
        warned.signHindrance());

    warned.onPassOver(LetterCheck.INSERTS, " ");
    assertEquals(1, warned.holding().size());
    warned.onPassOver(LetterCheck.INSERTS, "The lines go in as a leaf");
    assertEquals(Optional.empty(), warned.signHindrance());

    warned.onSign(LettersInMemory.PASSPHRASE.toCharArray(), _ -> {});
    assertEquals(
        List.of(new CaseEvent.CheckOverride("inserts", "The lines go in as a leaf")),
        made.file().last(CaseEvent.LetterIssued.class).orElseThrow().event().overrides());
  }

  @Test
  void whatIsTypedDoesNotLayTheLetterOutAgain() {
    model.onPassOver(LetterCheck.INSERTS, "The lines go in as a leaf");
    assertEquals(1, letters.composed());
  }
}
