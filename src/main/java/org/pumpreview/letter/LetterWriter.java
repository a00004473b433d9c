package org.pumpreview.letter;

import java.util.Optional;
import java.util.Set;
import org.pumpreview.policy.ExceptionRule.Ground;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestedLine;

/// Puts a letter's parts together: the cover for its reader, the clinical part, the record.
final class LetterWriter {
  private final Matter matter;
  private final Signatory signatory;

  LetterWriter(Assessment assessment, LetterKind kind, String number, Actor signer) {
    this.matter = Matter.of(assessment, kind, number, signer);
    this.signatory = Signatory.of(signer, matter.role(), meaning());
  }

  LetterText write() {
    var cover =
        switch (matter.kind()) {
          case INFORMATION_REQUEST -> new ProviderCover(matter, signatory).write();
          case EXTENSION -> new ExtensionCover(matter, signatory).write();
          case WITHDRAWAL -> new WithdrawalCover(matter, signatory).write();
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
        signatory,
        record(),
        claim());
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
        new LetterRecord.PolicyPin(pack.policyId(), pack.revision(), pack.sha256()),
        route.map(Route::request),
        route.map(Route::pathway),
        matter.items().stream()
            .map(entry ->
                new LetterRecord.Finding(entry.paragraph(), matter.answer(entry.paragraph())))
            .toList(),
        waiver(),
        matter.assessment().reading().lines().stream().map(this::line).toList(),
        matter.file().head(),
        new LetterRecord.SignedBy(signatory.userId(), signatory.role()));
  }

  private Optional<LetterRecord.Waiver> waiver() {
    Set<Ground> grounds =
        matter
            .determination()
            .flatMap(Determination::exception)
            .map(Determination.ExceptionRuling::grounds)
            .orElse(Set.of());
    return matter
        .waiver()
        .map(rule ->
            new LetterRecord.Waiver(
                rule.paragraph(), rule.waives(), grounds.stream().sorted().toList()));
  }

  private LetterRecord.Line line(RequestedLine line) {
    return new LetterRecord.Line(
        line.code(),
        LineOutcome.of(matter, line),
        matter
            .decision(line)
            .flatMap(LineDecision::terms)
            .map(terms -> new LetterRecord.Granted(terms.quantity(), terms.from(), terms.to())));
  }
}
