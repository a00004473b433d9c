package org.pumpreview.desktop.director;

import java.util.Optional;
import org.pumpreview.desktop.chart.ChartSeat;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.review.Evidence;

/// The evidence of the findings in the chart beside them: what the chart is read for, and which
/// place is in sight.
final class ShownEvidence implements Evidences {
  private final CaseDesk desk;
  private final ChartViewModel chart;
  private Optional<ChartSeat> seat = Optional.empty();

  ShownEvidence(CaseDesk desk, ChartViewModel chart) {
    this.desk = desk;
    this.chart = chart;
  }

  /// The findings are in sight, with the chart beside them.
  void begin(ChartSeat newSeat, FindingsTable findings) {
    if (seat.isEmpty()) {
      seat = Optional.of(newSeat);
      chart.shownProperty().subscribe(piece -> piece.ifPresent(findings::onPieceShown));
    }
    findings.current().ifPresent(this::onCurrent);
  }

  /// The chart is read for the item that is worked on, in the step that is in sight.
  @Override
  public void onCurrent(FindingRow row) {
    if (row.getScene() != null) {
      var terms = desk.assessment().plan().searchTerms(row.pair().entry().item());
      chart.setSubject(Optional.of(new ChartViewModel.Subject(row.paragraph(), terms, false)));
    }
  }

  /// Words that the director marked by hand, in sight, become evidence; else the evidence opens,
  /// shows one place after the other and closes behind the last. What the search marked is nobody's
  /// evidence yet.
  @Override
  public void onEvidence(FindingRow row) {
    if (chart.isMarked() && seat.filter(one -> one.shownProperty().get()).isPresent()) {
      chart.onCite();
      return;
    }
    var pieces = row.pair().evidence();
    boolean opens = !row.isOpened();
    boolean shows = opens ? pieces.stream().anyMatch(this::onPiece) : showNext(row);
    if (opens || !shows) {
      row.toggle();
    }
  }

  private boolean showNext(FindingRow row) {
    boolean shows = chart.showNext(row.pair().evidence());
    if (shows) {
      seat.ifPresent(ChartSeat::showChart);
    }
    return shows;
  }

  @Override
  public boolean isStray(Evidence piece) {
    return chart.strayProperty().get().contains(piece.id());
  }

  @Override
  public boolean onPiece(Evidence piece) {
    boolean shows = chart.show(piece);
    if (shows) {
      seat.ifPresent(ChartSeat::showChart);
    }
    return shows;
  }
}
