package org.pumpreview.desktop.settings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumpreview.casework.StampServer;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.letter.StampFailed;
import org.pumpreview.letter.StampSetting;
import org.pumpreview.review.Office;
import org.pumpreview.review.Plan;
import org.pumpreview.review.SearchTerms;
import org.pumpreview.words.Words;

/// The plan's facts while an administrator changes them. Nothing counts until it is recorded.
final class PlanViewModel {
  private static final Words WORDS = Words.of("settings");
  private static final Pattern PHONE = Pattern.compile("1-[0-9]{3}-[0-9]{3}-[0-9]{4}");

  private final Plan before;
  private final Workplace place;
  private final Work aside;
  private final Map<PlanFact, StringProperty> texts = new EnumMap<>(PlanFact.class);
  private final BooleanProperty starred;

  /// @param aside asks a time-stamp server beside the work on cases
  PlanViewModel(Office office, Workplace place, Work aside) {
    this.before = office.plan();
    this.place = place;
    this.aside = aside;
    editable()
        .filter(fact -> fact.kind() != PlanFact.Kind.YES_OR_NO)
        .forEach(fact -> texts.put(fact, new SimpleStringProperty(fact.value(before))));
    starred = new SimpleBooleanProperty(before.nurseMayApproveStarred());
  }

  /// What can be changed here, in the order of the form.
  static Stream<PlanFact> editable() {
    return Stream.of(PlanFact.values()).filter(fact -> fact.kind() != PlanFact.Kind.FIXED);
  }

  /// What is written for a fact.
  StringProperty textProperty(PlanFact fact) {
    StringProperty text = texts.get(fact);
    if (text == null) {
      throw new IllegalArgumentException(fact + " is not written as a text");
    }
    return text;
  }

  BooleanProperty starredProperty() {
    return starred;
  }

  /// What is wrong with a fact as it is written now; empty when nothing is.
  Optional<String> fault(PlanFact fact) {
    String text = fact.kind() == PlanFact.Kind.YES_OR_NO ? "" : textProperty(fact).get().strip();
    return switch (fact.kind()) {
      case TEXT, LINES ->
          text.isEmpty() && isNeeded(fact)
              ? Optional.of(WORDS.text("plan.fault.blank"))
              : Optional.empty();
      case PHONE ->
          text.isEmpty() || PHONE.matcher(text).matches()
              ? Optional.empty()
              : Optional.of(WORDS.text("plan.fault.phone"));
      case STAMP_SERVER -> stampFault(StampSetting.Fault.ADDRESS);
      case CERTIFICATES ->
          stampFault(StampSetting.Fault.NO_CERTIFICATE)
              .or(() -> stampFault(StampSetting.Fault.CERTIFICATE));
      case TERMS ->
          lines(fact).stream().allMatch(line -> SearchTerms.read(line).isPresent())
              ? Optional.empty()
              : Optional.of(WORDS.text("plan.fault.terms"));
      case OPTIONAL_TEXT, YES_OR_NO, FIXED -> Optional.empty();
    };
  }

  private Optional<String> stampFault(StampSetting.Fault fault) {
    return stamps().equals(new StampSetting.Unusable(fault))
        ? Optional.of(WORDS.of("plan.fault.stamp", fault))
        : Optional.empty();
  }

  private StampSetting stamps() {
    return StampSetting.of(
        text(PlanFact.TIME_STAMP_SERVER), text(PlanFact.TIME_STAMP_CERTIFICATES));
  }

  /// Whether there is a server to be asked with what is written.
  boolean mayTryStamps() {
    return stamps() instanceof StampSetting.On;
  }

  /// Asks the server for a time stamp of a number at random, which nobody keeps.
  ///
  /// @param reply gets the sentence of what came of it
  void onTryStamps(Consumer<String> reply) {
    if (stamps() instanceof StampSetting.On on) {
      aside.run(
          () -> StampServer.tryOut(on, place.clock().instant()),
          reply,
          failure -> reply.accept(sentence(failure)));
    }
  }

  private static String sentence(Exception failure) {
    return failure instanceof StampFailed failed ? failed.sentence() : Failures.sentence(failure);
  }

  /// What letters need may be filled in one after the other; the name stands in certificates, and
  /// nobody can affirm an attestation without a line.
  private static boolean isNeeded(PlanFact fact) {
    return fact == PlanFact.NAME || fact == PlanFact.ATTESTATION;
  }

  boolean isChanged() {
    return editable().anyMatch(this::isChanged);
  }

  private boolean isChanged(PlanFact fact) {
    Plan after = written(before.sources());
    return !fact.value(after).equals(fact.value(before));
  }

  /// The settings as they are written now. What was changed has this person as its source.
  Plan plan() {
    Map<String, String> sources = new HashMap<>(before.sources());
    String day = Moments.date(place.clock().instant().atZone(before.zone()).toLocalDate());
    editable()
        .filter(this::isChanged)
        .forEach(fact ->
            sources.put(
                fact.component(), WORDS.text("plan.source", day, place.actor().signature())));
    return written(sources);
  }

  private Plan written(Map<String, String> sources) {
    return new Plan(
        text(PlanFact.NAME),
        text(PlanFact.TAGLINE),
        lines(PlanFact.ADDRESS),
        text(PlanFact.PHONE),
        text(PlanFact.TTY),
        text(PlanFact.HOURS),
        text(PlanFact.FAX),
        text(PlanFact.PEER_TO_PEER_PHONE),
        lines(PlanFact.APPEAL_ADDRESS),
        before.zone(),
        before.standardClocks(),
        before.expeditedHours(),
        before.extensionDays(),
        before.noticeBusinessDays(),
        before.governingDate(),
        before.reviewCycleMonths(),
        starred.get(),
        lines(PlanFact.ATTESTATION),
        before.nurseMeaning(),
        before.directorMeaning(),
        before.appealDays(),
        before.fairHearingDays(),
        before.continuationDays(),
        before.insertMonths(),
        before.inserts(),
        new Plan.TimeStamps(
            text(PlanFact.TIME_STAMP_SERVER), text(PlanFact.TIME_STAMP_CERTIFICATES)),
        lines(PlanFact.SEARCH_TERMS).stream()
            .flatMap(line -> SearchTerms.read(line).stream())
            .toList(),
        sources);
  }

  private String text(PlanFact fact) {
    return textProperty(fact).get().strip();
  }

  private List<String> lines(PlanFact fact) {
    return text(fact).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
