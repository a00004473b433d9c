package org.pumpreview.letter;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestedLine;

/// Puts a letter's parts together: the cover for its reader, the clinical part, the record.
final class LetterWriter {
  private final Matter matter;
  private final Signatory signatory;
  private final UnaryOperator<String> people;

  LetterWriter(
      Assessment assessment,
      LetterKind kind,
      String number,
      Actor signer,
      UnaryOperator<String> people) {
    this.people = people;
    this.matter = Matter.of(assessment, kind, number, signer);
    this.signatory = Signatory.of(signer, matter.role(), meaning());
  }

  LetterText write() {
    var cover =
        switch (matter.kind()) {
          case INFORMATION_REQUEST -> new ProviderCover(matter, signatory).write();
          case EXTENSION -> new ExtensionCover(matter, signatory).write();
          case WITHDRAWAL -> new WithdrawalCover(matter, signatory).write();
          case WORKSHEET -> WorksheetWriter.cover(matter);
          case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE ->
              new MemberCover(matter, signatory).write();
        };
    return new LetterText(
        Notice.text("title", Notice.WORDS.of("kind", matter.kind()), matter.number()),
        matter.file().number(),
        matter.file().opened().practice(),
        matter.plan(),
        cover,
        new ClinicalPart(matter).write(),
        worksheet(),
        signatory,
        Edition.STANDARD,
        record(),
        claim());
  }

  private Optional<Worksheet> worksheet() {
    return matter.kind() == LetterKind.WORKSHEET
        ? Optional.of(new WorksheetWriter(matter, people).write())
        : Optional.empty();
  }

  private LetterClaim claim() {
    PackRef pack = matter.policy().ref();
    return new LetterClaim(
        matter.number(),
        matter.kind(),
        matter.outcome(),
        matter.decided(),
        matter.day(),
        pack.policyId(),
        pack.revision(),
        matter.file().opened().practice());
  }

  private String meaning() {
    return switch (matter.kind()) {
      case INFORMATION_REQUEST -> Notice.text("meaning.information");
      case EXTENSION -> Notice.text("meaning.extension");
      case WITHDRAWAL -> Notice.text("meaning.withdrawal");
      case WORKSHEET -> Notice.text("meaning.worksheet");
      case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE ->
          switch (matter.role()) {
            case MEDICAL_DIRECTOR -> matter.plan().directorMeaning();
            case NURSE, ADMINISTRATOR -> matter.plan().nurseMeaning();
          };
    };
  }

  private LetterRecord record() {
    PackRef pack = matter.policy().ref();
    Optional<Route> route = matter.file().intake().route();
    return new LetterRecord(
        LetterRecord.SCHEMA,
        matter.number(),
        matter.kind(),
        matter.outcome(),
        matter.file().opened().practice(),
        matter.assessment().now(),
        Optional.empty(),
        Optional.of(clocks()),
        new LetterRecord.PolicyPin(pack.policyId(), pack.revision(), pack.sha256()),
        route.map(Route::request),
        route.map(Route::pathway),
        matter.items().stream()
            .map(entry ->
                new LetterRecord.Finding(
                    entry.paragraph(), matter.answer(entry.paragraph()), marked(entry.paragraph())))
            .toList(),
        waiver(),
        matter.assessment().reading().lines().stream().map(this::line).toList(),
        matter.file().head(),
        new LetterRecord.SignedBy(signatory.userId(), signatory.role()));
  }

  private List<LetterRecord.Marked> marked(String paragraph) {
    CaseFile file = matter.file();
    return file.evidence(paragraph).stream()
        .flatMap(piece -> piece.mark().stream())
        .flatMap(mark ->
            file.document(mark.document()).stream()
                .map(document ->
                    new LetterRecord.Marked(document.sha256(), mark.page(), mark.areas())))
        .toList();
  }

  private LetterRecord.Clocks clocks() {
    return new LetterRecord.Clocks(
        matter.plan().zone(),
        matter.assessment().received(),
        matter.assessment().due().map(DueTime::at),
        matter.decidedAt());
  }

  private Optional<LetterRecord.Waiver> waiver() {
    Optional<ExceptionRule> offered = matter.assessment().checklist().flatMap(Checklist::exception);
    return matter
        .determination()
        .flatMap(Determination::exception)
        .flatMap(ruling ->
            offered.map(rule ->
                new LetterRecord.Waiver(
                    rule.paragraph(),
                    rule.waives(),
                    ruling.granted(),
                    ruling.grounds().stream().sorted().toList())));
  }

  private LetterRecord.Line line(RequestedLine line) {
    Optional<LineDecision> decision = matter.decision(line);
    return new LetterRecord.Line(
        line.code(),
        Optional.of(line.way()),
        asked(line),
        LineOutcome.of(matter, line),
        decision
            .flatMap(LineDecision::terms)
            .map(terms -> new LetterRecord.Extent(terms.quantity(), terms.from(), terms.to())),
        decision.map(LineDecision::reason).map(LetterWriter::reason).orElse(""));
  }

  private static Optional<LetterRecord.Extent> asked(RequestedLine line) {
    return line.quantity() < 1
        ? Optional.empty()
        : line.from()
            .flatMap(
                from -> line.to().map(to -> new LetterRecord.Extent(line.quantity(), from, to)));
  }

  private static String reason(String key) {
    return Determination.line(key).isPresent() ? LetterRecord.Line.OWN : key;
  }
}
