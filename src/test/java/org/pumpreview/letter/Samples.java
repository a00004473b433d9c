package org.pumpreview.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;

/// Small letters for tests of the file and its signature; the text of real letters has its own
/// tests.
final class Samples {
  static final Instant AT = Instant.parse("2026-11-17T17:06:00Z");

  private Samples() {}

  static LetterRecord record(Outcome outcome, boolean practice, LetterSigner signer) {
    return new LetterRecord(
        LetterRecord.SCHEMA,
        "PR-2026-1166-1",
        outcome.kind(),
        outcome,
        practice,
        AT,
        new LetterRecord.PolicyPin("LA.CP.MP.173", "2/25", "ab".repeat(32)),
        Optional.of(RequestKind.IMPLANT),
        Optional.of(Pathway.NONMALIGNANT),
        List.of(
            new LetterRecord.Finding("I.A.2.a", Optional.of(Answer.MET)),
            new LetterRecord.Finding("II.A.2.a", Optional.of(Answer.NOT_MET))),
        Optional.empty(),
        List.of(new LetterRecord.Line("62350", line(outcome), Optional.empty())),
        "cd".repeat(32),
        new LetterRecord.SignedBy(signer.person().userId(), signer.person().role()));
  }

  /// The record with other lines.
  static LetterRecord withLines(LetterRecord record, LetterRecord.Line... lines) {
    return new LetterRecord(
        record.schema(),
        record.letter(),
        record.kind(),
        record.outcome(),
        record.practice(),
        record.issued(),
        record.policy(),
        record.request(),
        record.pathway(),
        record.findings(),
        record.exception(),
        List.of(lines),
        record.journal(),
        record.signer());
  }

  private static LineOutcome line(Outcome outcome) {
    return switch (outcome) {
      case APPROVED, APPROVED_BY_EXCEPTION, APPROVED_OUTSIDE_CRITERIA -> LineOutcome.APPROVED;
      case PARTIALLY_APPROVED, DENIED -> LineOutcome.NOT_APPROVED;
      case INFORMATION_REQUESTED, EXTENDED, WITHDRAWN -> LineOutcome.OPEN;
    };
  }

  /// The record with other findings and another signer.
  static LetterRecord record(
      LetterRecord record, List<LetterRecord.Finding> findings, LetterRecord.SignedBy signer) {
    return new LetterRecord(
        record.schema(),
        record.letter(),
        record.kind(),
        record.outcome(),
        record.practice(),
        record.issued(),
        record.policy(),
        record.request(),
        record.pathway(),
        findings,
        record.exception(),
        record.lines(),
        record.journal(),
        signer);
  }

  static LetterPage page(LetterRecord record, String paragraph) {
    return new LetterPage(
        """
        <html lang="en-US"><head><title>Letter PR-2026-1166-1</title>
        <meta name="description" content="A letter for tests"/>
        <style>
        @page { size: letter; margin: 1in }
        body { font: 12pt "Source Sans 3" }
        #seal { width: 60pt; height: 60pt }
        </style></head><body><h1>Our decision</h1><p>%s</p>
        <table><thead><tr><th scope="col">Item</th><th scope="col">Finding</th></tr></thead>
        <tbody><tr><td>I.A.2.a</td><td><b>Met</b> \u2713</td></tr></tbody></table>
        <div id="seal"></div></body></html>
        """
            .formatted(paragraph),
        record,
        "Signature");
  }

  static LetterPage page(LetterRecord record) {
    return page(record, "Your request is denied after review.");
  }
}
