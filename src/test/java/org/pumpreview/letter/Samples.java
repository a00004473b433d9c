package org.pumpreview.letter;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.packs.PolicyShelf;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.LineWay;

/// Small letters for tests of the file and its signature; the text of real letters has its own
/// tests.
final class Samples {
  static final Policy POLICY = PolicyPacks.shipped();
  static final Instant AT = Instant.parse("2026-11-17T17:06:00Z");

  private Samples() {}

  /// A record whose outcome follows, where it is no approval as requested: one item is not met.
  static LetterRecord record(Outcome outcome, boolean practice, LetterSigner signer) {
    return new LetterRecord(
        LetterRecord.SCHEMA,
        "PR-2026-1166-1",
        outcome.kind(),
        outcome,
        practice,
        AT,
        Optional.empty(),
        Optional.of(
            new LetterRecord.Clocks(
                ZoneId.of("America/Chicago"),
                Optional.of(AT.minus(6, ChronoUnit.DAYS)),
                Optional.of(AT.plus(1, ChronoUnit.DAYS)),
                outcome.determination().map(decided -> AT.minus(1, ChronoUnit.DAYS)))),
        new LetterRecord.PolicyPin(
            POLICY.ref().policyId(), POLICY.ref().revision(), POLICY.ref().sha256()),
        Optional.of(RequestKind.IMPLANT),
        Optional.of(Pathway.NONMALIGNANT),
        outcome == Outcome.WITHDRAWN ? List.of() : findings(Map.of("II.A.2.a", Answer.NOT_MET)),
        Optional.empty(),
        lines(outcome),
        "cd".repeat(32),
        new LetterRecord.SignedBy(signer.person().userId(), signer.person().role()));
  }

  /// Every item of the route shown, but for those named.
  static List<LetterRecord.Finding> findings(Map<String, Answer> others) {
    return POLICY.checklist(new Route(RequestKind.IMPLANT, Pathway.NONMALIGNANT)).entries().stream()
        .map(entry ->
            new LetterRecord.Finding(
                entry.paragraph(),
                Optional.of(
                    others.getOrDefault(entry.paragraph(), entry.item().kind().supporting()))))
        .toList();
  }

  private static List<LetterRecord.Line> lines(Outcome outcome) {
    return switch (outcome) {
      case APPROVED, APPROVED_BY_EXCEPTION, APPROVED_OUTSIDE_CRITERIA ->
          List.of(line("62350", LineOutcome.APPROVED));
      case PARTIALLY_APPROVED ->
          List.of(line("62350", LineOutcome.APPROVED), line("62362", LineOutcome.NOT_APPROVED));
      case DENIED -> List.of(line("62350", LineOutcome.NOT_APPROVED));
      case INFORMATION_REQUESTED, EXTENDED, WITHDRAWN, INTERNAL ->
          List.of(line("62350", LineOutcome.OPEN));
    };
  }

  /// A line for two pieces, of which one is granted where it is reduced.
  static LetterRecord.Line line(String code, LineOutcome outcome) {
    LocalDate day = LocalDate.of(2026, 12, 2);
    boolean reduced = outcome == LineOutcome.REDUCED;
    boolean less = reduced || outcome == LineOutcome.NOT_APPROVED;
    return new LetterRecord.Line(
        code,
        Optional.of(outcome == LineOutcome.REFERRED ? LineWay.REFERRED : LineWay.CRITERIA),
        Optional.of(new LetterRecord.Extent(2, day, day)),
        outcome,
        reduced ? Optional.of(new LetterRecord.Extent(1, day, day)) : Optional.empty(),
        less ? "II.A.2.a" : "");
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
        record.copy(),
        record.clocks(),
        record.policy(),
        record.request(),
        record.pathway(),
        record.findings(),
        record.exception(),
        List.of(lines),
        record.journal(),
        record.signer());
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
        record.copy(),
        record.clocks(),
        record.policy(),
        record.request(),
        record.pathway(),
        findings,
        record.exception(),
        record.lines(),
        record.journal(),
        signer);
  }

  /// Verifies against those authorities, under the policies that come with the program.
  static LetterVerifier verifier(List<X509Certificate> authorities) {
    return new LetterVerifier(authorities, PolicyShelf.shipped()::find);
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
