package org.pumpreview.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pumpreview.chart.ChartIndex;
import org.pumpreview.chart.Hit;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Query;
import org.pumpreview.chart.made.MadeChart;
import org.pumpreview.chart.made.Press;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Description;
import org.pumpreview.review.Document;
import org.pumpreview.review.Mark;
import org.pumpreview.review.RequestField;

/// The made-up documents of one practice case, and the places of what is quoted from them.
final class PracticeCharts {
  private static final DateTimeFormatter FAX_DAY =
      DateTimeFormatter.ofPattern("MMM dd yyyy", Locale.US);

  private final Press press;
  private final Policy policy;
  private final PracticeScript.Case story;
  private final ChartIndex index = new ChartIndex();

  PracticeCharts(Press press, Policy policy, PracticeScript.Case story) {
    this.press = press;
    this.policy = policy;
    this.story = story;
  }

  /// A document, ready to be attached.
  record Printed(String id, Description description, String fileName, MadeChart chart) {}

  /// Makes the documents.
  ///
  /// @param today a document cannot be dated later
  List<Printed> printed(LocalDate today) {
    List<Printed> all = new ArrayList<>();
    for (PracticeScript.Chart document : story.documents()) {
      String id = "D" + (all.size() + 1);
      MadeChart made = made(document);
      List<PageText> pages = made.pages();
      for (int i = 0; i < pages.size(); i++) {
        index.put(id, i + 1, pages.get(i));
      }
      Description description =
          new Description(
              document.title(),
              document.type(),
              Optional.of(document.dated()).filter(day -> !day.isAfter(today)),
              document.author(),
              document.channel());
      all.add(new Printed(id, description, document.chart() + ".pdf", made));
    }
    return all;
  }

  private MadeChart made(PracticeScript.Chart document) {
    PracticeChart chart = PracticeChart.named(document.chart());
    List<Integer> pages =
        document.pages() == null
            ? IntStream.rangeClosed(1, chart.pages()).boxed().toList()
            : numbers(document.pages());
    List<Integer> faxed = document.faxed() == null ? List.of() : numbers(document.faxed());
    return made(document, pages, faxed::contains);
  }

  /// Makes a document of some of its pages.
  MadeChart made(PracticeScript.Chart document, List<Integer> pages, IntPredicate faxed) {
    String clinic = field(RequestField.REQUESTING_NAME);
    String sender = day(document.dated()) + " 15:02   FROM " + clinic.toUpperCase(Locale.ROOT);
    return press.print(
        PracticeChart.named(document.chart())
            .sheets(pages, values(document, pages.size()), person(), faxed),
        sender);
  }

  private static String day(LocalDate day) {
    return FAX_DAY.format(day).toUpperCase(Locale.ROOT);
  }

  /// The numbers of "1-4,7".
  private static List<Integer> numbers(String ranges) {
    List<Integer> numbers = new ArrayList<>();
    for (String range : ranges.split(",", -1)) {
      int bar = range.indexOf('-');
      int from = Integer.parseInt(bar < 0 ? range : range.substring(0, bar));
      int to = Integer.parseInt(range.substring(bar + 1));
      IntStream.rangeClosed(from, to).forEach(numbers::add);
    }
    return numbers;
  }

  private Map<String, String> values(PracticeScript.Chart document, int pages) {
    Map<String, String> values = new HashMap<>(document.values());
    values.put("member", field(RequestField.MEMBER_NAME));
    values.put("born", field(RequestField.MEMBER_BIRTH_DATE));
    values.put("id", field(RequestField.MEDICAID_ID));
    values.put("address", field(RequestField.MEMBER_ADDRESS));
    values.put("clinic", field(RequestField.REQUESTING_NAME));
    values.put("place", field(RequestField.REQUESTING_ADDRESS));
    values.put("fax", field(RequestField.REQUESTING_FAX));
    values.put("doctor", field(RequestField.TREATING_NAME));
    values.put("diagnoses", field(RequestField.DIAGNOSES));
    values.put("codes", codes());
    values.put("pages", Integer.toString(pages));
    return values;
  }

  private String field(RequestField field) {
    return story.fields().getOrDefault(field, "").replace("\n", ", ");
  }

  private String codes() {
    return story.lines().stream()
        .map(line ->
            String.join(
                " | ",
                line.code(),
                policy.code(line.code()).map(Code::label).orElse(""),
                line.quantity()))
        .collect(Collectors.joining("\n"));
  }

  /// As a page head has it, such as "R. Pelican".
  private String person() {
    String name = field(RequestField.MEMBER_NAME);
    return name.charAt(0) + ". " + name.substring(name.lastIndexOf(' ') + 1);
  }

  /// The documents as the case knows them now.
  Placed placed(List<Document> documents) {
    return new Placed(documents, index);
  }

  /// Where quotes stand.
  record Placed(List<Document> documents, ChartIndex index) {

    /// A quote as evidence, at its place.
    CaseEvent cited(String id, String paragraph, PracticeScript.Cited piece) {
      Document document =
          documents.stream()
              .filter(candidate -> candidate.title().equals(piece.document()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(piece.toString()));
      Hit hit =
          index.find(Query.typed(piece.quote() + " ")).of(document.id()).stream()
              .findFirst()
              .orElseThrow(() -> new IllegalStateException(piece.toString()));
      return CaseEvent.EvidenceCited.marked(
          id, paragraph, document, new Mark(document.id(), hit.page(), hit.areas()), piece.quote());
    }
  }
}
