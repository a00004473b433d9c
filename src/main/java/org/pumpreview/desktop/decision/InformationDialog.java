package org.pumpreview.desktop.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.ActDialog;
import org.pumpreview.desktop.desk.Draft;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.desk.Wanted;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.Reveal;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Asks for everything that is missing at once, each gap with what would satisfy it.
final class InformationDialog {
  private static final Words WORDS = Words.of("decision");

  private static final Set<Refusal.Reason> OF_THE_DATE =
      Set.of(Refusal.Reason.RETURN_DATE_PAST, Refusal.Reason.RETURN_DATE_LATE);

  private static final Set<Refusal.Reason> AT_A_FIELD =
      Set.of(
          Refusal.Reason.RETURN_DATE_PAST,
          Refusal.Reason.RETURN_DATE_LATE,
          Refusal.Reason.TEXT_UNPRINTABLE);

  private final DecisionViewModel model;
  private final Wanted wantedItems;
  private final List<GapRow> rows;
  private final DateField by = new DateField();
  private final FormField byField = new FormField(WORDS.text("ask.by"), by);
  private final DraftField byDraft;
  private final ScrollPane scroll;
  private final ActDialog dialog;

  /// @param wanted a paragraph that is to be asked for in any case
  InformationDialog(DecisionViewModel model, Optional<String> wanted) {
    this.model = model;
    wantedItems = new Wanted(model.desk());
    rows = rows(wanted);
    rows.forEach(row -> row.setOnTick(() -> wantedItems.say(row.paragraph(), row.isAsked())));
    byDraft =
        new DraftField(model.desk(), "information.by", by.getEditor(), Moments.date(proposed()));
    by.typed().ifPresent(by::setValue);
    byField.setHint(WORDS.text("ask.by-hint"));
    var list = new VBox(new SentenceText(clock()), byField);
    list.getChildren().addAll(rows);
    list.getStyleClass().add("gap-rows");
    scroll = new TallPane(list);
    scroll.getStyleClass().add("gaps");
    dialog =
        new ActDialog(model.desk(), WORDS.text("ask.title"), Wording.of(Act.REQUEST_INFORMATION))
            .add(scroll);
  }

  void open(Layers layers, Optional<String> wanted) {
    dialog.open(layers, this::onConfirm);
    // What lies in a scroll pane takes no focus before it was laid out.
    Reveal.in(scroll, byField);
    by.requestFocus();
    wanted
        .flatMap(paragraph -> rows.stream().filter(row -> row.isOf(paragraph)).findFirst())
        .ifPresent(this::focus);
  }

  private void focus(GapRow row) {
    Reveal.in(scroll, row);
    row.focusText();
  }

  void flush() {
    drafts().forEach(Draft::flush);
  }

  // ---- what is asked

  private List<GapRow> rows(Optional<String> wanted) {
    var assessment = model.assessment();
    Optional<Checklist.Entry> alsoAsked =
        wanted.flatMap(paragraph -> assessment.checklist().flatMap(list -> list.entry(paragraph)));
    var lacking = Lacking.kinds(assessment);
    var all = new ArrayList<GapRow>();
    for (var entry : assessment.items()) {
      var lacks = Optional.ofNullable(lacking.get(entry.paragraph()));
      var said = Wanted.said(assessment.file(), entry.paragraph());
      boolean asked = alsoAsked.equals(Optional.of(entry));
      if (lacks.isPresent() || asked || said.orElse(false)) {
        boolean missing = lacks.map(InformationDialog::isMissing).orElse(false);
        all.add(new GapRow(model, entry, lacks, asked || said.orElse(missing)));
      }
    }
    return List.copyOf(all);
  }

  /// What another record could still show, other than what the person looks at again or only a
  /// physician can weigh.
  private static boolean isMissing(Lacking.Kind kind) {
    return switch (kind) {
      case UNANSWERED, UNEVIDENCED, FACTS, OTHER_DATE, SILENT -> true;
      case CONTRADICTED, PHYSICIAN, TO_WEIGH, FAILING -> false;
    };
  }

  private Stream<GapRow> asked() {
    return rows.stream().filter(GapRow::isAsked);
  }

  // ---- by when

  /// As late as the clock allows, and never a day that is over.
  private LocalDate proposed() {
    var assessment = model.assessment();
    return assessment.lastReplyDay().orElse(assessment.today());
  }

  private String clock() {
    var assessment = model.assessment();
    return assessment
        .due()
        .map(due ->
            WORDS.text(
                "ask.clock-due",
                Moments.dayTime(due.at().atZone(assessment.plan().zone()).toLocalDateTime())))
        .orElse(WORDS.text("ask.clock"));
  }

  // ---- the act

  private List<Draft> drafts() {
    return Stream.concat(rows.stream().map(GapRow::draft), Stream.of(byDraft, wantedItems))
        .toList();
  }

  private void onConfirm() {
    var gaps = asked().map(GapRow::gap).toList();
    var event = new CaseEvent.InformationRequested(gaps, by.typed().orElse(LocalDate.MIN));
    dialog.done(event, drafts(), this::show);
  }

  private List<Refusal> show(List<Refusal> refusals) {
    var ofDate = refusals.stream().filter(any -> OF_THE_DATE.contains(any.reason())).findFirst();
    byField.setError(
        ofDate.map(
            refusal -> by.typed().isPresent() ? Wording.of(refusal) : WORDS.text("ask.no-day")));
    ofDate.ifPresent(_ -> {
      Reveal.in(scroll, byField);
      by.requestFocus();
    });
    boolean vague = refusals.stream().anyMatch(any -> any.reason() == Refusal.Reason.NOTHING_ASKED);
    rows.forEach(row -> row.showFault(vague));
    rows.stream().filter(GapRow::isFaulty).findFirst().ifPresent(this::focus);
    return refusals.stream().filter(any -> !AT_A_FIELD.contains(any.reason())).toList();
  }
}
