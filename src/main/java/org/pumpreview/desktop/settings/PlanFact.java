package org.pumpreview.desktop.settings;

import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.letter.StampSetting;
import org.pumpreview.review.Plan;
import org.pumpreview.review.SearchTerms;
import org.pumpreview.words.Words;

/// A fact of the plan, as the settings show it and perhaps let it be changed.
enum PlanFact {
  NAME("name", Kind.TEXT),
  TAGLINE("tagline", Kind.OPTIONAL_TEXT),
  ADDRESS("address", Kind.LINES),
  PHONE("phone", Kind.PHONE),
  TTY("tty", Kind.PHONE),
  HOURS("hours", Kind.TEXT),
  FAX("fax", Kind.PHONE),
  PEER_TO_PEER_PHONE("peerToPeerPhone", Kind.PHONE),
  APPEAL_ADDRESS("appealAddress", Kind.LINES),
  ATTESTATION("attestation", Kind.LINES),
  NURSE_MAY_APPROVE_STARRED("nurseMayApproveStarred", Kind.YES_OR_NO),
  TIME_STAMP_SERVER("timeStamps", Kind.STAMP_SERVER),
  TIME_STAMP_CERTIFICATES("timeStamps", Kind.CERTIFICATES),
  SEARCH_TERMS("searchTerms", Kind.TERMS),
  NURSE_MEANING("nurseMeaning", Kind.FIXED),
  DIRECTOR_MEANING("directorMeaning", Kind.FIXED),
  ZONE("zone", Kind.FIXED),
  STANDARD_CLOCKS("standardClocks", Kind.FIXED),
  EXPEDITED_HOURS("expeditedHours", Kind.FIXED),
  EXTENSION_DAYS("extensionDays", Kind.FIXED),
  NOTICE_BUSINESS_DAYS("noticeBusinessDays", Kind.FIXED),
  GOVERNING_DATE("governingDate", Kind.FIXED),
  REVIEW_CYCLE("reviewCycleMonths", Kind.FIXED),
  APPEAL_DAYS("appealDays", Kind.FIXED),
  FAIR_HEARING_DAYS("fairHearingDays", Kind.FIXED),
  CONTINUATION_DAYS("continuationDays", Kind.FIXED),
  INSERT_MONTHS("insertMonths", Kind.FIXED),
  INSERTS("inserts", Kind.FIXED);

  private static final Words WORDS = Words.of("settings");

  private final String component;
  private final Kind kind;

  /// How a fact is written.
  enum Kind {
    TEXT,
    OPTIONAL_TEXT,
    /// With a leading 1, as a letter shows it.
    PHONE,
    /// One or more lines.
    LINES,
    YES_OR_NO,
    /// The address of a time-stamp server, or nothing.
    STAMP_SERVER,
    /// Certificates in PEM, or nothing.
    CERTIFICATES,
    /// Search terms of items, an item a line, or nothing.
    TERMS,
    /// Comes with the file of plan settings and is only shown.
    FIXED
  }

  PlanFact(String component, Kind kind) {
    this.component = component;
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /// The component of [Plan], under which its source is kept.
  String component() {
    return component;
  }

  String label() {
    return WORDS.of("plan", this);
  }

  /// As it is read; lines one under the other.
  String shown(Plan plan) {
    return this == TIME_STAMP_CERTIFICATES ? certificates(plan) : value(plan);
  }

  /// As it is written; lines one under the other.
  String value(Plan plan) {
    return switch (this) {
      case NAME -> plan.name();
      case TAGLINE -> plan.tagline();
      case ADDRESS -> lines(plan.address());
      case PHONE -> plan.phone();
      case TTY -> plan.tty();
      case HOURS -> plan.hours();
      case FAX -> plan.fax();
      case PEER_TO_PEER_PHONE -> plan.peerToPeerPhone();
      case APPEAL_ADDRESS -> lines(plan.appealAddress());
      case ATTESTATION -> lines(plan.attestation());
      case NURSE_MAY_APPROVE_STARRED -> starred(plan);
      case TIME_STAMP_SERVER -> plan.timeStamps().server();
      case TIME_STAMP_CERTIFICATES -> plan.timeStamps().certificates();
      case SEARCH_TERMS -> lines(plan.searchTerms().stream().map(SearchTerms::written).toList());
      case NURSE_MEANING -> plan.nurseMeaning();
      case DIRECTOR_MEANING -> plan.directorMeaning();
      case ZONE -> plan.zone().getId();
      case STANDARD_CLOCKS -> clocks(plan);
      case EXPEDITED_HOURS -> hours(plan.expeditedHours());
      case EXTENSION_DAYS -> days(plan.extensionDays());
      case NOTICE_BUSINESS_DAYS -> days(plan.noticeBusinessDays());
      case GOVERNING_DATE -> WORDS.of("plan.governing", plan.governingDate());
      case REVIEW_CYCLE -> months(plan.reviewCycleMonths());
      case APPEAL_DAYS -> days(plan.appealDays());
      case FAIR_HEARING_DAYS -> days(plan.fairHearingDays());
      case CONTINUATION_DAYS -> days(plan.continuationDays());
      case INSERT_MONTHS -> months(plan.insertMonths());
      case INSERTS -> inserts(plan);
    };
  }

  /// Where the fact comes from; empty when nobody said.
  String source(Plan plan) {
    return plan.sources().getOrDefault(component, "");
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  private static String starred(Plan plan) {
    return WORDS.text(plan.nurseMayApproveStarred() ? "yes" : "no");
  }

  private static String certificates(Plan plan) {
    return StampSetting.authorities(plan.timeStamps().certificates())
        .map(found -> found.stream().map(PlanFact::certificate).collect(Collectors.joining("\n")))
        .orElse("");
  }

  private static String certificate(X509Certificate authority) {
    return WORDS.text(
        "plan.certificate",
        authority.getSubjectX500Principal().getName(),
        Moments.date(authority.getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate()));
  }

  private static String clocks(Plan plan) {
    return plan.standardClocks().stream()
        .map(clock -> WORDS.text("plan.clock", clock.days(), Moments.date(clock.from())))
        .collect(Collectors.joining("\n"));
  }

  private static String inserts(Plan plan) {
    return plan.inserts().isEmpty()
        ? WORDS.text("plan.no-inserts")
        : plan.inserts().stream()
            .map(insert ->
                WORDS.text(
                    "plan.insert",
                    insert.title(),
                    Locale.forLanguageTag(insert.language()).getDisplayLanguage(Locale.US),
                    Moments.date(insert.version())))
            .collect(Collectors.joining("\n"));
  }

  private static String hours(int count) {
    return WORDS.text("plan.hours", count);
  }

  private static String days(int count) {
    return WORDS.text("plan.days", count);
  }

  private static String months(int count) {
    return WORDS.text("plan.months", count);
  }
}
