package org.pumpreview.desktop.request;

import javafx.scene.Node;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.review.LineField;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The request as it is read once nothing may be typed into it.
final class RequestFacts {
  private static final Words WORDS = Words.of("request");

  private final RequestViewModel model;

  RequestFacts(RequestViewModel model) {
    this.model = model;
  }

  Node node() {
    var table =
        new FactTable(
            FactTable.Column.fit(WORDS.text("facts.field")),
            FactTable.Column.grow(WORDS.text("facts.value")));
    for (RequestField field : RequestField.values()) {
      String text = value(field);
      if (!text.isEmpty()) {
        table.addRow(FactTable.quiet(Wording.of(field)), FactTable.words(text));
      }
    }
    table.addGroup(Sentence.EMPTY.strong(WORDS.text("section.lines")));
    model.shown().lines().forEach(line -> addLine(table, line));
    return table;
  }

  private String value(RequestField field) {
    String text = model.shown().form().text(field);
    return field == RequestField.RECEIVED
        ? model.shown().receipt().map(RequestViewModel.Receipt::time).orElse(text)
        : Wording.told(field, text);
  }

  private static void addLine(FactTable table, RequestViewModel.Line line) {
    String star = line.listed().filter(code -> code.starred()).map(_ -> "*").orElse("");
    String fee =
        switch (line.fee()) {
          case Fee.Done(var listed, var story) ->
              (listed ? WORDS.text("fee.listed") : WORDS.text("fee.not-listed")) + ", " + story;
          case Fee.Missing missing -> WORDS.text("fee.missing");
          case Fee.NotYet notYet -> WORDS.text("fee.missing");
        };
    table.addRow(
        FactTable.strong(text(line, LineField.CODE) + star),
        FactTable.lines(
            FactTable.words(
                WORDS.text(
                    "facts.line",
                    line.listed().map(code -> code.label()).orElse(WORDS.text("line.unlisted")),
                    text(line, LineField.QUANTITY),
                    text(line, LineField.FROM),
                    text(
                        line, text(line, LineField.TO).isEmpty() ? LineField.FROM : LineField.TO))),
            FactTable.quiet(fee)));
  }

  private static String text(RequestViewModel.Line line, LineField field) {
    return line.texts().getOrDefault(field, "").strip();
  }
}
