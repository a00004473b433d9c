package org.pumpreview.desktop.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.policy.Code;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Duplicate;
import org.pumpreview.review.FeeCheck;
import org.pumpreview.review.LineField;
import org.pumpreview.review.LineRecords;
import org.pumpreview.review.LineRoute;
import org.pumpreview.review.Problem;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.RequestForm;
import org.pumpreview.review.RequestReading;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.Urgency;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What the request step knows: the form as stored and as it is being typed, what is wrong with it,
/// and what may be done to it now.
final class RequestViewModel {
  private static final Words WORDS = Words.of("request");

  /// The request as the step shows it.
  ///
  /// @param form as stored
  /// @param closed why nothing can be typed now; empty when it can
  /// @param receipt the fixed time of receipt; empty while it can be typed over
  /// @param times the other times at which the request came in
  /// @param urgencyFixed whether an expedited request has to stay one
  record Shown(
      RequestForm form,
      List<Line> lines,
      Optional<String> closed,
      Optional<Receipt> receipt,
      Map<RequestField, OtherTime> times,
      boolean urgencyFixed) {}

  /// A time of receipt that can only be corrected.
  ///
  /// @param story how it came to be what it is
  /// @param closed why it cannot be corrected now; empty when it can
  record Receipt(String time, String story, Optional<String> closed) {}

  /// Another time at which the request came in.
  ///
  /// @param fixed whether it can no more be typed over
  /// @param hint whether it governs; may be empty
  record OtherTime(boolean fixed, String hint) {}

  /// One requested line, as stored but for its notes, which follow what is being typed.
  ///
  /// @param listed the policy's entry for the code
  /// @param route under what it is decided; empty while there is no code to speak of
  /// @param epsdt what the member's age asks; may be empty
  /// @param repeats requests in other cases that this one may repeat, each in words
  /// @param fixed the cells that can only be corrected
  /// @param changes how the line came to be what it is, the newest last
  record Line(
      String id,
      Map<LineField, String> texts,
      Optional<Code> listed,
      Optional<LineRoute> route,
      boolean under21,
      String epsdt,
      List<String> repeats,
      Set<LineField> fixed,
      List<String> changes,
      Fee fee) {}

  private final CaseDesk desk;
  private final People people;
  private final Supplier<String> lineIds;
  private final Repeats repeats;
  private List<Duplicate> repeated = List.of();
  private String asked = "";
  private final TypedForm typed = new TypedForm();
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
  private RequestReading reading;

  /// @param lineIds gives each new line an id of its own
  RequestViewModel(CaseDesk desk, People people, Supplier<String> lineIds, Repeats repeats) {
    this.desk = desk;
    this.people = people;
    this.lineIds = lineIds;
    this.repeats = repeats;
    reading = desk.assessment().reading();
    look();
    askForRepeats();
    desk.assessmentProperty().subscribe((_, _) -> onStored());
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  Shown shown() {
    return shown.get();
  }

  /// What is wrong at a place of the form as it is typed now, in a sentence.
  ///
  /// @param target a field, or a line's id, a dot and its field
  Optional<String> problem(String target) {
    return reading.problems().stream()
        .filter(problem -> problem.target().equals(target))
        .map(Wording::of)
        .findFirst();
  }

  /// The places where what was typed is wrong; not those where nothing was typed yet.
  Stream<String> faults() {
    return reading.problems().stream()
        .filter(problem -> problem.kind() != Problem.Kind.MISSING)
        .map(Problem::target);
  }

  /// The first place where something is wrong or missing.
  Optional<String> firstProblem() {
    return reading.problems().stream().map(Problem::target).findFirst();
  }

  /// The first line of that code whose fee schedule nobody looked at.
  Optional<String> unchecked(String code) {
    List<RequestedLine> lines =
        reading.lines().stream().filter(line -> line.code().equals(code)).toList();
    return lines.stream()
        .filter(line -> line.feeCheck().isEmpty())
        .findFirst()
        .or(() -> lines.stream().findFirst())
        .map(RequestedLine::id);
  }

  List<Code> codes() {
    return desk.assessment().policy().codes();
  }

  // ---- typing

  /// In which zone times of the request are told, as in "Central Time".
  String zoneName() {
    return desk.assessment().plan().zone().getDisplayName(TextStyle.FULL, Locale.US);
  }

  void onTyping(RequestField field, String text) {
    typed.put(field, text);
    look();
  }

  void onTyping(String line, LineField field, String text) {
    typed.put(line, field, text);
    look();
  }

  void onTyped(RequestField field, String text) {
    desk.act(new CaseEvent.FieldEntered(field, text));
  }

  void onTyped(String line, LineField field, String text) {
    desk.act(new CaseEvent.LineEntered(line, field, text));
  }

  /// Adds an empty line and gives its id.
  String onAddLine() {
    String id = lineIds.get();
    desk.act(new CaseEvent.LineEntered(id, LineField.CODE, ""));
    return id;
  }

  void onRemoveLine(String line) {
    desk.act(new CaseEvent.LineRemoved(line));
  }

  // ---- acts with a word of their own

  /// Does something once what was typed so far is in the case, or was refused.
  void afterSaving(Runnable then) {
    desk.afterwards(then);
  }

  /// What a look at the fee schedule is about; empty until code and first day can be read.
  Optional<RequestedLine> checkable(String line) {
    return desk.assessment()
        .reading()
        .line(line)
        .filter(read -> !read.code().isEmpty() && read.from().isPresent());
  }

  /// The date of the schedule that was looked at last, which most often serves again.
  Optional<LocalDate> lastSchedule() {
    return desk.assessment().file().intake().feeChecks().values().stream()
        .max(Comparator.comparing(FeeCheck::at))
        .map(FeeCheck::scheduleDate);
  }

  /// What is wrong with a look at that schedule, in a sentence.
  Optional<String> feeFault(RequestedLine line, LocalDate schedule) {
    return feeCheck(line, true, schedule).flatMap(event -> reason(desk.refusals(event)));
  }

  void onFeeCheck(RequestedLine line, boolean listed, LocalDate schedule) {
    feeCheck(line, listed, schedule).ifPresent(desk::act);
  }

  private static Optional<CaseEvent> feeCheck(
      RequestedLine line, boolean listed, LocalDate schedule) {
    return line.from()
        .map(
            day -> new CaseEvent.FeeScheduleChecked(line.id(), line.code(), day, listed, schedule));
  }

  ReceiptCorrection correction() {
    return new ReceiptCorrection(desk);
  }

  LineCorrection correction(String line) {
    return new LineCorrection(desk, line);
  }

  // ---- what is shown

  private void onStored() {
    typed.stored(desk.assessment().file().intake().form());
    look();
    askForRepeats();
  }

  /// Whoever is asked for, and what, has to be compared with other cases anew once it is another.
  private void askForRepeats() {
    RequestForm form = desk.assessment().file().intake().form();
    String about = form.text(RequestField.MEDICAID_ID) + form.lines();
    if (!about.equals(asked)) {
      asked = about;
      repeats.look(found -> {
        repeated = List.copyOf(found);
        look();
      });
    }
  }

  private void look() {
    Assessment assessment = desk.assessment();
    RequestForm form = assessment.file().intake().form();
    reading =
        RequestReading.read(
            typed.over(form),
            LineRecords.of(assessment.file()),
            assessment.policy(),
            zone(),
            assessment.now());
    shown.set(
        new Shown(
            form,
            form.lines().keySet().stream().map(id -> line(assessment, form, id)).toList(),
            reason(desk.refusals(Act.EDIT_REQUEST)),
            receipt(assessment),
            times(assessment),
            isRefused(RequestField.URGENCY, Urgency.STANDARD.name(), Reason.URGENCY_FIXED)));
  }

  private Line line(Assessment assessment, RequestForm form, String id) {
    RequestedLine read = reading.line(id).orElseThrow();
    boolean coded = problem(id + "." + LineField.CODE).isEmpty();
    return new Line(
        id,
        form.lines().getOrDefault(id, Map.of()),
        read.listed(),
        coded ? Optional.of(read.route()) : Optional.empty(),
        read.under21(),
        epsdt(read),
        repeats(read),
        assessment.file().intake().fixed().getOrDefault(id, Set.of()),
        changes(assessment, id),
        fee(assessment, read, coded));
  }

  private String epsdt(RequestedLine line) {
    return line.age()
        .map(band ->
            switch (band) {
              case ADULT -> "";
              case UNDER_21 -> WORDS.text("line.epsdt");
              case TURNS_21_IN_SPAN ->
                  WORDS.text(
                      "line.turns-21",
                      reading
                          .birthDate()
                          .map(birth -> Moments.date(RequestReading.turns21(birth)))
                          .orElse(""));
            })
        .orElse("");
  }

  private List<String> repeats(RequestedLine line) {
    return repeated.stream()
        .filter(repeat ->
            repeat.line().code().equals(line.code()) && repeat.line().from().equals(line.from()))
        .map(repeat ->
            WORDS.text(
                "line.repeats",
                repeat.other().number(),
                repeat.otherLine().from().map(Moments::date).orElse(""),
                Wording.of(repeat.other().status())))
        .toList();
  }

  private List<String> changes(Assessment assessment, String line) {
    return assessment.file().all(CaseEvent.LineCorrected.class).stream()
        .filter(dated -> dated.event().line().equals(line))
        .map(dated ->
            WORDS.text(
                "line.corrected",
                Wording.of(dated.event().field()),
                dated.event().old(),
                dated.event().by(),
                dated.event().reason(),
                people.signature(dated.by())))
        .toList();
  }

  private Fee fee(Assessment assessment, RequestedLine line, boolean coded) {
    if (line.feeCheck().isPresent()) {
      FeeCheck check = line.feeCheck().get();
      return new Fee.Done(
          check.listed(),
          WORDS.text(
              "fee.story",
              Moments.date(check.scheduleDate()),
              people.signature(check.by()),
              local(check.at())));
    }
    if (!coded || line.from().isEmpty()) {
      return new Fee.NotYet();
    }
    return new Fee.Missing(assessment.file().intake().feeChecks().containsKey(line.id()));
  }

  private Map<RequestField, OtherTime> times(Assessment assessment) {
    Map<RequestField, OtherTime> times = new EnumMap<>(RequestField.class);
    for (RequestField field :
        List.of(RequestField.RECEIVED_SCANNED, RequestField.RECEIVED_INDEXED)) {
      String stored = assessment.file().intake().form().text(field);
      boolean governs =
          assessment
              .receipt()
              .map(org.pumpreview.review.Receipt::source)
              .flatMap(org.pumpreview.review.Receipt.Source::field)
              .equals(Optional.of(field));
      times.put(
          field,
          new OtherTime(
              !stored.isEmpty() && isRefused(field, stored + "?", Reason.RECEIPT_FIXED),
              governs ? WORDS.text("receipt.governs") : ""));
    }
    return times;
  }

  private Optional<Receipt> receipt(Assessment assessment) {
    String probe = assessment.file().intake().form().text(RequestField.RECEIVED) + "?";
    if (!isRefused(RequestField.RECEIVED, probe, Reason.RECEIPT_FIXED)
        && assessment.file().intake().corrections().isEmpty()) {
      return Optional.empty();
    }
    return assessment
        .received()
        .map(at ->
            new Receipt(local(at), story(assessment), reason(desk.refusals(Act.CORRECT_RECEIPT))));
  }

  private String story(Assessment assessment) {
    List<CaseEvent.ReceiptCorrected> corrections = assessment.file().intake().corrections();
    return corrections.isEmpty()
        ? WORDS.text("receipt.fixed")
        : WORDS.text(
            "receipt.corrected",
            local(corrections.getLast().old()),
            corrections.getLast().reason());
  }

  private boolean isRefused(RequestField field, String text, Reason reason) {
    return desk.refusals(new CaseEvent.FieldEntered(field, text)).stream()
        .anyMatch(refusal -> refusal.reason() == reason);
  }

  private static Optional<String> reason(List<Refusal> refusals) {
    return refusals.stream().map(Wording::of).findFirst();
  }

  private String local(Instant at) {
    return Moments.dateTime(LocalDateTime.ofInstant(at, zone()));
  }

  private ZoneId zone() {
    return desk.assessment().plan().zone();
  }
}
