package org.pumpreview.letter;

import com.samskivert.mustache.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pumpreview.letter.LetterText.Block;
import org.pumpreview.letter.LetterText.Bullets;
import org.pumpreview.letter.LetterText.Clinical;
import org.pumpreview.letter.LetterText.Fact;
import org.pumpreview.letter.LetterText.Item;
import org.pumpreview.letter.LetterText.Languages;
import org.pumpreview.letter.LetterText.Mark;
import org.pumpreview.letter.LetterText.Paragraph;
import org.pumpreview.letter.LetterText.Phrase;
import org.pumpreview.letter.LetterText.Points;
import org.pumpreview.letter.LetterText.Remark;
import org.pumpreview.letter.LetterText.Section;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Wording;

/// A composed letter, ready to be laid out.
///
/// @param xhtml well-formed, with `lang`, a title, a description, and one empty element with the id
///   [LetterPdf#SEAL] on the place of the signature
/// @param record what the letter decides, embedded in the file
/// @param signatureLabel what a screen reader says of the signature field
public record LetterPage(String xhtml, LetterRecord record, String signatureLabel) {
  private static final int ADDRESS_WIDTH = 50;
  private static final int LARGE_ADDRESS_WIDTH = 36;
  private static final int ADDRESS_ROWS = 3;
  private static final int ADDRESS_MOST_ROWS = 7;

  /// So many sections fill more than a quarter of a page; in large print the last one does.
  private static final int LAST_TOGETHER = 3;

  /// So much of evidence takes two lines of its narrow column.
  private static final int CITED_CHARACTERS = 34;

  /// About a quarter of a page; in large print what stands behind the reasons fills that.
  private static final int TAIL_CHARACTERS = 1500;

  private static final int LINE_CHARACTERS = 100;

  /// So many rows fill about a quarter of a page, with what stands behind them more.
  private static final int LAST_ROWS = 10;

  /// So many do where the reasons stand behind them.
  private static final int FEW_ROWS = 4;

  private static final Template LETTER = Templates.load("letter.html");
  private static final Template WORKSHEET = Templates.load("worksheet.html");

  /// Sets a letter's text into the template.
  ///
  /// @param code what stands in the place of the code
  public static LetterPage of(LetterText text, LetterCode code) {
    String label = Notice.text("seal.label", text.signatory().styledName());
    Map<String, Object> view = new HashMap<>(view(text));
    view.putAll(view(code));
    text.worksheet().ifPresent(worksheet -> view.putAll(view(worksheet)));
    Template template = text.worksheet().isPresent() ? WORKSHEET : LETTER;
    return new LetterPage(template.execute(view), text.record(), label);
  }

  private static Map<String, Object> view(Worksheet worksheet) {
    List<Worksheet.Done> acts = worksheet.acts();
    int breaks = breaksWithin(acts);
    return Map.of(
        "worksheet",
        worksheet,
        "breaksInActs",
        breaks > 0,
        "acts",
        IntStream.range(0, acts.size()).mapToObj(i -> new Act(acts.get(i), i == breaks)).toList());
  }

  private static Map<String, Object> view(LetterCode code) {
    String content =
        switch (code) {
          case LetterCode.Signed signed -> signed.content();
          case LetterCode.Waiting waiting -> "";
          case LetterCode.None none -> "";
        };
    return Map.of(
        "code",
        content,
        "hasCode",
        code instanceof LetterCode.Signed,
        "waitsForCode",
        code instanceof LetterCode.Waiting,
        "withCode",
        !(code instanceof LetterCode.None),
        "words",
        Map.of(
            "alt", Notice.text("code.alt"),
            "waiting", Notice.text("code.waiting"),
            "check", Notice.text("code.check")));
  }

  /// The instant of the file: every date in it.
  public Instant issued() {
    return record.made();
  }

  private static Map<String, Object> view(LetterText text) {
    var cover = text.cover();
    boolean large = text.edition() == Edition.LARGE_PRINT;
    List<Remark> tail = large ? List.of() : tail(text.clinical().reasons());
    List<Remark> head =
        text.clinical().reasons().subList(0, text.clinical().reasons().size() - tail.size());
    List<PlaceView> places = PlaceView.of(text.clinical().places());
    int firstOfLast = large || !head.isEmpty() ? places.size() : firstOfLast(places, tail);
    return Map.ofEntries(
        Map.entry("large", large),
        Map.entry("title", text.title()),
        Map.entry("practice", text.practice()),
        Map.entry("plan", text.plan()),
        Map.entry("caseNumber", text.caseNumber()),
        Map.entry("date", cover.facts().getFirst().value()),
        Map.entry("sender", String.join(", ", text.plan().address())),
        Map.entry("number", text.record().letter()),
        Map.entry("cover", cover),
        Map.entry(
            "addressRows",
            "rows-" + rows(cover.address(), large ? LARGE_ADDRESS_WIDTH : ADDRESS_WIDTH)),
        Map.entry("sections", sections(cover.sections(), large)),
        Map.entry("rights", sections(cover.rights(), large)),
        Map.entry("copy", cover.copy().map(List::of).orElse(List.of())),
        Map.entry("hasAbout", !cover.about().isEmpty()),
        Map.entry("hasInserts", !text.inserts().isEmpty()),
        Map.entry("inserts", text.inserts()),
        Map.entry("clinical", text.clinical()),
        Map.entry("facts", pairs(text.clinical())),
        Map.entry("rows", rows(text.clinical())),
        Map.entry(
            "breaksAtItems",
            text.clinical().places().isEmpty() && breaksWithin(text.clinical().items()) < 0),
        Map.entry("places", places.subList(0, firstOfLast)),
        Map.entry("lastPlaces", places.subList(firstOfLast, places.size())),
        Map.entry("hasPlaces", firstOfLast > 0),
        Map.entry("onlyLastPlaces", firstOfLast == 0 && !places.isEmpty()),
        Map.entry("cites", citesAtLength(text.clinical().items()) ? " long" : ""),
        Map.entry("hasItems", !text.clinical().items().isEmpty()),
        Map.entry("reasons", head),
        Map.entry("lastReasons", tail),
        Map.entry("hasReasons", !head.isEmpty()),
        Map.entry("onlyLastReasons", head.isEmpty() && !tail.isEmpty()),
        Map.entry("lines", text.clinical().lines().stream().map(LineView::of).toList()),
        Map.entry("hasLines", !text.clinical().lines().isEmpty()),
        Map.entry(
            "hasStar",
            text.clinical().lines().stream().anyMatch(line -> line.code().contains("*"))),
        Map.entry("signatory", text.signatory()),
        Map.entry("hasLicense", !text.signatory().license().isBlank()),
        Map.entry("role", Wording.of(text.signatory().role())));
  }

  /// The last reasons stay on one page with the seal, so that the last page is never a thin one.
  private static List<Remark> tail(List<Remark> reasons) {
    int from = reasons.size();
    for (int length = 0; from > 0; from--) {
      length += length(reasons.get(from - 1));
      if (length > TAIL_CHARACTERS) {
        break;
      }
    }
    return reasons.subList(from, reasons.size());
  }

  private static int length(Remark reason) {
    return reason.about().length() + reason.text().length();
  }

  /// Where all reasons stand with the seal, so many places do as there is room left.
  private static int firstOfLast(List<PlaceView> places, List<Remark> tail) {
    int length = tail.stream().mapToInt(LetterPage::length).sum();
    int from = places.size();
    for (; from > 0; from--) {
      length += Math.max(places.get(from - 1).text().length(), LINE_CHARACTERS);
      if (length > TAIL_CHARACTERS) {
        break;
      }
    }
    return from;
  }

  /// How many rows an address takes: it grows upwards from the lower edge of the envelope's window.
  private static int rows(List<String> address, int width) {
    int rows = address.stream().mapToInt(line -> 1 + (line.length() - 1) / width).sum();
    return Math.clamp(rows, ADDRESS_ROWS, ADDRESS_MOST_ROWS);
  }

  /// Whether documents have such long titles that evidence needs a wider column.
  private static boolean citesAtLength(List<Item> items) {
    return items.stream().anyMatch(item -> item.evidence().length() > CITED_CHARACTERS);
  }

  private static List<SectionView> sections(List<Section> sections, boolean large) {
    int together = large ? 1 : LAST_TOGETHER;
    List<SectionView> views = new ArrayList<>();
    for (Section section : sections) {
      views.add(
          new SectionView(
              section.title(),
              section.blocks().stream().anyMatch(Points.class::isInstance),
              sections.size() - views.size() == together,
              section.blocks().stream().map(BlockView::of).toList()));
    }
    return views;
  }

  private static List<Pair> pairs(Clinical clinical) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < clinical.facts().size(); i += 2) {
      pairs.add(new Pair(clinical.facts().get(i), clinical.facts().get(i + 1)));
    }
    return pairs;
  }

  /// @param longer it may be parted between pages
  /// @param breaks where what follows would leave the last page nearly blank, that begins here
  private record SectionView(
      String title, boolean longer, boolean breaks, List<BlockView> blocks) {}

  /// A requested line whose cells break between words alone: a day is no place to break.
  private record LineView(
      List<String> code,
      String label,
      List<String> asked,
      List<String> feeSchedule,
      List<String> decision) {
    static LineView of(LetterText.Line line) {
      return new LineView(
          words(line.code()),
          line.label(),
          words(line.asked()),
          words(line.feeSchedule()),
          words(line.decision()));
    }

    private static List<String> words(String text) {
      return List.of(text.split(" "));
    }
  }

  /// A place that was marked.
  ///
  /// @param first of its item, which it then names
  private record PlaceView(String about, String text, boolean first) {
    static List<PlaceView> of(List<Remark> places) {
      List<PlaceView> views = new ArrayList<>();
      for (Remark place : places) {
        List<String> lines = place.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          views.add(new PlaceView(place.about(), lines.get(i), i == 0));
        }
      }
      return views;
    }
  }

  /// A block with one of its lists filled, as the template tells them apart.
  private record BlockView(
      List<Paragraph> paragraphs,
      List<Bullets> bullets,
      List<Points> points,
      List<Phrase> phrases) {
    static BlockView of(Block block) {
      return switch (block) {
        case Paragraph paragraph ->
            new BlockView(List.of(paragraph), List.of(), List.of(), List.of());
        case Bullets bullets -> new BlockView(List.of(), List.of(bullets), List.of(), List.of());
        case Points points -> new BlockView(List.of(), List.of(), List.of(points), List.of());
        case Languages languages ->
            new BlockView(List.of(), List.of(), List.of(), languages.phrases());
      };
    }
  }

  /// Behind the table may stand what was marked in the record; then that goes on to the last page.
  private static List<Row> rows(Clinical clinical) {
    List<Item> items = clinical.items();
    int breaks = clinical.places().isEmpty() ? breaksWithin(items) : -1;
    return IntStream.range(0, items.size())
        .mapToObj(
            i -> Row.of(items.get(i), i == breaks, breaks >= 0 && i == items.size() - FEW_ROWS))
        .toList();
  }

  /// A long table is parted at this row; of a short one all goes on to the last page, and this is
  /// -1.
  private static int breaksWithin(List<?> rows) {
    return rows.size() >= 2 * LAST_ROWS ? rows.size() - LAST_ROWS : -1;
  }

  /// @param breaks where the last page would be nearly blank, it begins with this row
  private record Act(Worksheet.Done done, boolean breaks) {}

  private record Pair(Fact left, Fact right) {}

  /// An item with the sign and the style of its mark.
  ///
  /// @param breaks where the last page would be nearly blank, it begins with this row
  /// @param late or with this one, where that is enough
  private record Row(
      Item item, String sign, String style, boolean evident, boolean breaks, boolean late) {
    static Row of(Item item, boolean breaks, boolean late) {
      String style = item.mark() == Mark.SHOWN ? "shown" : "open";
      String sign =
          switch (item.mark()) {
            case SHOWN -> "\u2713";
            case FAILS -> "\u2717";
            case OPEN, ASKED -> "?";
            case WAIVED -> "\u2013";
          };
      return new Row(item, sign, style, !item.evidence().isBlank(), breaks, late);
    }
  }
}
