package org.pumpreview.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.review.Cases.ADMINISTRATOR;
import static org.pumpreview.review.Cases.DIRECTOR;
import static org.pumpreview.review.Cases.NURSE;
import static org.pumpreview.review.Cases.TRIAL_NONMALIGNANT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.review.CaseFile.Fault;
import org.pumpreview.review.Refusal.Reason;

/// Documents are facts of the case, and evidence points into them.
class DocumentsTest {
  private static final String ITEM = "I.A.2.g";
  private static final TestedCase PREPARED = Cases.prepared(TRIAL_NONMALIGNANT);
  private static final TestedCase ATTACHED = PREPARED.does(NURSE, Cases.attached());
  private static final TestedCase MARKED = ATTACHED.does(NURSE, Cases.marked(ITEM, Cases.mark()));

  @Test
  void anAttachedDocumentIsInTheCaseWithWhoAttachedItAndWhen() {
    assertEquals(
        List.of(
            new Document(
                "document-1",
                Cases.described("Fax packet"),
                "fax.pdf",
                DocumentForm.PDF,
                46,
                20_000,
                Cases.DIGEST,
                "attachment of document-1",
                Optional.empty(),
                false,
                Cases.SHEETS,
                NURSE.userId(),
                Cases.NOW)),
        ATTACHED.file().documents());
  }

  @Test
  void evidenceNamesItsDocumentByTheTitleThatItHasNow() {
    TestedCase renamed =
        MARKED.does(
            NURSE, new CaseEvent.DocumentDescribed("document-1", Cases.described("Pain clinic")));
    Evidence piece = renamed.file().evidence(ITEM).getFirst();
    assertEquals("Pain clinic", piece.document());
    assertEquals("38", piece.page());
    assertEquals(Optional.of(Cases.mark()), piece.mark());
  }

  @Test
  void aDocumentTakenOutIsGoneAndItsContentCanBeAttachedAnew() {
    TestedCase out =
        ATTACHED.does(NURSE, new CaseEvent.DocumentWithdrawn("document-1", "Of another member"));
    assertEquals(List.of(), out.file().documents());
    assertEquals(List.of(), out.refusals(NURSE, Cases.attached("document-2", Cases.DIGEST, false)));
    assertEquals(
        Set.of(Reason.DOCUMENT_UNSOUND),
        out.reasons(NURSE, Cases.attached("document-1", Cases.DIGEST, false)));
  }

  @Test
  void aDocumentTakenOutIsRememberedAsItWasDescribedLast() {
    TestedCase out =
        ATTACHED
            .does(
                NURSE,
                new CaseEvent.DocumentDescribed("document-1", Cases.described("Pain clinic")))
            .does(NURSE, new CaseEvent.DocumentWithdrawn("document-1", "Of another member"));
    Document before = ATTACHED.file().documents().getFirst();
    assertEquals(
        List.of(
            new WithdrawnDocument(
                before.with(Cases.described("Pain clinic")),
                "Of another member",
                NURSE.userId(),
                Cases.NOW)),
        WithdrawnDocument.of(out.file()));
    assertEquals(List.of(), WithdrawnDocument.of(ATTACHED.file()));
  }

  @Test
  void aRefusalOfADocumentIsMendedWhereTheDocumentsAre() {
    Description untitled =
        new Description(" ", DocumentType.OTHER, Optional.empty(), "", Channel.FAX);
    assertEquals(
        List.of(Step.RECORDS),
        ATTACHED.refusals(NURSE, new CaseEvent.DocumentDescribed("document-1", untitled)).stream()
            .map(Refusal::step)
            .toList());
    assertEquals(
        List.of(Step.RECORDS),
        ATTACHED.refusals(NURSE, Cases.attached("document-2", Cases.DIGEST, false)).stream()
            .map(Refusal::step)
            .toList());
    assertEquals(
        List.of(Step.CRITERIA),
        MARKED
            .refusals(NURSE, new CaseEvent.DocumentWithdrawn("document-1", "Of another member"))
            .stream()
            .map(Refusal::step)
            .toList());
  }

  @Test
  void aDocumentOfTomorrowIsNotBelieved() {
    Description told = Cases.described("Fax packet");
    Description tomorrow =
        new Description(
            told.title(),
            told.type(),
            Optional.of(LocalDate.of(2026, 11, 18)),
            told.author(),
            told.channel());
    assertEquals(
        Set.of(Reason.TIME_IN_FUTURE),
        ATTACHED.reasons(NURSE, new CaseEvent.DocumentDescribed("document-1", tomorrow)));
  }

  @Test
  void aTitleHasToBePrintable() {
    assertEquals(
        Set.of(Reason.TEXT_UNPRINTABLE),
        ATTACHED.reasons(
            NURSE, new CaseEvent.DocumentDescribed("document-1", Cases.described("\u75db"))));
  }

  @Test
  void everyReviewerAttachesAndTheHolderAloneTakesOut() {
    TestedCase routed = ATTACHED.does(NURSE, Cases.routed());
    CaseEvent another = Cases.attached("document-2", "cd".repeat(32), false);
    CaseEvent out = new CaseEvent.DocumentWithdrawn("document-1", "Of another member");
    assertEquals(Set.of(), routed.reasons(NURSE, another));
    assertEquals(Set.of(), routed.reasons(DIRECTOR, another));
    assertEquals(Set.of(Reason.NOT_A_REVIEWER), routed.reasons(ADMINISTRATOR, another));
    assertEquals(Set.of(Reason.WITH_DIRECTOR), routed.reasons(NURSE, out));
    assertEquals(Set.of(), routed.reasons(DIRECTOR, out));
  }

  @Test
  void nothingIsAttachedAfterTheDecision() {
    TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
    TestedCase decided = shown.does(NURSE, Cases.determined(Cases.approval(shown)));
    assertEquals(Set.of(Reason.CASE_DECIDED), decided.reasons(NURSE, Cases.attached()));
    TestedCase forged = decided.forced(NURSE, Cases.attached());
    assertEquals(List.of(new Fault(forged.file().seq(), Fault.Kind.NOT_ALLOWED)), forged.faults());
    assertEquals(List.of(), forged.file().documents());
  }

  /// What no window sends, and what counts for nothing where it stands in the journal all the same.
  @ParameterizedTest
  @MethodSource("contradictions")
  void whatContradictsTheDocumentsIsRefusedAndDoesNotCount(CaseEvent event) {
    assertFalse(MARKED.refusals(NURSE, event).isEmpty());
    TestedCase forged = MARKED.forced(NURSE, event);
    assertEquals(List.of(new Fault(forged.file().seq(), Fault.Kind.NOT_ALLOWED)), forged.faults());
    assertEquals(MARKED.file().work(), forged.file().work());
  }

  private static List<CaseEvent> contradictions() {
    Mark sound = Cases.mark();
    PageArea area = sound.areas().getFirst();
    List<CaseEvent> events =
        new ArrayList<>(
            List.of(
                Cases.attached("document-1", "cd".repeat(32), false),
                Cases.attached("document-2", Cases.DIGEST, false),
                Cases.attached("document-2", "AB".repeat(32), false),
                new CaseEvent.DocumentDescribed("document-2", Cases.described("Fax packet")),
                new CaseEvent.DocumentWithdrawn("document-2", "Of another member"),
                new CaseEvent.DocumentWithdrawn("document-1", "Of another member"),
                Cases.marked(ITEM, new Mark("document-2", 38, sound.areas())),
                Cases.marked(ITEM, new Mark("document-1", 0, sound.areas())),
                Cases.marked(ITEM, new Mark("document-1", 47, sound.areas())),
                Cases.marked(ITEM, new Mark("document-1", 38, List.of())),
                cited("Another packet", "38", ""),
                cited("Fax packet", "39", ""),
                cited("Fax packet", "38", "On paper"),
                bare("Fax packet", "9", ""),
                bare("Fax packet", "", "On paper"),
                bare(" ", "9", "On paper"),
                sized("document-2", List.of(new EqualPages(45, 612, 792))),
                sized("document-2", List.of(new EqualPages(46, 612, Double.NaN))),
                sized("document-2", List.of(new EqualPages(46, 612, 20_000))),
                sized(
                    "document-2",
                    List.of(new EqualPages(47, 612, 792), new EqualPages(-1, 612, 792)))));
    List.of(
            new PageArea(-1, area.top(), area.width(), area.height()),
            new PageArea(area.left(), Double.NaN, area.width(), area.height()),
            new PageArea(area.left(), area.top(), 0, area.height()),
            new PageArea(area.left(), area.top(), area.width(), -3),
            new PageArea(area.left(), area.top(), Double.POSITIVE_INFINITY, area.height()),
            new PageArea(1e9, area.top(), area.width(), area.height()),
            new PageArea(700, area.top(), 100, area.height()),
            new PageArea(area.left(), 600, area.width(), 20),
            new PageArea(area.left(), area.top(), 0.1, area.height()),
            new PageArea(area.left(), area.top(), area.width(), 0.1))
        .forEach(
            off -> events.add(Cases.marked(ITEM, new Mark("document-1", 38, List.of(area, off)))));
    return events;
  }

  private static CaseEvent cited(String document, String page, String unpaged) {
    return new CaseEvent.EvidenceCited(
        "evidence-1", ITEM, document, page, "", Optional.of(Cases.mark()), unpaged);
  }

  private static CaseEvent bare(String document, String page, String unpaged) {
    return new CaseEvent.EvidenceCited("evidence-1", ITEM, document, page, "", unpaged);
  }

  private static CaseEvent sized(String id, List<EqualPages> sheets) {
    CaseEvent.DocumentAttached sound = Cases.attached(id, "cd".repeat(32), false);
    return new CaseEvent.DocumentAttached(
        id,
        sound.description(),
        sound.fileName(),
        sound.form(),
        sound.pages(),
        sound.size(),
        sound.sha256(),
        sound.attachment(),
        sound.password(),
        false,
        false,
        sheets);
  }

  /// Page 38 lies on its side.
  @Test
  void aMarkReachesToTheEdgeOfItsOwnPage() {
    CaseEvent toTheEdge =
        Cases.marked(
            ITEM, new Mark("document-1", 38, List.of(new PageArea(392, 312, 400.4, 300.4))));
    assertEquals(List.of(), ATTACHED.refusals(NURSE, toTheEdge));
    assertEquals(
        Set.of(Reason.MARK_UNFIT),
        ATTACHED.reasons(
            NURSE,
            Cases.marked(
                ITEM, new Mark("document-1", 37, List.of(new PageArea(392, 312, 400, 300))))));
  }

  @Test
  void aPageOfUnknownSizeTakesAnyMarkThatAPageCanHold() {
    TestedCase unknown = PREPARED.does(NURSE, sized("document-1", List.of()));
    CaseEvent far =
        new CaseEvent.EvidenceCited(
            "evidence-1",
            ITEM,
            "Fax packet",
            "38",
            "",
            Optional.of(new Mark("document-1", 38, List.of(new PageArea(9_000, 72, 5_000, 14)))),
            "");
    assertEquals(List.of(), unknown.refusals(NURSE, far));
  }

  @Test
  void noTwoDocumentsOfACaseHaveOneTitle() {
    TestedCase two = ATTACHED.does(NURSE, Cases.attached("document-2", "cd".repeat(32), false));
    for (String title : List.of("Fax packet", " fax  PACKET ")) {
      assertEquals(
          Set.of(Reason.DOCUMENT_TITLE_TAKEN),
          two.reasons(
              NURSE, new CaseEvent.DocumentDescribed("document-2", Cases.described(title))));
    }
    assertEquals(
        Set.of(),
        two.reasons(
            NURSE, new CaseEvent.DocumentDescribed("document-1", Cases.described("Fax packet"))));
  }

  @Test
  void evidenceWithoutAPlaceOrAReasonCountsInEarlierCasesAlone() {
    CaseEvent bare = new CaseEvent.EvidenceCited("e", ITEM, "Fax packet", "9", "", "");
    assertFalse(PREPARED.forced(NURSE, bare).file().isEvidenced(ITEM));
    assertTrue(PREPARED.begunBefore().forced(NURSE, bare).file().isEvidenced(ITEM));
    assertEquals(Set.of(Reason.EVIDENCE_UNPLACED), PREPARED.begunBefore().reasons(NURSE, bare));
  }

  @Test
  void anApprovalOnEvidenceWithoutAPlaceCountsInEarlierCasesAlone() {
    TestedCase shown = Cases.approvable(TRIAL_NONMALIGNANT);
    CaseEvent bare = new CaseEvent.EvidenceCited("evidence-x", ITEM, "Fax packet", "9", "", "");
    TestedCase without = shown.does(NURSE, new CaseEvent.EvidenceWithdrawn("evidence-" + ITEM));
    TestedCase unplaced = without.forced(NURSE, bare);
    CaseEvent approval = Cases.determined(Cases.approval(unplaced));
    assertEquals(Set.of(Reason.JOURNAL_DAMAGED), unplaced.reasons(NURSE, approval));
    assertEquals(2, unplaced.forced(NURSE, approval).faults().size());
    TestedCase before = without.begunBefore().forced(NURSE, bare);
    assertEquals(Set.of(), before.reasons(NURSE, approval));
    assertEquals(List.of(), before.forced(NURSE, approval).faults());
  }

  @Test
  void aMarkedPieceSpeaksForItsItem() {
    assertTrue(MARKED.file().isEvidenced(ITEM));
  }

  @Test
  void whatNoLetterCanPrintOfAQuoteIsVisiblyLeftOut() {
    CaseEvent.EvidenceCited cited =
        CaseEvent.EvidenceCited.marked(
            "e",
            ITEM,
            ATTACHED.file().documents().getFirst(),
            Cases.mark(),
            "of\uFB01ce \u75db\u75db visit");
    assertEquals("office [\u2026] visit", cited.quote());
    assertEquals(List.of(), ATTACHED.refusals(NURSE, cited));
  }

  @Test
  void aPasswordStandsInNoTextOfItsEvent() {
    Password password = new Password("open sesame");
    assertFalse(Optional.of(password).toString().contains("sesame"));
  }
}
