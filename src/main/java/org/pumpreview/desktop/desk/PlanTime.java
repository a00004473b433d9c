package org.pumpreview.desktop.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.review.RequestReading;

/// Times as they are typed and read: in the plan's zone, to the minute.
public record PlanTime(ZoneId zone) {
  public static PlanTime of(CaseDesk desk) {
    return new PlanTime(desk.assessment().plan().zone());
  }

  /// For example "2026-11-17 15:12".
  public String write(Instant at) {
    return Moments.dateTime(LocalDateTime.ofInstant(at, zone));
  }

  /// For example "Tue 2026-11-17 15:12".
  public String writeWithDay(Instant at) {
    return Moments.dayTime(LocalDateTime.ofInstant(at, zone));
  }

  public Optional<Instant> read(String text) {
    try {
      return Optional.of(
          LocalDateTime.parse(text.strip(), RequestReading.TIME).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
