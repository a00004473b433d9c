package org.pumpreview.build.broken.review;

import java.util.UUID;

final class DrawsAnId {
  UUID id() {
    return UUID.randomUUID();
  }
}
