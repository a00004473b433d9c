package org.pumpreview.desktop.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Form;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Step;

class ItemsViewModelTest {
  private static ItemsViewModel model(Step step, CaseDesk desk) {
    return new ItemsViewModel(
        step, desk, CaseOnDesk.PEOPLE, CaseOnDesk.noTrials(desk), () -> "new");
  }

  private static ItemsViewModel model(Step step, CaseOnDesk held, Actor actor) {
    return model(step, held.desk(actor));
  }

  @Test
  void anAnswerChangesTheStateOfItsItemAlone() {
    var desk = CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT).desk(CaseOnDesk.NURSE);
    var model = model(Step.CRITERIA, desk);
    var changed = new ArrayList<String>();
    for (var item : model.items()) {
      item.stateProperty().subscribe((_, _) -> changed.add(item.paragraph()));
    }
    model.onAnswer(model.item("II.A.2.c").orElseThrow(), Optional.of(Answer.MET));
    assertEquals(List.of("II.A.2.c"), changed);
  }

  @Test
  void theItemsOfAnImplantStandUnderTheParagraphsThatAskThem() {
    var held = CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT);
    assertEquals(
        List.of("Trial criteria, I.A.2: 8", "Implant criteria, II.A.2: 9"),
        headings(model(Step.CRITERIA, held, CaseOnDesk.NURSE)));
    assertEquals(
        List.of("Contraindications, II.B: 5"),
        headings(model(Step.CONTRAINDICATIONS, held, CaseOnDesk.NURSE)));
  }

  @Test
  void theOneGroupOfATrialNeedsNoHeading() {
    var held = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.MALIGNANT);
    assertEquals(List.of(": 3"), headings(model(Step.CRITERIA, held, CaseOnDesk.NURSE)));
  }

  private static List<String> headings(ItemsViewModel model) {
    return model.groupsProperty().get().stream()
        .map(group -> group.heading() + ": " + group.items().size())
        .toList();
  }

  @Test
  void aContraindicationIsFoundByEitherOfItsNames() {
    var held = CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.MALIGNANT);
    var model = model(Step.CONTRAINDICATIONS, held, CaseOnDesk.NURSE);
    assertEquals("II.B.3", model.item("I.B.3").orElseThrow().paragraph());
  }

  @Test
  void aDirectorReadsTheNursesFindingsAndMayAddPages() {
    var held =
        CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT)
            .answered("I.A.2.a", Answer.MET)
            .does(new CaseEvent.RoutedToDirector("Is this enough?"))
            .as(CaseOnDesk.DIRECTOR)
            .does(new CaseEvent.Answered(Desk.DIRECTOR, "I.A.2.a", Optional.of(Answer.NOT_MET)));
    var model = model(Step.CRITERIA, held, CaseOnDesk.DIRECTOR);
    var state = model.item("I.A.2.a").orElseThrow().state();
    assertEquals(Optional.of(Answer.MET), state.answer());
    assertEquals(false, state.answerable());
    assertEquals(true, state.citable());
    assertEquals(
        Optional.of("Not met, by Theo Egret, MD, 2026-11-16 14:53"), model.told(state.director()));
  }

  @Test
  void theReasonWhyNothingCanBeAnsweredIsThatOfTheRules() {
    var held =
        CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT)
            .does(new CaseEvent.RoutedToDirector("Is this enough?"));
    assertEquals(
        Optional.of(Refusal.Reason.WITH_DIRECTOR),
        model(Step.CRITERIA, held, CaseOnDesk.NURSE).closedProperty().get().map(Refusal::reason));
  }

  @Test
  void aDayBefore1900IsNotTaken() {
    var held = CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT);
    var model = model(Step.CRITERIA, held, CaseOnDesk.NURSE);
    var item =
        model.items().stream()
            .filter(each -> dated(each).isPresent())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no item asks for a day"));
    var field = dated(item).orElseThrow();
    var row = item.state().facts().sheet().orElseThrow().form().rows() ? "R1" : "";
    long before = held.file().seq();
    model.onFact(item, row, field, "1899-12-31");
    assertEquals(List.of(), held.eventsAfter(before));
    model.onFact(item, row, field, "1900-01-01");
    assertEquals(
        List.of(
            new CaseEvent.ParticularEntered(
                Desk.NURSE, item.paragraph(), row, field, "1900-01-01")),
        held.eventsAfter(before));
  }

  private static Optional<String> dated(ItemViewModel item) {
    return item.state().facts().sheet().stream()
        .flatMap(sheet -> sheet.form().fields().stream())
        .filter(field -> field.type() == Form.Type.DATE)
        .map(Form.Field::id)
        .findFirst();
  }

  @Test
  void documentsAreOfferedTheLastOneFirst() {
    var held =
        CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT)
            .cited("I.A.2.a", "Fax packet", "9", "")
            .cited("I.A.2.e", "Psych eval", "3", "")
            .cited("I.A.2.b", "Fax packet", "22", "");
    assertEquals(
        List.of("Fax packet", "Psych eval"),
        model(Step.CRITERIA, held, CaseOnDesk.NURSE).documents());
  }

  @Test
  void inACaseWithoutDocumentsTheReasonIsFilledInAlready() {
    var held = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
    assertEquals("No record attached", model(Step.CRITERIA, held, CaseOnDesk.NURSE).unpaged());
    held = held.cited("I.A.2.a", "Fax packet", "9", "");
    assertEquals("On paper", model(Step.CRITERIA, held, CaseOnDesk.NURSE).unpaged());
  }

  @Test
  void aDraftFromBeforeThereWasAReasonIsReadWithoutOne() {
    assertEquals(
        new EvidenceDraft("Fax packet", "9", "Two\nlines", ""),
        EvidenceDraft.of("Fax packet\n9\nTwo\nlines"));
  }

  @Test
  void aDraftComesBackInItsParts() {
    var desk = CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).desk(CaseOnDesk.NURSE);
    var model = model(Step.CRITERIA, desk);
    var item = model.item("I.A.2.a").orElseThrow();
    var typed =
        new EvidenceDraft("Fax packet", "", "First line,\nsecond line.", "In another system");
    model.onDraft(item, typed);
    assertEquals(typed, model.draft(item));
    model.onDraft(item, EvidenceDraft.EMPTY);
    assertEquals("", desk.assessment().file().draft("evidence.I.A.2.a"));
  }

  @Test
  void theExceptionIsTheConcernOfTheItemItWaivesWhileThatIsNotMet() {
    var held = CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.MALIGNANT);
    var model = model(Step.CRITERIA, held.desk(CaseOnDesk.NURSE));
    var item = model.item("II.A.1.a").orElseThrow();
    assertEquals(Optional.empty(), model.exception(item));
    model.onAnswer(item, Optional.of(Answer.NOT_DOCUMENTED));
    assertEquals(Optional.of("II.Note"), model.exception(item).map(rule -> rule.paragraph()));
    model.onAnswer(item, Optional.of(Answer.MET));
    assertEquals(Optional.empty(), model.exception(item));
  }
}
