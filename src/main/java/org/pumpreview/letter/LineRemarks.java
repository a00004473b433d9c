package org.pumpreview.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pumpreview.letter.LetterText.Remark;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile.Dated;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.LineRoute;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;

/// What the clinical part says of the lines beside their table: why a line was given less than was
/// asked, what else was looked at, and how the request came to be what it is.
record LineRemarks(Matter matter) {

  List<Remark> all() {
    return Stream.of(reasons(), epsdt(), referrals(), screening(), changes())
        .flatMap(List::stream)
        .toList();
  }

  private List<RequestedLine> lines() {
    return matter.assessment().reading().lines();
  }

  // ---- reasons that are of no item

  private List<Remark> reasons() {
    Map<String, Determination.Reason> reasons =
        matter.determination().map(Determination::reasons).orElse(Map.of());
    List<Remark> remarks = new ArrayList<>();
    Optional.ofNullable(reasons.get(Determination.COVERAGE))
        .ifPresent(reason -> remarks.add(new Remark(coverage(), reason.shown().strip())));
    for (RequestedLine line : lines()) {
      Optional.ofNullable(reasons.get(Determination.ofLine(line.id())))
          .ifPresent(reason ->
              remarks.add(
                  new Remark(Notice.text("remark.line", line.code()), reason.shown().strip())));
    }
    return remarks;
  }

  private String coverage() {
    List<String> codes =
        lines().stream()
            .filter(line ->
                matter
                    .decision(line)
                    .map(LineDecision::reason)
                    .filter(Determination.COVERAGE::equals)
                    .isPresent())
            .map(RequestedLine::code)
            .toList();
    return codes.isEmpty()
        ? Notice.text("remark.coverage")
        : Notice.text("remark.coverage_of", Wording.list(codes));
  }

  // ---- what else was looked at

  private List<Remark> epsdt() {
    List<Remark> remarks = new ArrayList<>();
    if (matter.determination().isPresent()) {
      for (RequestedLine line : lines()) {
        line.epsdt()
            .filter(review -> line.under21())
            .map(Dated::event)
            .ifPresent(review -> remarks.add(epsdt(line, review)));
      }
    }
    return remarks;
  }

  private static Remark epsdt(RequestedLine line, CaseEvent.EpsdtReviewed review) {
    String found =
        Notice.text(review.necessary() ? "remark.epsdt_needed" : "remark.epsdt_not_needed");
    return new Remark(
        Notice.text("remark.epsdt", line.code()), found + " " + review.reasoning().strip());
  }

  private List<Remark> referrals() {
    List<Remark> remarks = new ArrayList<>();
    for (RequestedLine line : lines()) {
      line.route()
          .said()
          .filter(said -> LineOutcome.of(matter, line) == LineOutcome.REFERRED)
          .ifPresent(said -> remarks.add(referral(line, said)));
    }
    return remarks;
  }

  private static Remark referral(RequestedLine line, LineRoute.Said said) {
    return new Remark(
        Notice.text("remark.referred", line.code(), line.route().policyId()),
        said.reason().strip());
  }

  private List<Remark> screening() {
    return matter.assessment().hasMaintenance()
        ? matter.file().intake().screening().map(LineRemarks::screening).stream().toList()
        : List.of();
  }

  private static Remark screening(CaseEvent.UrgencyScreened screened) {
    String found =
        screened.signs().isEmpty()
            ? Notice.text("remark.screen_none")
            : Wording.list(screened.signs().stream().sorted().map(Wording::of).toList())
                .toLowerCase(Locale.US);
    return new Remark(Notice.text("remark.screen", found), screened.words().strip());
  }

  // ---- how the request was changed

  private List<Remark> changes() {
    List<Remark> remarks = new ArrayList<>();
    for (var corrected : matter.file().all(CaseEvent.LineCorrected.class)) {
      remarks.add(corrected(corrected));
    }
    for (var taken : matter.file().all(CaseEvent.LineWithdrawn.class)) {
      remarks.add(
          new Remark(
              Notice.text("remark.taken", taken.event().code()),
              Notice.text(
                  "remark.asked", taken.event().by(), day(taken), taken.event().reason().strip())));
    }
    return remarks;
  }

  private Remark corrected(Dated<CaseEvent.LineCorrected> corrected) {
    CaseEvent.LineCorrected event = corrected.event();
    String line =
        matter.file().intake().form().lines().containsKey(event.line())
            ? matter.assessment().reading().line(event.line()).map(RequestedLine::code).orElse("")
            : event.old();
    String name = Wording.of(event.field()).toLowerCase(Locale.US);
    return new Remark(
        Notice.text("remark.corrected", line, name, event.old(), event.corrected()),
        Notice.text("remark.asked", event.by(), day(corrected), event.reason().strip()));
  }

  private String day(Dated<?> dated) {
    return java.time.LocalDate.ofInstant(dated.at(), matter.plan().zone()).toString();
  }
}
