package org.pumpreview.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartRefused;
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
import org.pumpreview.review.PageArea;

/// What becomes of a page that could not be drawn or read when it was first looked at.
@BesideWindows
class PainterTest {
  private final Failing room = new Failing();
  private final SheetViewModel sheet = new SheetViewModel(document(), room, Work.here());
  private final Painter painter = new Painter(Work.here(), new Pictures());

  private static Document document() {
    return new Document(
        "fax",
        new Description("Fax", DocumentType.FAX_PACKET, Optional.empty(), "", Channel.FAX),
        "fax.pdf",
        DocumentForm.PDF,
        9,
        1,
        "ab".repeat(32),
        "attachment",
        Optional.empty(),
        false,
        List.of(),
        "maya.heron",
        Instant.EPOCH);
  }

  @BeforeEach
  void lookAtTheFirstPage() {
    room.fails = true;
    look(1);
  }

  private void look(int page) {
    sheet.onInSight(new SheetViewModel.Sight(page, 0, page, 792));
    painter.want(
        () -> {},
        List.of(new Painter.Wish.Drawn(sheet, page, 1), new Painter.Wish.Read(sheet, page)));
  }

  private String said() {
    return sheet.text(1).stream()
        .flatMap(text -> text.words().stream())
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aPageThatFailedIsTriedAgainWhenItComesIntoSightAgain() {
    assertTrue(sheet.refusal(1).isPresent());
    room.fails = false;
    look(2);
    look(1);
    assertEquals(Optional.empty(), sheet.refusal(1));
    assertEquals("36 mg", said());
  }

  @Test
  void asLongAsItStaysInSightItIsNotTriedAgain() {
    room.asked.clear();
    look(1);
    assertEquals(List.of(), room.asked);
  }

  @Test
  void wordsThatCouldNotBeReadAreNotTakenForNone() {
    room.draws = true;
    look(2);
    look(1);
    assertEquals(Optional.empty(), sheet.text(1));
    assertTrue(sheet.isUnread(1));
    room.fails = false;
    look(2);
    look(1);
    assertFalse(sheet.isUnread(1));
    assertEquals("36 mg", said());
  }

  /// Nobody types another password by asking again.
  @Test
  void aDocumentIsOpenedOnceMoreWhereThatMayHelp() {
    room.refused = Optional.of(ChartRefused.Reason.TOO_SLOW);
    assertTrue(new SheetViewModel(document(), room, Work.here()).isToTryAgain());
    room.refused = Optional.of(ChartRefused.Reason.WRONG_PASSWORD);
    assertFalse(new SheetViewModel(document(), room, Work.here()).isToTryAgain());
    assertFalse(sheet.isToTryAgain());
  }

  /// Opens a document whose pages fail for a while.
  private static final class Failing implements ChartRoom, ChartPages {
    private final List<String> asked = new ArrayList<>();
    private boolean fails;
    private boolean draws;
    private Optional<ChartRefused.Reason> refused = Optional.empty();

    @Override
    public ChartPages open(Document document) throws ChartRefused {
      if (refused.isPresent()) {
        throw new ChartRefused(refused.get());
      }
      return this;
    }

    @Override
    public ChartPages openAside(Document document) {
      return this;
    }

    @Override
    public PageText words(Document document, ChartPages pages, int page) throws Exception {
      return text(page);
    }

    @Override
    public DocumentForm form() {
      return DocumentForm.PDF;
    }

    @Override
    public List<PageSize> sizes() {
      return List.of();
    }

    @Override
    public boolean isWhole() {
      return true;
    }

    @Override
    public Picture draw(int page, double scale) throws ChartRefused {
      asked.add("draw " + page);
      if (fails && !draws) {
        throw new ChartRefused(ChartRefused.Reason.TOO_SLOW);
      }
      return new Picture(1, 1, new byte[1]);
    }

    @Override
    public PageText text(int page) throws ChartRefused {
      asked.add("read " + page);
      if (fails) {
        throw new ChartRefused(ChartRefused.Reason.TOO_SLOW);
      }
      var words = List.of(word("36", 72), word("mg", 100));
      return new PageText(words, PageText.Origin.WRITTEN, 100);
    }

    private static Word word(String text, double left) {
      return new Word(text, new PageArea(left, 100, 20, 12), 0);
    }

    @Override
    public PageText recognize(int page) throws ChartRefused {
      return text(page);
    }

    @Override
    public void close() {}
  }
}
