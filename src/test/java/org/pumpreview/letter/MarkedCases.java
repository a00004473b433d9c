package org.pumpreview.letter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.CleanFacts;
import org.pumpreview.review.Description;
import org.pumpreview.review.Desk;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Password;

/// Stories whose evidence is marked in the documents that came with the request.
final class MarkedCases {
  static final String FAX = "document-1";
  static final String FAX_SHA256 = "cd".repeat(32);

  private static final String CHART = "document-2";
  private static final String CHART_SHA256 = "ef".repeat(32);

  /// What a reviewer marks who marks whole paragraphs.
  private static final String PARAGRAPH =
      "Nguy\u1ec5n Th\u1ecb \u00c1nh-Th\u01a1 Mary-Magdalene Featherstonehaugh was seen again on 3"
          + " November 2026. She rates her pain 7 of 10 at rest and 9 of 10 when she stands up; she"
          + " cannot walk to the mailbox. Tried since 2021 and stopped: gabapentin 1,800 mg a day"
          + " (drowsy), duloxetine 60 mg (no change), physiotherapy twice a week for four months"
          + " (no lasting relief), two nerve blocks (relief for nine days). Dr. B\u00e9la"
          + " Szab\u00f3-Wi\u015bniewski and the family discussed the pump; she understands its"
          + " risks and wants to go on.";

  /// What the record says of an item.
  private static final Map<String, String> QUOTES =
      Map.ofEntries(
          Map.entry("I.A.1.a", "Morphine by mouth and patches gave too little relief."),
          Map.entry("I.A.1.b", "Four to six months with present treatment."),
          Map.entry("I.A.1.c", "MRI of the spine: no epidural lesion, thecal sac free of tumor."),
          Map.entry("I.A.2.a", "The pain comes from scar tissue, seen on the scan of July."),
          Map.entry("I.A.2.b", "No illness that shortens life."),
          Map.entry(
              "I.A.2.c",
              "Gabapentin and duloxetine failed, so did physical therapy for twelve weeks, two"
                  + " injections and counseling for pain."),
          Map.entry("I.A.2.d", "Came to every visit and took the medicines as agreed."),
          Map.entry("I.A.2.e", "No mental health condition is a major contributor to the pain."),
          Map.entry("I.A.2.f", "The surgeon sees nothing further to operate on."),
          Map.entry("I.A.2.g", "Oxycodone is now 36 mg a day, down from 80 mg in August."),
          Map.entry("I.A.2.h", "Hyperalgesia was ruled out on 2026-10-30."),
          Map.entry("I.B.1", "No allergy to metals, silicone or plastics."),
          Map.entry("I.B.2", "No alcohol or drug abuse; monitoring program checked."),
          Map.entry("I.B.3", "Alert and oriented, no dementia, no psychosis."),
          Map.entry("I.B.4", "No fever, normal blood count, no sign of infection."),
          Map.entry("I.B.5", "Skin over the back and abdomen is clear."),
          Map.entry("II.A.1.b", "Body size suits the pump."),
          Map.entry("II.A.1.c", "No pacemaker, no stimulator, no other pump."),
          Map.entry("II.A.1.d", "No allergy to morphine."),
          Map.entry("II.A.2.a", "Pain at rest 7 before and 4 after 24 hours; walking unchanged."),
          Map.entry("II.A.2.c", "Clotting tests normal."),
          Map.entry("II.A.2.d", "Body size suits the pump."),
          Map.entry("II.A.2.e", "No other programmable device."),
          Map.entry("II.A.2.f", "No allergy to morphine."),
          Map.entry("II.A.2.g", "No sign of raised pressure in the skull."),
          Map.entry("II.A.2.h", "The spine suits a catheter at the upper lumbar level."),
          Map.entry("II.A.2.i", "Counseling visits up to June; none after that."));

  private MarkedCases() {}

  /// A trial that a nurse approved, every item of it marked in the fax that came with it.
  static Story trial() {
    return openTrial().approve();
  }

  static Story openTrial() {
    var story = new Story("PR-2026-1185", RequestKind.TRIAL, Pathway.NONMALIGNANT, false);
    story.request(
        "Rosalind Pelican", "1968-03-09", "14 Invented Levee Road\nSampleville, LA 70000");
    story.line("62327", "1", "2026-12-02", "2026-12-02");
    story.route("Pain after two spine operations; no cancer in the record.");
    CleanFacts.of(Story.POLICY, story.way()).forEach(fact -> story.add(Story.NURSE, fact));
    attachFax(story);
    int page = 5;
    for (var entry : story.items().entrySet()) {
      story.add(
          Story.NURSE,
          new CaseEvent.Answered(
              Desk.NURSE, entry.getKey(), Optional.of(entry.getValue().supporting())));
      story.mark(entry.getKey(), FAX, page, "The words of page " + page + " on this");
      page++;
    }
    return story;
  }

  /// The same story with a mark and a line of words wherever it cites a page.
  static Story briefly(Story story) {
    return story.retold((told, actor, event) -> {
      switch (event) {
        case CaseEvent.CaseOpened opened -> attachFax(told);
        case CaseEvent.EvidenceCited cited ->
            told.mark(
                cited.paragraph(), FAX, 5 + told.seq() % 40, "Stated so on page " + cited.page());
        default -> told.add(actor, event);
      }
    });
  }

  /// The same story with the words of each item marked where it cites a page: what a letter to look
  /// at is made of.
  static Story quoted(Story story) {
    return story.retold((told, actor, event) -> {
      switch (event) {
        case CaseEvent.CaseOpened opened -> attachFax(told);
        case CaseEvent.EvidenceCited cited ->
            told.mark(
                cited.paragraph(), FAX, Integer.parseInt(cited.page()), quote(cited.paragraph()));
        default -> told.add(actor, event);
      }
    });
  }

  /// A contraindication is the same fact under either of its paragraphs.
  private static String quote(String paragraph) {
    String item = paragraph.replace("II.B.", "I.B.");
    return Objects.requireNonNull(QUOTES.get(item), item);
  }

  /// The same story with whole paragraphs marked for every item that the nurse answered, met or
  /// not, three of them in two documents, one with as long a title as there may be.
  static Story atLength(Story story) {
    return story.retold((told, actor, event) -> {
      switch (event) {
        case CaseEvent.CaseOpened opened -> {
          attachFax(told);
          attachChart(told);
        }
        case CaseEvent.EvidenceCited cited -> {}
        case CaseEvent.Answered answered when answered.desk() == Desk.NURSE -> {
          told.add(actor, answered);
          told.mark(answered.paragraph(), FAX, 7, PARAGRAPH);
          for (int page : new int[] {118, 1_204}) {
            told.markScanned(answered.paragraph(), CHART, page, PARAGRAPH);
          }
        }
        default -> told.add(actor, event);
      }
    });
  }

  static void attachFax(Story story) {
    attach(
        story,
        FAX,
        new Description(
            "Fax packet",
            DocumentType.FAX_PACKET,
            Optional.of(LocalDate.parse("2026-11-10")),
            "Cypress Example Pain Center",
            Channel.FAX),
        46,
        FAX_SHA256,
        Optional.of(new Password("open sesame")));
  }

  private static void attachChart(Story story) {
    attach(
        story,
        CHART,
        new Description(
            "Records of every visit to the Example Pain Center of Greater Sampleville, part 1",
            DocumentType.OFFICE_NOTE,
            Optional.empty(),
            "",
            Channel.FAX),
        1_500,
        CHART_SHA256,
        Optional.empty());
  }

  private static void attach(
      Story story,
      String document,
      Description description,
      int pages,
      String sha256,
      Optional<Password> password) {
    story.add(
        Story.NURSE,
        new CaseEvent.DocumentAttached(
            document,
            description,
            "fax.pdf",
            DocumentForm.PDF,
            pages,
            20_000,
            sha256,
            "attachment-of-" + document,
            password,
            false));
  }
}
