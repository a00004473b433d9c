package org.pumpreview.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.PageText.Origin;
import org.pumpreview.chart.Picture;
import org.pumpreview.chart.Word;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.PageArea;

/// Reads documents that are lines of text, one for each page: what the page says, after `picture: `
/// where that has to be recognized, or has one word or another program's words as well. Pages that
/// say `broken` are refused.
public final class PlayedReading implements ChartReading {
  static final String PICTURE = "picture: ";
  static final String STAMPED = "stamped ";

  /// In the picture of a page where nothing can be read.
  static final String SCRIBBLE = "scribble";

  static final String SCANNED = "copy ";
  static final String LAYERED = "layered ";

  private static final PageArea STAMP = new PageArea(72, 20, 30, 10);

  private final List<String> recognized = new ArrayList<>();
  private Optional<ChartRefused.Reason> ailing = Optional.empty();

  /// What was recognized, in order.
  public List<String> recognized() {
    return recognized;
  }

  /// From now on nothing is recognized.
  void ail(ChartRefused.Reason reason) {
    ailing = Optional.of(reason);
  }

  /// From now on everything is recognized again.
  void recover() {
    ailing = Optional.empty();
  }

  /// A nurse's offer of a document of these pages.
  public static Offered offered(String title, String... pages) {
    return Faxes.offered(title, String.join("\n", pages).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public ChartPages open(Content content, Optional<String> password) {
    try (var in = content.read()) {
      return new Pages(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One word before the others, at the upper edge or on the picture of the page.
  private static PageText stamp(String word, Origin origin) {
    return new PageText(List.of(new Word(word.strip(), STAMP, 0)), origin, 100);
  }

  private static PageText text(String line, Origin origin, double confidence) {
    List<Word> words =
        Stream.of(line.split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> new Word(word, place(word), 0))
            .toList();
    return new PageText(words, origin, confidence);
  }

  private static PageArea place(String word) {
    boolean stamped = List.of(STAMPED, SCANNED).contains(word + " ");
    return stamped ? STAMP : new PageArea(72, 72.5, 30, 10);
  }

  private final class Pages implements ChartPages {
    private final List<String> lines;

    Pages(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public DocumentForm form() {
      return DocumentForm.PDF;
    }

    @Override
    public List<PageSize> sizes() {
      return lines.stream().map(line -> new PageSize(612, 792)).toList();
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
      String line = lines.get(page - 1);
      if (line.startsWith(STAMPED)) {
        return stamp(STAMPED, Origin.WRITTEN);
      } else if (line.startsWith(SCANNED)) {
        return stamp(SCANNED, Origin.STAMPED);
      } else if (line.startsWith(LAYERED)) {
        return PlayedReading.text("what another program read", Origin.LAYERED, 0);
      }
      return PlayedReading.text(line.startsWith(PICTURE) ? "" : line, Origin.WRITTEN, 100);
    }

    @Override
    public PageText recognize(int page) throws ChartRefused {
      if (ailing.isPresent()) {
        throw new ChartRefused(ailing.get());
      }
      String said = lines.get(page - 1);
      String line = said.startsWith(PICTURE) ? said.substring(PICTURE.length()) : said;
      if (line.equals("broken")) {
        throw new ChartRefused(ChartRefused.Reason.DAMAGED);
      }
      recognized.add(line);
      if (line.equals(SCRIBBLE)) {
        return new PageText(List.of(), Origin.RECOGNIZED, 0);
      }
      return PlayedReading.text(line, Origin.RECOGNIZED, 91.5);
    }

    @Override
    public void close() {}
  }
}
