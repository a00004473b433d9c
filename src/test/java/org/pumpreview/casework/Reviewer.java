package org.pumpreview.casework;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.pumpreview.chart.ChartIndex;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Query;
import org.pumpreview.chart.Word;
import org.pumpreview.chart.reader.CoreDump;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Document;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;

/// A program of its own that does with documents what a reviewer has the window do: attaches them,
/// looks at every page, searches them, has their pictures recognized. It tells what it found and
/// then waits to be killed.
final class Reviewer {
  private final ChartIndex index = new ChartIndex();
  private final ChartDesk desk;
  private final Recognition recognition;

  private Reviewer(ChartDesk desk, Recognition recognition) {
    this.desk = desk;
    this.recognition = recognition;
  }

  /// Takes the folder of the vault, what to search, and documents.
  public static void main(String[] arguments) throws Exception {
    CoreDump.forbid();
    CheapVault vault = CheapVault.at(Path.of(arguments[0]));
    List<String> files = List.of(arguments).subList(2, arguments.length);
    InstantSource clock = InstantSource.fixed(CheapVault.NOW);
    try (Session nurse = vault.nurse();
        ReaderProcess reader = new ReaderProcess();
        ReaderProcess aside = ReaderProcess.recognizing();
        ChartDesk desk = new ChartDesk(nurse, reader, clock);
        ChartDesk behind = new ChartDesk(nurse, aside, clock);
        Recognition recognition = new Recognition(nurse, behind)) {
      CaseFile file = CheapVault.prepared(nurse);
      for (String name : files) {
        Path path = Path.of(name);
        String title = path.getFileName().toString();
        file =
            desk.attach(
                    file,
                    List.of(Offered.of(path, Faxes.described(title))),
                    ChartDesk.Progress.UNWATCHED)
                .file();
      }
      new Reviewer(desk, recognition).review(file.documents(), arguments[1]);
    }
  }

  private void review(List<Document> documents, String wanted) throws Exception {
    index.arrange(documents.stream().map(Document::id).toList());
    recognition.follow(documents);
    look(documents);
    while (!(recognition.next() instanceof Recognition.Step.Idle)) {
      // The next page.
    }
    look(documents);
    String found =
        documents.stream()
            .flatMap(document -> index.find(Query.typed(wanted + " ")).of(document.id()).stream())
            .map(hit -> Integer.toString(hit.page()))
            .distinct()
            .collect(Collectors.joining(" "));
    System.out.println("found on " + found);
    System.out.flush();
    Thread.sleep(Long.MAX_VALUE);
  }

  private void look(List<Document> documents) throws Exception {
    for (Document document : documents) {
      ChartPages pages = desk.open(document);
      for (int page = 1; page <= pages.sizes().size(); page++) {
        pages.draw(page, 1.5);
        PageText text = recognition.words(document, pages, page);
        index.put(document.id(), page, text);
        System.out.println(text.words().stream().map(Word::text).collect(Collectors.joining(" ")));
      }
    }
  }
}
