package org.pumpreview.build.broken.review;

import java.time.Clock;
import java.time.LocalDate;

final class FineTime {
  LocalDate day(Clock clock) {
    return LocalDate.now(clock);
  }
}
