package org.pumpreview.build.broken.letter;

final class ReadsMilliseconds {
  long now() {
    return System.currentTimeMillis();
  }
}
