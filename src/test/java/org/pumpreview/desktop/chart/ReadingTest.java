package org.pumpreview.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.chart.Word;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Description;
import org.pumpreview.review.Document;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;

/// How the background reads the documents of a case.
class ReadingTest {
  private final List<String> opened = new ArrayList<>();
  private final Set<String> stray = new TreeSet<>();
  private List<Evidence> cited = List.of();
  private PageText words = new PageText(List.of(), PageText.Origin.WRITTEN, 100);
  private Runnable whileRead = () -> {};
  private Map<Integer, Reason> refused = Map.of();
  private boolean locked;
  private int asked;
  private final Reading reading =
      new Reading(new Counted(), Work.here(), new Untold(), () -> cited);

  private static Document document(String id) {
    return document(id, 20);
  }

  private static Document document(String id, int pages) {
    return new Document(
        id,
        new Description(id, DocumentType.FAX_PACKET, Optional.empty(), "", Channel.FAX),
        id + ".pdf",
        DocumentForm.PDF,
        pages,
        1,
        "ab".repeat(32),
        id,
        Optional.empty(),
        false,
        List.of(),
        "maya.heron",
        Instant.EPOCH);
  }

  @Test
  void aDocumentIsOpenedOnceForAllOfItsPages() {
    reading.follow(List.of(document("fax"), document("scan")));
    assertEquals(List.of("fax", "scan"), opened);
  }

  /// Recognition brings one page after the other, for minutes.
  @Test
  void pagesThatWereRecognizedDoNotOpenTheirDocumentEachTime() {
    Document scan = document("scan");
    reading.follow(List.of(scan));
    opened.clear();
    for (int page = 1; page <= 20; page++) {
      reading.again(scan, page);
    }
    assertEquals(List.of("scan"), opened);
  }

  @Test
  void whatFailsOnceIsReadAllTheSame() {
    whileRead = failing();
    reading.follow(List.of(document("fax")));
    assertEquals(20, reading.index().pages());
    assertEquals(List.of(), reading.legibility("fax").unread());
  }

  @Test
  void whatFailsTwiceIsSaidToBeUnread() {
    whileRead =
        () -> {
          whileRead = failing();
          throw new IllegalStateException("the process ended");
        };
    reading.follow(List.of(document("fax")));
    assertEquals(20, reading.legibility("fax").unread().size());
  }

  private static Runnable failing() {
    return () -> {
      throw new IllegalStateException("the process ended");
    };
  }

  @Test
  void aDocumentThatIsTakenOutWhileItIsReadIsNotSearched() {
    whileRead = () -> reading.follow(List.of(document("scan")));
    reading.follow(List.of(document("fax"), document("scan")));
    assertEquals(20, reading.index().pages());
  }

  private static final PageArea LINE = new PageArea(72, 100, 36, 12);

  private static Evidence piece(String id, int page, String quote) {
    return new Evidence(
        id,
        "I.A.2.g",
        "fax",
        Integer.toString(page),
        quote,
        Optional.of(new Mark("fax", page, List.of(LINE))),
        "",
        "maya.heron",
        Instant.EPOCH);
  }

  private static PageText said(String word) {
    return new PageText(List.of(new Word(word, LINE, 0)), PageText.Origin.WRITTEN, 100);
  }

  @Test
  void whatWasCitedEarlierIsComparedWithTheWordsAtItsMark() {
    words = said("Oxycodone");
    cited = List.of(piece("stands", 3, "Oxycodone"), piece("strays", 12, "Gabapentin"));
    reading.follow(List.of(document("fax")));
    assertEquals(Set.of("strays"), stray);
  }

  @Test
  void aPieceStandsAgainOnceItsPageIsReadSo() {
    words = said("Oxycodone");
    cited = List.of(piece("strays", 12, "Gabapentin"));
    Document fax = document("fax");
    reading.follow(List.of(fax));
    words = said("Gabapentin");
    reading.again(fax, 12);
    assertEquals(Set.of(), stray);
  }

  @Test
  void aPageThatCannotBeReadIsNotedAndTheOthersAreRead() {
    refused = Map.of(3, Reason.DAMAGED, 12, Reason.TOO_SLOW);
    reading.follow(List.of(document("fax"), document("scan")));
    assertEquals(38, reading.index().pages());
    assertEquals(new Legibility(18, List.of(), List.of(3, 12)), reading.legibility("fax"));
  }

  @Test
  void aPageThatCanBeReadLaterIsNoLongerNoted() {
    refused = Map.of(3, Reason.DAMAGED);
    reading.follow(List.of(document("fax")));
    refused = Map.of();
    reading.again(document("fax"), 3);
    assertEquals(List.of(), reading.legibility("fax").unread());
    assertEquals(20, reading.index().pages());
  }

  /// Each takes as long as a page may take.
  @Test
  void aDocumentOfPagesThatNeverEndIsLeft() {
    refused =
        IntStream.rangeClosed(1, 100)
            .boxed()
            .collect(Collectors.toMap(page -> page, _ -> Reason.TOO_SLOW));
    reading.follow(List.of(document("fax", 100), document("scan", 4)));
    int begunTwice = 3;
    assertEquals(Patience.MOST_SLOW + begunTwice + 4, asked);
    assertEquals(100, reading.legibility("fax").unread().size());
  }

  @Test
  void allPagesOfADocumentThatCannotBeOpenedAreNoted() {
    locked = true;
    reading.follow(List.of(document("fax")));
    assertEquals(20, reading.legibility("fax").unread().size());
    assertTrue(reading.isOver());
  }

  @Test
  void theWordsOfOneDocumentAreBounded() {
    var patience = new Patience();
    for (int page = 1; page <= 60; page++) {
      assertTrue(patience.admits(page, 50_000));
    }
    assertTrue(patience.admits(60, 49_999), "as many as it had");
    assertFalse(patience.isOver());
    assertFalse(patience.admits(61, 2));
    assertTrue(patience.isOver());
  }

  /// Opens documents, and notes it.
  private final class Counted implements ChartRoom {
    @Override
    public ChartPages open(Document document) throws ChartRefused {
      return openAside(document);
    }

    @Override
    public ChartPages openAside(Document document) throws ChartRefused {
      if (locked) {
        throw new ChartRefused(Reason.WRONG_PASSWORD);
      }
      opened.add(document.id());
      return new Blank();
    }

    @Override
    public PageText words(Document document, ChartPages pages, int page) throws Exception {
      var meanwhile = whileRead;
      whileRead = () -> {};
      meanwhile.run();
      asked++;
      if (refused.containsKey(page) && !document.id().equals("scan")) {
        throw new ChartRefused(refused.get(page));
      }
      return pages.text(page);
    }
  }

  private final class Blank implements ChartPages {
    @Override
    public DocumentForm form() {
      return DocumentForm.PDF;
    }

    @Override
    public List<PageSize> sizes() {
      return Collections.nCopies(20, new PageSize(612, 792));
    }

    @Override
    public boolean isWhole() {
      return true;
    }

    @Override
    public Picture draw(int page, double scale) {
      return new Picture(1, 1, new byte[1]);
    }

    @Override
    public PageText text(int page) {
      return words;
    }

    @Override
    public PageText recognize(int page) {
      return text(page);
    }

    @Override
    public void close() {}
  }

  private final class Untold implements Reading.Told {
    @Override
    public void onProgress() {}

    @Override
    public void onCompared(Set<String> newlyStray, Set<String> standing) {
      stray.removeAll(standing);
      stray.addAll(newlyStray);
    }

    @Override
    public void onWritten(String document, Margins margins) {}
  }
}
