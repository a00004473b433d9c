package org.pumpreview.desktop.route;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Code;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.PolicyIdentity;
import org.pumpreview.policy.Referral;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Entry;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What the route step knows: what is picked, what lies on record, what the codes hint at, and what
/// a change would do to the answers given.
final class RouteViewModel {
  private static final Words WORDS = Words.of("route");

  /// The step as it is shown.
  ///
  /// @param asked whether there is a way to choose: none is where every line is for the care of a
  ///   pump in place
  /// @param closed why nothing can be chosen now; empty when it can
  /// @param record what lies on record, by whom and when; empty until something does
  /// @param changed whether the pick is another one than that on record, or none is
  /// @param hint what the codes suggest; may be empty
  /// @param missing what keeps the pick from being an act, in a sentence; empty when nothing does
  record Shown(
      Pick pick,
      boolean asked,
      Optional<String> closed,
      Optional<String> record,
      boolean changed,
      String hint,
      Optional<String> missing,
      Revision revision) {}

  /// The revision that is pinned to the case.
  ///
  /// @param governing the date that tells which revision governs, by the plan's setting
  /// @param confirmed by whom and when; empty until somebody did
  /// @param overdue that the policy is past its own review; may be empty
  /// @param closed why it cannot be confirmed now; empty when it can
  record Revision(
      PolicyIdentity identity,
      String governing,
      Optional<String> confirmed,
      String overdue,
      Optional<String> closed) {}

  private final CaseDesk desk;
  private final People people;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private Optional<String> typedReason = Optional.empty();

  RouteViewModel(CaseDesk desk, People people) {
    this.desk = desk;
    this.people = people;
    look();
    desk.assessmentProperty().subscribe((_, _) -> look());
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  Shown shown() {
    return shown.get();
  }

  List<Referral> referrals() {
    return desk.assessment().policy().referrals();
  }

  String policyId() {
    return desk.assessment().policy().identity().id();
  }

  // ---- how many items a choice asks

  /// How many items a request asks, on the pathway picked or on either.
  String items(RequestKind request) {
    return items(
        shown()
            .pick()
            .pathway()
            .map(Stream::of)
            .orElse(Arrays.stream(Pathway.values()))
            .mapToInt(pathway -> count(new Route(request, pathway))));
  }

  String items(Pathway pathway) {
    return items(
        shown()
            .pick()
            .request()
            .map(Stream::of)
            .orElse(Arrays.stream(RequestKind.values()))
            .mapToInt(request -> count(new Route(request, pathway))));
  }

  private static String items(IntStream counts) {
    TreeSet<Integer> sorted = counts.boxed().collect(Collectors.toCollection(TreeSet::new));
    return sorted.size() == 1
        ? WORDS.text("items.exact", sorted.first())
        : WORDS.text("items.range", sorted.first(), sorted.last());
  }

  private int count(Route route) {
    return desk.assessment().policy().checklist(route).entries().size();
  }

  // ---- picking

  void onOutside(boolean outside) {
    desk.act(Pick.drafted(outside));
  }

  void onRequest(RequestKind request) {
    desk.act(Pick.drafted(request));
  }

  void onPathway(Pathway pathway) {
    desk.act(Pick.drafted(pathway));
  }

  void onReferral(String policyId) {
    desk.act(Pick.draftedReferral(policyId));
  }

  void onTypingReason(String text) {
    typedReason = Optional.of(text);
    look();
  }

  void onReason(String text) {
    desk.act(Pick.draftedReason(text));
  }

  // ---- acts

  /// What the act would do to the answers given so far; empty when it touches none.
  Optional<RouteChange> change() {
    return RouteChange.of(desk.assessment(), shown().pick().route());
  }

  void onChoose() {
    pick()
        .event()
        .ifPresent(event -> {
          typedReason = Optional.empty();
          desk.act(Stream.concat(Stream.of(event), desk.forgotten(Pick.KEYS)).toList());
        });
  }

  void onConfirmRevision() {
    desk.act(new CaseEvent.RevisionConfirmed(desk.assessment().policy().identity().revision()));
  }

  // ---- what is shown

  private Pick pick() {
    Pick stored = Pick.of(desk.assessment().file());
    return typedReason.map(stored::withReason).orElse(stored);
  }

  private void look() {
    Assessment assessment = desk.assessment();
    CaseFile.Intake intake = assessment.file().intake();
    Pick pick = pick();
    Pick record = Pick.onRecord(intake);
    shown.set(
        new Shown(
            pick,
            record.event().isPresent() || isAsked(assessment),
            reason(desk.refusals(Act.CHOOSE_ROUTE)),
            record.event().flatMap(_ -> record(assessment)),
            record.event().isEmpty() || !pick.event().equals(record.event()),
            hint(assessment),
            missing(pick),
            revision(assessment)));
  }

  private static boolean isAsked(Assessment assessment) {
    List<RequestedLine> lines = assessment.reading().lines();
    return lines.isEmpty() || lines.stream().anyMatch(line -> line.way() != LineWay.MAINTENANCE);
  }

  private Optional<String> missing(Pick pick) {
    return pick.event()
        .map(event -> reason(desk.refusals(event)))
        .orElseGet(() -> Optional.of(unpicked(pick)));
  }

  private static String unpicked(Pick pick) {
    if (pick.outside().isEmpty()) {
      return WORDS.text("missing.outside");
    }
    if (pick.outside().get()) {
      return WORDS.text("missing.referral");
    }
    return pick.request().isEmpty() ? WORDS.text("missing.request") : WORDS.text("missing.pathway");
  }

  /// The newest act that chose the route or sent the request elsewhere.
  private Optional<String> record(Assessment assessment) {
    return last(
            assessment,
            entry ->
                entry.event() instanceof CaseEvent.RouteChosen
                    || entry.event() instanceof CaseEvent.Referred)
        .map(entry ->
            WORDS.text(
                "record.by",
                what(entry.event()),
                people.signature(entry.actor()),
                time(assessment, entry)));
  }

  private static String what(CaseEvent event) {
    return event instanceof CaseEvent.RouteChosen chosen
        ? Wording.of(new Route(chosen.request(), chosen.pathway()))
        : WORDS.text("record.outside", ((CaseEvent.Referred) event).policyId());
  }

  private static Optional<Entry> last(Assessment assessment, Predicate<Entry> which) {
    return assessment.file().history().reversed().stream().filter(which).findFirst();
  }

  private static String time(Assessment assessment, Entry entry) {
    return Moments.dateTime(LocalDateTime.ofInstant(entry.at(), assessment.plan().zone()));
  }

  /// A code only suggests: the sentence says so, and nothing is chosen by it.
  private static String hint(Assessment assessment) {
    Map<RequestKind, List<String>> codes = new EnumMap<>(RequestKind.class);
    for (RequestedLine line : assessment.reading().lines()) {
      line.listed()
          .flatMap(Code::suggests)
          .ifPresent(kind -> codes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line.code()));
    }
    List<String> parts =
        codes.entrySet().stream()
            .map(entry ->
                WORDS.text("hint.part", Wording.list(entry.getValue()), kind(entry.getKey())))
            .toList();
    return parts.isEmpty() ? "" : WORDS.text("hint", String.join("; ", parts));
  }

  private static String kind(RequestKind kind) {
    return WORDS.of("hint.kind", kind);
  }

  private Revision revision(Assessment assessment) {
    PolicyIdentity identity = assessment.policy().identity();
    YearMonth due = identity.reviewDue(assessment.plan().reviewCycleMonths());
    YearMonth now = YearMonth.from(LocalDate.ofInstant(assessment.now(), assessment.plan().zone()));
    boolean confirmed =
        assessment.file().intake().revisionConfirmed().equals(Optional.of(identity.revision()));
    Optional<String> by =
        confirmed
            ? last(assessment, entry -> entry.event() instanceof CaseEvent.RevisionConfirmed)
                .map(entry ->
                    WORDS.text(
                        "revision.confirmed",
                        people.signature(entry.actor()),
                        time(assessment, entry)))
            : Optional.empty();
    return new Revision(
        identity,
        WORDS.of(
            "revision.governing",
            assessment.plan().governingDate(),
            assessment.governingDay().map(Moments::date).orElse(WORDS.text("revision.no-day"))),
        by,
        now.isAfter(due) ? WORDS.text("revision.overdue", due.toString()) : "",
        reason(desk.refusals(Act.CONFIRM_REVISION)));
  }

  private static Optional<String> reason(List<Refusal> refusals) {
    return refusals.stream().map(Wording::of).findFirst();
  }
}
