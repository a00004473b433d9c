package org.pumpreview.build.broken.review;

import java.time.Instant;

final class ReadsTheTime {
  Instant now() {
    return Instant.now();
  }
}
