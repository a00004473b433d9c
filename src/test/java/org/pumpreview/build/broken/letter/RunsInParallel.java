package org.pumpreview.build.broken.letter;

import java.util.List;

final class RunsInParallel {
  long count(List<String> lines) {
    return lines.parallelStream().count();
  }
}
