package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.PlayedReading;
import org.pumpreview.casework.Recognition;
import org.pumpreview.casework.Recognition.Progress;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.desktop.chart.ChartTerms;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Opening a chart has its scanned pages recognized without anybody asking.
class RecognizingTest {
  private static final InstantSource CLOCK = InstantSource.fixed(CheapVault.NOW);

  @TempDir Path folder;
  private Session nurse;
  private PlayedReading reading;
  private ChartDesk documents;
  private CaseFile file;
  private Recognition recognition;
  private ChartDoor door;
  private ChartViewModel chart;

  @BeforeEach
  void open() throws VaultException {
    nurse = CheapVault.in(folder).nurse();
    reading = new PlayedReading();
    documents = new ChartDesk(nurse, reading, CLOCK);
    file = attached(CheapVault.prepared(nurse));
    recognition = new Recognition(nurse, new ChartDesk(nurse, reading, CLOCK));
    door = new ChartDoor(documents, Optional.of(recognition));
    CaseDesk desk =
        new CaseDesk(
            Assessment.of(
                file,
                PolicyPacks.shipped(),
                nurse.office().plan(),
                nurse.office().interpretations(),
                CheapVault.NOW),
            nurse.actor().orElseThrow(),
            (seen, events) -> nurse.append(file.id(), seen, events, CheapVault.NOW),
            Work.here(),
            CLOCK);
    var lanes = new ChartViewModel.Lanes(Work.here(), Work.here(), Work.here(), Work.here());
    chart = new ChartViewModel(desk, door, lanes, new ChartTerms(), () -> "marked-1");
  }

  @AfterEach
  void close() throws VaultException {
    documents.close();
    nurse.close();
  }

  private CaseFile attached(CaseFile prepared) throws VaultException {
    var offered =
        PlayedReading.offered(
            "Fax", "a written page", "picture: fax two", "picture: broken", "picture: fax four");
    return documents.attach(prepared, List.of(offered), ChartDesk.Progress.UNWATCHED).file();
  }

  private Document fax() {
    return file.documents().getFirst();
  }

  @Test
  void allPicturesOfPagesAreRecognizedAndKeptOnceTheChartIsOpen() throws Exception {
    try (var recognizing = new Recognizing(recognition, Work.here(), chart)) {
      chart.onHit(true);
      assertEquals(List.of("fax two", "fax four"), reading.recognized());
      assertEquals(new Progress(2, 0, 1), recognition.progress(fax()));
      assertTrue(nurse.recognized(fax().attachment(), 4).isPresent());
      var words = door.words(fax(), documents.open(fax()), 4);
      assertEquals(Origin.RECOGNIZED, words.origin());
      assertEquals("four", words.words().getLast().text());
    }
  }

  @Test
  void nothingIsRecognizedAfterTheCaseWasLeft() {
    new Recognizing(recognition, Work.here(), chart).close();
    chart.onHit(true);
    assertEquals(List.of(), reading.recognized());
  }
}
