package org.pumpreview.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumpreview.build.BesideWindows;

/// The bench is run by hand; here it is seen to run at all.
@BesideWindows
final class BenchCommandTest {
  @Test
  void theBenchOfTheChartTellsEachFigure() {
    CommandRun run = CommandRun.of("bench", "chart", "--quick");
    assertEquals("", run.err());
    assertEquals(
        List.of(
            "A page of text, drawn",
            "A faxed page, drawn",
            "1,000 pages read and made searchable",
            "The longest step of that which holds anything up",
            "A search in 1,000 pages",
            "A faxed page, recognized",
            "A file of 50 MB, attached",
            "The heap that takes",
            "A frame, scrolling over pages that are drawn",
            "Frames of those that would be dropped at 60 a second",
            "A frame, leafing through 1,000 pages while they are drawn, read and searched",
            "The longest of those frames",
            "The heap that the chart then holds"),
        run.out().lines().map(line -> line.substring(0, line.indexOf(':'))).toList());
    assertEquals(0, run.exit());
  }
}
