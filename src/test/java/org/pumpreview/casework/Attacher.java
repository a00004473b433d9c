package org.pumpreview.casework;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;

/// A program of its own that attaches documents to a case, reads each, and says so, until it is
/// killed; or that attaches one, and says how long that took.
final class Attacher {
  private final ChartDesk desk;
  private CaseFile file;

  private Attacher(ChartDesk desk, CaseFile file) {
    this.desk = desk;
    this.file = file;
  }

  /// Takes the folder of the vault, a document, and how many times to attach it.
  public static void main(String[] arguments) throws Exception {
    CheapVault vault = CheapVault.at(Path.of(arguments[0]));
    try (Session nurse = vault.nurse();
        ReaderProcess reader = new ReaderProcess();
        ChartDesk desk = new ChartDesk(nurse, reader, InstantSource.fixed(CheapVault.NOW))) {
      reader.warm();
      var attacher = new Attacher(desk, CheapVault.prepared(nurse));
      say("begun");
      for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
        attacher.attach(Path.of(arguments[1]));
      }
    }
  }

  private void attach(Path fax) throws Exception {
    long start = System.nanoTime();
    var offered = List.of(Offered.of(fax, Faxes.described("Fax packet")).meant());
    var result = desk.attach(file, offered, ChartDesk.Progress.UNWATCHED);
    long millis = (System.nanoTime() - start) / 1_000_000;
    file = result.file();
    Document document = ((Attached.Done) result.each().getFirst()).document();
    say(document.attachment() + " " + document.sha256() + " " + millis);
    ChartPages pages = desk.open(document);
    for (int page = 1; page <= pages.sizes().size(); page++) {
      pages.text(page);
    }
  }

  private static void say(String what) {
    System.out.println(what);
    System.out.flush();
  }
}
