package org.pumpreview.desktop.route;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.Referral;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.LineRoute;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What decides each requested line: as a person said, and until then as the code and the kind of
/// drug suggest. Where they suggest this policy nothing is asked.
final class LineWays {
  private static final Words WORDS = Words.of("route");

  /// One line as it is shown.
  ///
  /// @param words what decides it
  /// @param told who said so and why, or what suggests it; may be empty
  /// @param asks whether a person has to say so before it counts
  record Row(RequestedLine line, String words, String told, boolean asks) {}

  /// @param open whether anything can be chosen now
  record Shown(List<Row> rows, boolean open) {}

  /// Something that can decide a line.
  ///
  /// @param policyId of the other policy; blank where it is none
  record Way(LineWay way, String policyId) {
    static Way of(LineRoute route) {
      return new Way(route.way(), route.policyId());
    }
  }

  private final CaseDesk desk;
  private final People people;
  private final ReadOnlyObjectWrapper<Shown> shown;

  LineWays(CaseDesk desk, People people) {
    this.desk = desk;
    this.people = people;
    shown = new ReadOnlyObjectWrapper<>(look());
    desk.assessmentProperty().subscribe((_, _) -> shown.set(look()));
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  // ---- what is shown

  private Shown look() {
    List<Row> rows =
        desk.assessment().reading().lines().stream()
            .filter(line -> !line.code().isEmpty())
            .map(this::row)
            .toList();
    return new Shown(rows, desk.refusals(Act.ROUTE_LINE).isEmpty());
  }

  private Row row(RequestedLine line) {
    LineRoute route = line.route();
    boolean asks = route.way() == LineWay.REFERRED && route.said().isEmpty();
    String told = route.said().map(this::said).orElseGet(() -> suggests(line));
    return new Row(line, words(Way.of(route)), told, asks);
  }

  /// What a way is called; another policy by its number.
  static String words(Way way) {
    return way.policyId().isBlank() ? Wording.of(way.way()) : way.policyId();
  }

  private String said(LineRoute.Said said) {
    return WORDS.text(
        "lines.said", said.reason().strip(), people.signature(said.by()), time(said.at()));
  }

  private static String suggests(RequestedLine line) {
    return switch (line.way()) {
      case CRITERIA -> "";
      case MAINTENANCE -> WORDS.text("lines.maintenance");
      case REFERRED -> WORDS.text("lines.referred");
      case UNADDRESSED ->
          WORDS.text(line.listed().isEmpty() ? "lines.unlisted" : "lines.without-opioid");
    };
  }

  static String name(RequestedLine line) {
    return WORDS.text(
        "lines.name",
        line.name(),
        line.listed().map(Code::label).orElse(WORDS.text("lines.no-label")));
  }

  private String time(Instant at) {
    return Moments.dateTime(LocalDateTime.ofInstant(at, desk.assessment().plan().zone()));
  }

  // ---- choosing

  /// What can decide a line, as its code and the kind of drug let it.
  List<Way> ways(RequestedLine line) {
    Stream<Way> referred =
        desk.assessment().policy().referrals().stream()
            .map(referral -> new Way(LineWay.REFERRED, referral.policyId()));
    return Stream.of(
            Stream.of(new Way(LineWay.CRITERIA, ""), new Way(LineWay.MAINTENANCE, "")),
            referred,
            Stream.of(new Way(LineWay.UNADDRESSED, "")))
        .flatMap(ways -> ways)
        .filter(way -> fits(line, way))
        .toList();
  }

  private boolean fits(RequestedLine line, Way way) {
    return desk.refusals(event(line, way, "-")).stream()
        .noneMatch(refusal -> refusal.reason() == Refusal.Reason.LINE_WAY_UNFIT);
  }

  /// What a way means, beside its name.
  String meaning(Way way) {
    return switch (way.way()) {
      case CRITERIA -> WORDS.text("lines.means.criteria");
      case MAINTENANCE -> WORDS.text("lines.means.maintenance");
      case UNADDRESSED -> WORDS.text("lines.means.unaddressed");
      case REFERRED ->
          desk.assessment().policy().referrals().stream()
              .filter(referral -> referral.policyId().equals(way.policyId()))
              .map(Referral::subject)
              .findFirst()
              .orElse("");
    };
  }

  /// The other lines that the same is suggested for and nobody has spoken of.
  List<RequestedLine> alike(RequestedLine line) {
    return desk.assessment().reading().lines().stream()
        .filter(other -> !other.equals(line) && !other.code().isEmpty())
        .filter(_ -> line.route().said().isEmpty() && line.way() == LineWay.REFERRED)
        .filter(other -> other.route().equals(line.route()))
        .toList();
  }

  /// Why that cannot be recorded; empty when it can.
  Optional<String> missing(RequestedLine line, Way way, String reason) {
    return desk.refusals(event(line, way, reason)).stream().map(Wording::of).findFirst();
  }

  void onChoose(List<RequestedLine> lines, Way way, String reason) {
    List<CaseEvent> events = new ArrayList<>();
    lines.forEach(line -> events.add(event(line, way, reason)));
    desk.act(events);
  }

  private CaseEvent event(RequestedLine line, Way way, String reason) {
    String drug = desk.assessment().file().intake().form().text(RequestField.DRUG_KIND);
    return new CaseEvent.LineRouted(
        line.id(), line.code(), drug, way.way(), way.policyId(), reason.strip());
  }
}
