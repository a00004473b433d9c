package org.pumpreview.casework;

import java.util.List;
import java.util.stream.IntStream;
import org.pumpreview.chart.made.MadeChart;
import org.pumpreview.chart.made.Press;
import org.pumpreview.packs.PolicyPacks;

/// The made-up packet of the first practice case outside any vault, as long as it is wanted.
public final class PracticePacket {
  private PracticePacket() {}

  /// How its pages look.
  public enum Look {
    WRITTEN,
    /// Only pictures of pages.
    FAXED
  }

  /// A packet; its pages come again where there are not enough of them.
  public static MadeChart of(int pages, Look look) {
    PracticeScript.Case story = PracticeScript.shipped().cases().getFirst();
    PracticeScript.Chart whole = story.documents().getFirst();
    int count = PracticeChart.named(whole.chart()).pages();
    List<Integer> numbers = IntStream.range(0, pages).map(i -> i % count + 1).boxed().toList();
    return new PracticeCharts(new Press(), PolicyPacks.shipped(), story)
        .made(whole, numbers, _ -> look == Look.FAXED);
  }

  /// The hospital's record of a person with cancer, of 40 pages, on which all that a trial asks for
  /// is found.
  public static MadeChart ofMalignantTrial(Look look) {
    PracticeScript.Case story =
        PracticeScript.shipped().cases().stream()
            .filter(told -> told.key().equals("trial-malignant-open"))
            .findFirst()
            .orElseThrow();
    PracticeScript.Chart record = story.documents().getFirst();
    int count = PracticeChart.named(record.chart()).pages();
    return new PracticeCharts(new Press(), PolicyPacks.shipped(), story)
        .made(record, IntStream.rangeClosed(1, count).boxed().toList(), _ -> look == Look.FAXED);
  }
}
