package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// A decision said again in full: for whom, what, on what ground, with which words.
final class DecisionSummary {
  private static final Words WORDS = Words.of("director");

  private DecisionSummary() {}

  /// The parts of a decision, one below the other.
  static VBox of(Assessment assessment, CaseEvent event) {
    var parts = new ArrayList<Node>();
    parts.add(
        part(
            WORDS.text("summary.member"),
            WORDS.text(
                "summary.case",
                assessment.file().intake().form().text(RequestField.MEMBER_NAME),
                assessment.file().number())));
    if (event instanceof CaseEvent.Determined determined) {
      determination(assessment, determined.determination(), parts);
    } else if (event instanceof CaseEvent.InformationRequested asked) {
      asked
          .gaps()
          .forEach(gap ->
              parts.add(part(ReasonWords.of(assessment, gap.paragraph()), gap.satisfiedBy())));
      parts.add(part(WORDS.text("ask.return-by"), Moments.date(asked.returnBy())));
    }
    var summary = new VBox(parts.toArray(Node[]::new));
    summary.getStyleClass().add("decision-summary");
    return summary;
  }

  private static void determination(
      Assessment assessment, Determination determination, List<Node> parts) {
    parts.add(part(WORDS.text("summary.decision"), Wording.of(determination.outcome())));
    parts.add(part(WORDS.text("summary.lines"), lines(assessment, determination)));
    determination
        .exception()
        .ifPresent(ruling -> parts.add(part(exception(ruling), grounds(ruling))));
    determination.reasons().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(reason ->
            parts.add(
                part(
                    ReasonWords.of(assessment, reason.getKey()),
                    reason.getValue().shown() + " " + reason.getValue().change())));
    if (!determination.rationale().isBlank()) {
      parts.add(part(WORDS.text("rationale.title"), determination.rationale()));
    }
    parts.add(
        part(
            WORDS.text("attestation.title"),
            determination.attested().stream()
                .map(line -> line + ".")
                .collect(Collectors.joining(" "))));
  }

  private static String lines(Assessment assessment, Determination determination) {
    return determination.lines().stream()
        .map(line -> line(assessment, line))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Assessment assessment, LineDecision decision) {
    String name =
        assessment.reading().line(decision.line()).map(RequestedLine::name).orElse(decision.line());
    String said =
        switch (decision.ruling()) {
          case APPROVED ->
              decision
                  .terms()
                  .map(terms ->
                      WORDS.text(
                          "summary.reduced",
                          name,
                          terms.quantity(),
                          Moments.date(terms.from()),
                          Moments.date(terms.to())))
                  .orElseGet(() -> WORDS.text("summary.approved", name));
          case DENIED -> WORDS.text("summary.not-approved", name);
          case REFERRED -> WORDS.text("summary.referred", name);
        };
    return decision.reason().isBlank()
        ? said
        : WORDS.text("summary.because", said, ReasonWords.brief(assessment, decision.reason()));
  }

  private static String exception(Determination.ExceptionRuling ruling) {
    return WORDS.text(ruling.granted() ? "summary.granted" : "summary.declined");
  }

  private static String grounds(Determination.ExceptionRuling ruling) {
    return ruling.grounds().isEmpty()
        ? WORDS.text("summary.no-ground")
        : Wording.list(ruling.grounds().stream().sorted().map(Wording::of).toList());
  }

  private static Node part(String title, String words) {
    var name = new Label(title);
    name.getStyleClass().addAll("strong", "second-rank");
    name.setWrapText(true);
    return new VBox(name, new SentenceText(Sentence.of(words)));
  }

  /// The summary with its own scroll bar, for a dialog: long words must not push its buttons out of
  /// the window.
  static ScrollPane scrolling(VBox summary) {
    var scroll = new TallPane(summary);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(WORDS.text("summary.title"));
    scroll.getStyleClass().add("summary-scroll");
    return scroll;
  }
}
