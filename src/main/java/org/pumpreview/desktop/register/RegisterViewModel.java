package org.pumpreview.desktop.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Interpretation;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent.InterpretationEnded;
import org.pumpreview.review.OfficeEvent.InterpretationRecorded;
import org.pumpreview.review.Register;
import org.pumpreview.review.Register.State;
import org.pumpreview.review.Role;
import org.pumpreview.review.Wording;
import org.pumpreview.store.OfficeResult;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;
import org.pumpreview.words.Words;

/// The interpretations as the screen tells them, and the acts of a medical director on them.
///
/// Every act replies once: with nothing when it is on the disk, else with why it is not.
public final class RegisterViewModel {
  private static final Words WORDS = Words.of("register");

  /// Stands in for what the person has yet to write.
  private static final String SOME_REASON = "-";

  private final Session session;
  private final Actor actor;
  private final List<Policy> policies;
  private final Work work;
  private final InstantSource clock;
  private final Supplier<String> newId;
  private final Consumer<Office> onOffice;
  private final ReadOnlyObjectWrapper<Office> office;
  private final People people = new People(this::office);

  /// One interpretation, in words.
  ///
  /// @param state with the day that goes with it
  /// @param told who recorded it, what it replaced and who ended it, each in a sentence
  /// @param canEnd whether this person can end it now
  record Entry(
      Interpretation interpretation,
      State state,
      String since,
      String about,
      String question,
      String reading,
      List<String> told,
      boolean canEnd) {}

  /// Something that can be interpreted.
  ///
  /// @param now how it is read until then; empty where each reviewer reads it
  record Point(Policy policy, Ambiguity ambiguity, Optional<String> now) {}

  /// What was entered of a new interpretation.
  ///
  /// @param reading id of a named reading; blank where `own` says another one
  record Entered(
      Optional<Point> point, String reading, String own, String reason, Optional<LocalDate> from) {}

  /// A place of the form where something can be wrong.
  enum Field {
    POINT,
    READING,
    REASON,
    FROM
  }

  /// What is wrong at a place, in a sentence.
  record Fault(Field field, String words) {}

  /// @param policies every pack on the shelf
  /// @param newId names an interpretation, differently each time
  /// @param onOffice gets the office whenever it is another one
  public RegisterViewModel(
      Session session,
      Actor actor,
      Office office,
      List<Policy> policies,
      Work work,
      InstantSource clock,
      Supplier<String> newId,
      Consumer<Office> onOffice) {
    this.session = session;
    this.actor = actor;
    this.office = new ReadOnlyObjectWrapper<>(office);
    this.policies = List.copyOf(policies);
    this.work = work;
    this.clock = clock;
    this.newId = newId;
    this.onOffice = onOffice;
  }

  ReadOnlyObjectProperty<Office> officeProperty() {
    return office.getReadOnlyProperty();
  }

  private Office office() {
    return office.get();
  }

  // ---- what is shown

  /// Those that are followed today or from a day to come on, the latest first.
  List<Entry> current() {
    return entries(State.IN_FORCE, State.COMING);
  }

  /// Those that are followed no more, the latest first.
  List<Entry> past() {
    return entries(State.REPLACED, State.ENDED);
  }

  private List<Entry> entries(State... states) {
    return register().lines().stream()
        .filter(line -> List.of(states).contains(line.state()))
        .map(this::entry)
        .toList();
  }

  private Register register() {
    return new Register(office().interpretations(), today(), office().plan().zone());
  }

  private Entry entry(Register.Line line) {
    Interpretation one = line.interpretation();
    Optional<Ambiguity> point = point(one);
    boolean current = line.state() == State.IN_FORCE || line.state() == State.COMING;
    return new Entry(
        one,
        line.state(),
        WORDS.of("state", line.state(), Moments.date(line.until().orElse(one.from()))),
        about(one, point),
        point.map(Ambiguity::question).orElse(""),
        reading(one, point),
        told(line),
        current && whyNotEnd(one).isEmpty());
  }

  private String about(Interpretation one, Optional<Ambiguity> point) {
    String paragraphs = point.map(Ambiguity::paragraphs).map(Wording::list).orElse("");
    return paragraphs.isEmpty()
        ? WORDS.text("about.whole", one.policyId(), one.revision())
        : WORDS.text("about", one.policyId(), one.revision(), paragraphs);
  }

  private static String reading(Interpretation one, Optional<Ambiguity> point) {
    String words = point.map(found -> found.words(one.reading(), one.own())).orElse(one.own());
    return WORDS.text("reading", words);
  }

  private List<String> told(Register.Line line) {
    Interpretation one = line.interpretation();
    List<String> told = new ArrayList<>();
    told.add(
        WORDS.text(
            "recorded",
            people.signature(one.by()),
            when(one.at()),
            Moments.date(one.from()),
            one.reason()));
    line.replaced()
        .ifPresent(other ->
            told.add(
                WORDS.text(
                    line.state() == State.COMING ? "replaces" : "replaced",
                    reading(other, point(other)),
                    people.signature(other.by()),
                    Moments.date(other.from()))));
    one.ending()
        .ifPresent(ending ->
            told.add(
                WORDS.text(
                    "ended", people.signature(ending.by()), when(ending.at()), ending.reason())));
    return told;
  }

  private Optional<Ambiguity> point(Interpretation one) {
    return policies.stream()
        .filter(policy -> one.isOf(policy.ref()))
        .flatMap(policy -> policy.ambiguity(one.ambiguity()).stream())
        .findFirst();
  }

  private String when(Instant at) {
    return Moments.dateTime(at.atZone(office().plan().zone()).toLocalDateTime());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), office().plan().zone());
  }

  // ---- what can be done

  /// Everything that a policy on the shelf leaves open, in its order.
  List<Point> points() {
    return policies.stream()
        .flatMap(policy ->
            policy.ambiguities().stream()
                .map(ambiguity -> new Point(policy, ambiguity, now(policy, ambiguity))))
        .toList();
  }

  private Optional<String> now(Policy policy, Ambiguity ambiguity) {
    return register()
        .inForce(policy.ref(), ambiguity.id())
        .map(found ->
            WORDS.text(
                "now",
                reading(found, Optional.of(ambiguity)),
                people.signature(found.by()),
                Moments.date(found.from())));
  }

  /// Why this person records none; empty when that is open.
  Optional<String> whyNotRecord() {
    boolean director = actor.is(Role.MEDICAL_DIRECTOR);
    return director ? Optional.empty() : Optional.of(Wording.of(Office.Reason.NOT_A_DIRECTOR));
  }

  private Optional<String> whyNotEnd(Interpretation one) {
    return office().refusals(actor, new InterpretationEnded(one.id(), SOME_REASON)).stream()
        .findFirst()
        .map(Wording::of);
  }

  /// Everything that is wrong with what was entered; the rules of the office say so.
  List<Fault> faults(Entered entered) {
    List<Fault> faults = new ArrayList<>();
    if (entered.point().isEmpty()) {
      faults.add(new Fault(Field.POINT, WORDS.text("fault.point")));
    }
    entered
        .point()
        .map(point -> office().refusals(actor, event(point, entered, today())))
        .orElse(List.of())
        .forEach(reason -> faults.add(new Fault(field(reason), Wording.of(reason))));
    if (entered.from().filter(day -> !day.isBefore(today())).isEmpty()) {
      faults.add(new Fault(Field.FROM, WORDS.text("fault.from")));
    }
    return faults;
  }

  private static Field field(Office.Reason reason) {
    return switch (reason) {
      case REASON_MISSING -> Field.REASON;
      case READING_UNFIT -> Field.READING;
      case NOT_AN_ADMINISTRATOR,
          PERSON_INCOMPLETE,
          PERSON_EXISTS,
          PERSON_UNKNOWN,
          ROLE_MISSING,
          LICENSE_MISSING,
          LAST_ADMINISTRATOR,
          ALREADY_FOUNDED,
          NOT_A_DIRECTOR,
          INTERPRETATION_EXISTS,
          INTERPRETATION_UNKNOWN,
          PRACTICE_STAYS_ALONE ->
          Field.POINT;
    };
  }

  private InterpretationRecorded event(Point point, Entered entered, LocalDate from) {
    return new InterpretationRecorded(
        newId.get(),
        point.policy().ref().policyId(),
        point.policy().ref().revision(),
        point.ambiguity().id(),
        entered.reading(),
        entered.own().strip(),
        entered.reason().strip(),
        from);
  }

  /// Records what was entered, of which nothing is wrong.
  void onRecord(Entered entered, Consumer<Optional<String>> reply) {
    InterpretationRecorded recorded =
        event(entered.point().orElseThrow(), entered, entered.from().orElseThrow());
    act(() -> session.interpret(recorded, clock.instant()), reply);
  }

  void onEnd(Interpretation one, String reason, Consumer<Optional<String>> reply) {
    act(() -> session.endInterpretation(one.id(), reason, clock.instant()), reply);
  }

  /// Reads again what others may have recorded; the page stays as it is where that fails.
  void refresh() {
    work.run(session::office, this::show, _ -> {});
  }

  private void show(Office now) {
    if (!now.equals(office())) {
      office.set(now);
      onOffice.accept(now);
    }
  }

  private void act(Callable<OfficeResult> act, Consumer<Optional<String>> reply) {
    work.run(
        act,
        result -> onResult(result, reply),
        failure -> reply.accept(Optional.of(sentence(failure))));
  }

  private void onResult(OfficeResult result, Consumer<Optional<String>> reply) {
    switch (result) {
      case OfficeResult.Recorded(Office after) -> {
        show(after);
        reply.accept(Optional.empty());
      }
      case OfficeResult.Refused(var reasons) ->
          reply.accept(
              Optional.of(reasons.stream().map(Wording::of).collect(Collectors.joining(" "))));
    }
  }

  /// A vault says itself what to do; of anything else only that nothing was changed.
  private static String sentence(Exception failure) {
    String otherwise = WORDS.text("failed");
    return failure instanceof VaultException
        ? Objects.requireNonNullElse(failure.getMessage(), otherwise)
        : otherwise;
  }
}
