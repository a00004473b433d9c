package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.reader.MutatedDocuments;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;

/// Documents with bytes changed at random go into a case or do not, and the case is whole after
/// each.
@BesideWindows
class FuzzedCaseTest {
  private static final int RUNS = CheapVault.isFullExtent() ? 400 : 13;

  @TempDir Path folder;

  @Test
  void noMutatedDocumentCostsACase() throws Exception {
    var mutated = MutatedDocuments.ofEveryForm();
    var vault = CheapVault.in(folder);
    List<Document> expected = new ArrayList<>();
    try (Session nurse = vault.nurse();
        var reader = new ReaderProcess();
        var desk = new ChartDesk(nurse, reader, InstantSource.fixed(CheapVault.NOW))) {
      CaseFile file = CheapVault.prepared(nurse);
      for (int run = 0; run < RUNS; run++) {
        var offered = Faxes.offered("Run " + run, mutated.of(run)).asItIs().meant();
        var result = desk.attach(file, List.of(offered), ChartDesk.Progress.UNWATCHED);
        if (result.each().getFirst() instanceof Attached.Done done) {
          expected.add(done.document());
        }
        file = result.file();
        assertEquals(expected, file.documents(), "run " + run);
        assertEquals(expected, nurse.openCase(file.id()).documents(), "run " + run);
      }
      assertEquals(List.of(), nurse.check(_ -> {}).flaws());
    }
    int least = RUNS / 5;
    int all = expected.size();
    assertTrue(all > least && all < RUNS, () -> all + " of " + RUNS);
  }
}
