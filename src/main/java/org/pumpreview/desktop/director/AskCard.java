package org.pumpreview.desktop.director;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Gap;
import org.pumpreview.words.Words;

/// For a request for information: every gap at once with what would satisfy it, and the day by
/// which an answer is asked.
final class AskCard extends VBox {
  private static final Words WORDS = Words.of("director");
  private static final int ROWS = 3;

  private final DirectorViewModel model;
  private final VBox fields = new VBox();
  private final Label none = new Label(WORDS.text("ask.none"));
  private final Map<String, ProseArea> byItem = new LinkedHashMap<>();
  private final Map<String, FormField> shown = new LinkedHashMap<>();
  private final Texts texts;
  private final DateField returnBy = new DateField();
  private final FormField returnField = new FormField(WORDS.text("ask.return-by"), returnBy);

  AskCard(DirectorViewModel model) {
    this.model = model;
    texts = new Texts(model);
    fields.getStyleClass().add("reasons");
    none.getStyleClass().add("quiet");
    none.setWrapText(true);
    texts.bind(returnBy.getEditor(), DraftKey.RETURN_BY, now -> now.text(DraftKey.RETURN_BY));
    var card = new SectionCard(WORDS.text("ask.title"), none, fields, returnField);
    getChildren().setAll(card.setAside(WORDS.text("ask.aside")));
  }

  void show(Deliberation now) {
    List<Gap> gaps = now.gaps();
    gaps.forEach(gap -> field(now, gap));
    texts.show(now);
    var wanted = gaps.stream().map(gap -> shown.get(gap.paragraph())).toList();
    if (!fields.getChildren().equals(wanted)) {
      fields.getChildren().setAll(wanted);
    }
    none.setVisible(gaps.isEmpty());
    none.setManaged(gaps.isEmpty());
    returnField.setHint(
        now.assessment()
            .due()
            .map(DueTime::at)
            .map(at -> WORDS.text("ask.due", model.when(at)))
            .orElse(""));
  }

  private void field(Deliberation now, Gap gap) {
    var item = gap.paragraph();
    byItem.computeIfAbsent(
        item,
        key -> {
          var area = new ProseArea(ROWS);
          texts.bind(area, DraftKey.asked(key), seen -> asked(seen, key));
          var label =
              now.assessment()
                  .item(key)
                  .map(Checklist.Entry::item)
                  .map(found -> WORDS.text("item", key, found.label()))
                  .orElse(key);
          shown.put(key, new FormField(label, area));
          return area;
        });
  }

  private static String asked(Deliberation now, String item) {
    return now.gaps().stream()
        .filter(gap -> gap.paragraph().equals(item))
        .map(Gap::satisfiedBy)
        .findFirst()
        .orElseGet(() -> now.text(DraftKey.asked(item)));
  }

  void flush() {
    texts.flush();
  }

  void focusReturnBy() {
    returnBy.requestFocus();
  }

  void focusOpen() {
    model.now().gaps().stream()
        .filter(gap -> gap.satisfiedBy().isBlank())
        .findFirst()
        .or(() -> model.now().gaps().stream().findFirst())
        .flatMap(gap -> Optional.ofNullable(byItem.get(gap.paragraph())))
        .ifPresentOrElse(ProseArea::requestFocus, this::focusReturnBy);
  }
}
