package org.pumpreview.build.broken.desktop.worklist;

import java.time.LocalDate;
import java.time.ZoneId;

final class ReadsToday {
  LocalDate today(ZoneId zone) {
    return LocalDate.now(zone);
  }
}
