package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import javafx.print.PageRange;
import org.junit.jupiter.api.Test;

/// Of a letter those pages are printed that the person asked the system's dialog for.
class SystemPrintersTest {
  private static List<Integer> printed(PageRange... ranges) {
    return IntStream.range(0, 5).filter(at -> SystemPrinters.isWanted(ranges, at)).boxed().toList();
  }

  @Test
  void withoutRangesEveryPageIsPrinted() {
    assertEquals(List.of(0, 1, 2, 3, 4), printed());
  }

  @Test
  void rangesCountFromOneAndIncludeBothEnds() {
    assertEquals(List.of(1, 2), printed(new PageRange(2, 3)));
    assertEquals(List.of(0, 3, 4), printed(new PageRange(1, 1), new PageRange(4, 5)));
  }
}
