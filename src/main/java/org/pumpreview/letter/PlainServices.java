package org.pumpreview.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pumpreview.letter.LetterText.Services;
import org.pumpreview.policy.Code;
import org.pumpreview.review.Determination;
import org.pumpreview.review.Determination.LineDecision;
import org.pumpreview.review.Determination.Terms;
import org.pumpreview.review.RequestedLine;

/// What was asked for in a member's words, without a code: each service with its days, and where
/// the lines were not decided alike, what became of it.
record PlainServices(Matter matter) {

  private List<RequestedLine> lines() {
    return matter.assessment().reading().lines();
  }

  /// The request as a whole.
  String whole() {
    boolean care = !matter.assessment().asksCriteria() && matter.assessment().hasMaintenance();
    return care
        ? Notice.text("service.care")
        : matter
            .file()
            .intake()
            .route()
            .map(route -> Notice.WORDS.of("service", route.request()))
            .orElse(Notice.text("service.other"));
  }

  /// The days of every service, where all have the same and are given them.
  Optional<String> days() {
    return sameDays() ? days(lines().getFirst()) : Optional.empty();
  }

  private boolean sameDays() {
    return matter.determination().map(PlainServices::keepsTerms).orElse(true)
        && lines().stream().map(line -> List.of(line.from(), line.to())).distinct().count() == 1;
  }

  private static boolean keepsTerms(Determination determination) {
    return determination.lines().stream().allMatch(line -> line.terms().isEmpty());
  }

  /// One list where all was decided alike, else one for each way.
  List<Services> services() {
    List<Services> parted = new ArrayList<>();
    add(parted, Notice.text("services.approved"), LineDecision::whole);
    add(
        parted,
        Notice.text("services.less"),
        decision -> decision.approved() && decision.terms().isPresent());
    add(
        parted,
        Notice.text("services.denied"),
        decision -> decision.less() && !decision.approved());
    add(
        parted,
        Notice.text("services.referred"),
        decision -> decision.ruling() == Determination.Ruling.REFERRED);
    return parted.size() > 1 || matter.outcome() == Outcome.PARTIALLY_APPROVED
        ? parted
        : List.of(new Services("", lines().stream().map(this::told).toList()));
  }

  private void add(List<Services> parted, String title, Predicate<LineDecision> which) {
    List<String> told =
        lines().stream()
            .filter(line -> matter.decision(line).filter(which).isPresent())
            .map(this::told)
            .toList();
    if (!told.isEmpty()) {
      parted.add(new Services(title, told));
    }
  }

  private String told(RequestedLine line) {
    Optional<Terms> terms = matter.decision(line).flatMap(LineDecision::terms);
    if (terms.isPresent()) {
      return less(line, terms.get());
    }
    return sameDays()
        ? what(line)
        : days(line).map(days -> Notice.text("service.when", what(line), days)).orElse(what(line));
  }

  private static String less(RequestedLine line, Terms terms) {
    String days = Notice.days(terms.from(), terms.to());
    return terms.quantity() < line.quantity()
        ? Notice.text("service.less", what(line), terms.quantity(), line.quantity(), days)
        : Notice.text("service.when", what(line), days);
  }

  static String what(RequestedLine line) {
    return line.listed().map(Code::plain).orElse(Notice.text("service.unlisted"));
  }

  private static Optional<String> days(RequestedLine line) {
    Optional<LocalDate> first = line.from();
    return first.map(from -> Notice.days(from, line.to().orElse(from)));
  }
}
