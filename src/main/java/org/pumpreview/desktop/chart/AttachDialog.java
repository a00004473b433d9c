package org.pumpreview.desktop.chart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import org.pumpreview.casework.Attached;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Offered;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.WhoseCase;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.desktop.kit.WorkIndicator;
import org.pumpreview.desktop.work.Outcome;
import org.pumpreview.desktop.work.Progress;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Document;
import org.pumpreview.words.Words;

/// Attaches files to the case: says what each is, and stays open for those that cannot be attached
/// yet, because a password lacks or the same file is there already.
final class AttachDialog {
  private static final Words WORDS = Words.of("chartpane");

  private final CaseDesk desk;
  private final Intake intake;
  private final Work work;
  private final Confirm confirm;
  private final VBox list = new VBox();
  private final WorkIndicator indicator = new WorkIndicator();
  private List<OfferedRow> rows;
  private Optional<Running> running = Optional.empty();

  private AttachDialog(CaseDesk desk, Intake intake, Work work, List<Source> sources) {
    this.desk = desk;
    this.intake = intake;
    this.work = work;
    rows = rows(desk, sources);
    confirm = new Confirm(WORDS.text("offer", sources.size()), WORDS.text("offer.act"));
    confirm.getStyleClass().addAll("act-dialog", "attach-dialog");
    confirm.getStylesheets().add(ChartPane.STYLES);
    list.getStyleClass().add("offered-files");
    list.getChildren().setAll(rows);
    confirm.add(WhoseCase.line(desk.assessment()), new TallPane(list), indicator);
    confirm.otherwise(() -> running.ifPresent(Running::cancel));
  }

  /// Each by another title than its neighbours and what is in the case: a title is what a piece of
  /// evidence names its document by.
  private static List<OfferedRow> rows(CaseDesk desk, List<Source> sources) {
    var taken =
        desk.assessment().file().documents().stream()
            .map(Document::title)
            .collect(Collectors.toCollection(ArrayList::new));
    var rows = new ArrayList<OfferedRow>();
    for (var source : sources) {
      var row = new OfferedRow(source, taken);
      taken.add(row.first().getText());
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  static void open(CaseDesk desk, Intake intake, Work work, List<Source> sources, Layers layers) {
    if (!sources.isEmpty()) {
      var dialog = new AttachDialog(desk, intake, work, sources);
      dialog.confirm.openHeld(layers, _ -> dialog.onAttach());
      // A field takes no focus before it has its place in the pane that scrolls.
      dialog.confirm.applyCss();
      dialog.confirm.layout();
      dialog.rows.getFirst().first().requestFocus();
    }
  }

  private void onAttach() {
    var tried = new ArrayList<OfferedRow>();
    var offered = new ArrayList<Offered>();
    for (var row : rows) {
      if (isTaken(row)) {
        row.say(Optional.of(WORDS.text("offer.taken")));
        row.first().requestFocus();
        return;
      }
      if (!row.checkDate()) {
        return;
      }
      try {
        offered.add(row.offered());
        tried.add(row);
      } catch (IOException e) {
        row.say(Optional.of(WORDS.text("offer.gone")));
      }
    }
    if (offered.isEmpty()) {
      return;
    }
    confirm.setReady(false);
    var file = desk.assessment().file();
    var started =
        work.<ChartDesk.Result>start(
            progress -> intake.attach(file, offered, told(progress, offered.size())),
            outcome -> onOver(outcome, List.copyOf(tried)));
    running = Optional.of(started);
    indicator.show(WORDS.text("offer.working", offered.size()), started);
  }

  private boolean isTaken(OfferedRow row) {
    var title = row.first().getText().strip();
    var attached = desk.assessment().file().documents().stream().map(Document::title);
    var beside = rows.stream().filter(other -> other != row).map(other -> other.first().getText());
    return Stream.concat(attached, beside).map(String::strip).anyMatch(title::equalsIgnoreCase);
  }

  private static ChartDesk.Progress told(Progress progress, int documents) {
    return new ChartDesk.Progress() {
      @Override
      public void report(int document, double done) {
        progress.report((document + done) / documents);
      }

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }

  private void onOver(Outcome<ChartDesk.Result> outcome, List<OfferedRow> tried) {
    running = Optional.empty();
    confirm.setReady(true);
    switch (outcome) {
      case Outcome.Done<ChartDesk.Result>(var result) -> onResult(result, tried);
      case Outcome.Failed<ChartDesk.Result>(var cause) -> {
        var sentence = Objects.requireNonNullElse(cause.getMessage(), WORDS.text("offer.failed"));
        tried.forEach(row -> row.say(Optional.of(sentence)));
      }
      case Outcome.Cancelled<ChartDesk.Result> _ -> {}
    }
  }

  /// What is in the case goes from the list; the rest says why it is not.
  private void onResult(ChartDesk.Result result, List<OfferedRow> tried) {
    desk.showSaved(result.file());
    var left = new ArrayList<>(rows);
    for (int i = 0; i < tried.size(); i++) {
      var attached = result.each().get(i);
      if (attached instanceof Attached.Done) {
        left.remove(tried.get(i));
      } else {
        tried.get(i).show(attached);
      }
    }
    rows = List.copyOf(left);
    list.getChildren().setAll(rows);
    confirm.setQuestion(WORDS.text("offer", rows.size()));
    if (rows.isEmpty()) {
      confirm.otherwise(() -> {});
      confirm.close();
    }
  }
}
