package org.pumpreview.chart.recognition;

import java.util.List;

/// How far what was read is from what is said.
public final class WordErrors {
  private WordErrors() {}

  /// The fewest words that have to be put in, left out or changed.
  public static int between(List<String> said, List<String> read) {
    int[] before = new int[read.size() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 0; i < said.size(); i++) {
      int[] now = new int[read.size() + 1];
      now[0] = i + 1;
      for (int j = 0; j < read.size(); j++) {
        int changed = before[j] + (said.get(i).equals(read.get(j)) ? 0 : 1);
        now[j + 1] = Math.min(changed, 1 + Math.min(before[j + 1], now[j]));
      }
      before = now;
    }
    return before[read.size()];
  }
}
