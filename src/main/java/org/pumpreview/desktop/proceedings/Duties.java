package org.pumpreview.desktop.proceedings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.PlanTime;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.DueTime;
import org.pumpreview.review.Notice;
import org.pumpreview.review.NoticeDue;
import org.pumpreview.review.NoticeKind;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Who has to be told, read from a case: those whom a determination or a passed clock has to reach,
/// the member of an extension, and whoever else was told.
final class Duties {
  private static final Words WORDS = Words.of("proceedings");

  private final CaseDesk desk;
  private final People people;
  private final Assessment assessment;
  private final PlanTime time;
  private final List<Notice> notices;

  private Duties(CaseDesk desk, People people) {
    this.desk = desk;
    this.people = people;
    assessment = desk.assessment();
    time = PlanTime.of(desk);
    notices = new ArrayList<>(Notice.of(assessment.file()));
  }

  static List<Duty> of(CaseDesk desk, People people) {
    return new Duties(desk, people).all();
  }

  private List<Duty> all() {
    var all = new ArrayList<Duty>();
    NoticeDue.of(assessment).forEach(due -> all.add(decision(due)));
    assessment
        .due()
        .filter(_ -> assessment.running())
        .flatMap(DueTime::extension)
        .flatMap(this::extension)
        .ifPresent(all::add);
    notices.stream()
        .sorted(Comparator.comparing(Notice::at).reversed())
        .map(notice -> told(notice, false))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private Duty decision(NoticeDue due) {
    ZoneId zone = assessment.plan().zone();
    boolean missed = due.missed(assessment.now(), zone);
    if (due.told().isPresent()) {
      notices.remove(due.told().get());
      return told(due.told().get(), missed);
    }
    return new Duty(
        NoticeKind.DECISION,
        due.addressee(),
        missed ? Duty.Mark.MISSED : Duty.Mark.OPEN,
        due.limit().map(limit -> limited(limit.by(), missed)).orElse(WORDS.text("duty.open")),
        due.limit().map(this::rule).orElse(""),
        Optional.empty(),
        recordable(NoticeKind.DECISION, due.addressee()));
  }

  private String limited(LocalDate by, boolean missed) {
    if (missed) {
      return WORDS.text("duty.missed", Moments.date(by));
    }
    return by.equals(assessment.today())
        ? WORDS.text("duty.today", Moments.date(by))
        : WORDS.text("duty.by", Moments.date(by));
  }

  private String rule(NoticeDue.Limit limit) {
    return switch (limit.rule()) {
      case DAY_OF_EXPIRY -> WORDS.text("duty.day-of-expiry");
      case BUSINESS_DAYS ->
          WORDS.text("duty.business-days", assessment.plan().noticeBusinessDays());
    };
  }

  /// The extension moves the clock only with its notice: what is not told yet stands first.
  private Optional<Duty> extension(DueTime.Extended extended) {
    if (extended.inForce()) {
      return Optional.empty();
    }
    boolean pending = extended.pending(assessment.now());
    return Optional.of(
        new Duty(
            NoticeKind.EXTENSION,
            Addressee.MEMBER,
            pending ? Duty.Mark.OPEN : Duty.Mark.MISSED,
            pending
                ? WORDS.text("duty.extension", time.write(extended.from()))
                : WORDS.text("duty.extension-missed", time.write(extended.from())),
            pending ? WORDS.text("duty.extension-why", time.writeWithDay(extended.to())) : "",
            Optional.empty(),
            pending && recordable(NoticeKind.EXTENSION, Addressee.MEMBER)));
  }

  private Duty told(Notice notice, boolean late) {
    String how = WORDS.text("duty.told", time.write(notice.at()), Wording.of(notice.channel()));
    return new Duty(
        notice.kind(),
        notice.addressee(),
        late ? Duty.Mark.TOLD_LATE : Duty.Mark.TOLD,
        late ? WORDS.text("duty.late", how) : how,
        WORDS.text(
            notice.corrections().isEmpty() ? "duty.recorded" : "duty.corrected",
            people.signature(notice.by())),
        Optional.of(notice),
        false);
  }

  private boolean recordable(NoticeKind kind, Addressee addressee) {
    var event = new CaseEvent.Notified(kind, addressee, Channel.FAX, assessment.now());
    return desk.refusals(event).isEmpty();
  }
}
