package org.pumpreview.desktop.route;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Urgency;
import org.pumpreview.review.UrgentSign;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The look for danger that a request for the care of a pump in place begins with, and what follows
/// from it.
final class UrgencyScreen {
  private static final Words WORDS = Words.of("route");
  private static final String WORDS_KEY = "screen.words";
  private static final String TICKED = "ticked";
  private static final String UNTICKED = "unticked";

  /// @param record what was found last, by whom and when; empty until somebody looked
  /// @param changed whether what is said is not on record yet
  /// @param missing what keeps it from being recorded, in a sentence; empty when nothing does
  /// @param urgent whether a sign of danger is found
  /// @param mayRaise whether the request can still be raised to expedited
  record Shown(
      Set<UrgentSign> signs,
      String words,
      boolean open,
      Optional<String> record,
      boolean changed,
      Optional<String> missing,
      boolean urgent,
      boolean mayRaise) {}

  private final CaseDesk desk;
  private final People people;
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<String> typed = Optional.empty();

  UrgencyScreen(CaseDesk desk, People people) {
    this.desk = desk;
    this.people = people;
    look();
    desk.assessmentProperty().subscribe((_, _) -> look());
  }

  /// Empty where no line is for the care of a pump in place.
  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  // ---- acts

  void onSign(UrgentSign sign, boolean found) {
    desk.keepDraft(key(sign), found ? TICKED : UNTICKED);
  }

  void onTyping(String text) {
    typed = Optional.of(text);
    look();
  }

  void onWords(String text) {
    desk.keepDraft(WORDS_KEY, text);
  }

  void onRecord() {
    List<String> keys = new ArrayList<>(List.of(WORDS_KEY));
    for (UrgentSign sign : UrgentSign.values()) {
      keys.add(key(sign));
    }
    CaseEvent screened = event();
    typed = Optional.empty();
    desk.act(Stream.concat(Stream.of(screened), desk.forgotten(keys)).toList());
  }

  void onRaise() {
    desk.act(new CaseEvent.FieldEntered(RequestField.URGENCY, Urgency.EXPEDITED.name()));
  }

  // ---- what is shown

  private void look() {
    Assessment assessment = desk.assessment();
    shown.set(assessment.hasMaintenance() ? Optional.of(look(assessment)) : Optional.empty());
  }

  private Shown look(Assessment assessment) {
    Optional<CaseFile.Dated<CaseEvent.UrgencyScreened>> last =
        assessment.file().last(CaseEvent.UrgencyScreened.class);
    CaseEvent.UrgencyScreened event = event();
    boolean urgent = !event.signs().isEmpty();
    return new Shown(
        event.signs(),
        event.words(),
        desk.refusals(Act.SCREEN_URGENCY).isEmpty(),
        last.map(this::record),
        last.isEmpty() || !last.get().event().equals(event),
        desk.refusals(event).stream().map(Wording::of).findFirst(),
        urgent,
        urgent
            && !assessment.reading().urgency().equals(Optional.of(Urgency.EXPEDITED))
            && desk.refusals(Act.EDIT_REQUEST).isEmpty());
  }

  private Optional<CaseEvent.UrgencyScreened> recorded() {
    return desk.assessment()
        .file()
        .last(CaseEvent.UrgencyScreened.class)
        .map(CaseFile.Dated::event);
  }

  /// The record that what is ticked and typed amounts to, over what lies on record.
  private CaseEvent.UrgencyScreened event() {
    Set<UrgentSign> signs = EnumSet.noneOf(UrgentSign.class);
    for (UrgentSign sign : UrgentSign.values()) {
      String draft = desk.draft(key(sign));
      boolean before = recorded().map(screen -> screen.signs().contains(sign)).orElse(false);
      if (draft.isEmpty() ? before : draft.equals(TICKED)) {
        signs.add(sign);
      }
    }
    String kept = desk.draft(WORDS_KEY);
    String before = recorded().map(CaseEvent.UrgencyScreened::words).orElse("");
    return new CaseEvent.UrgencyScreened(
        signs, typed.orElse(kept.isEmpty() ? before : kept).strip());
  }

  private String record(CaseFile.Dated<CaseEvent.UrgencyScreened> screened) {
    List<String> signs =
        screened.event().signs().stream()
            .sorted(Comparator.naturalOrder())
            .map(Wording::of)
            .toList();
    String found =
        signs.isEmpty()
            ? WORDS.text("screen.none")
            : WORDS.text("screen.found", Wording.list(signs));
    return WORDS.text(
        "screen.by",
        found,
        screened.event().words().strip(),
        people.signature(screened.by()),
        Moments.dateTime(LocalDateTime.ofInstant(screened.at(), desk.assessment().plan().zone())));
  }

  private static String key(UrgentSign sign) {
    return "screen." + sign.name();
  }
}
