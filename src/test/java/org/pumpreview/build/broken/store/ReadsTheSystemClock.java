package org.pumpreview.build.broken.store;

import java.time.Clock;

final class ReadsTheSystemClock {
  Clock clock() {
    return Clock.systemUTC();
  }
}
