package org.pumpreview.desktop.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.work.Work;

/// Many files in one job, on a printer made of a list.
class PrintRunTest {
  private final Paper paper = new Paper();
  private final List<String> results = new ArrayList<>();

  /// Files that are open, and the most that ever were.
  private int open;

  private int most;

  /// A printer that notes what it is handed: each page as its width says, a blank side as "-".
  private static final class Paper implements PrintJob {
    private final List<String> sides = new ArrayList<>();
    private boolean twoSided;
    private boolean ends = true;
    private int takes = Integer.MAX_VALUE;
    private int from;
    private int before = Integer.MAX_VALUE;
    private int skipped = -1;
    private Runnable onPage = () -> {};

    @Override
    public String printer() {
      return "Front desk";
    }

    @Override
    public boolean isTwoSided() {
      return twoSided;
    }

    @Override
    public boolean isWanted(int page) {
      return from <= page && page < before && page != skipped;
    }

    @Override
    public boolean print(Image page) {
      boolean takesIt = sides.size() < takes;
      if (takesIt) {
        sides.add(Integer.toString((int) page.getWidth()));
      }
      onPage.run();
      return takesIt;
    }

    @Override
    public boolean printBlank() {
      sides.add("-");
      return true;
    }

    @Override
    public boolean end() {
      sides.add("end");
      return ends;
    }

    @Override
    public void cancel() {
      sides.add("cancel");
    }
  }

  /// A file whose pages are as wide as they are numbered: 11 and 12 for the first two of file 1.
  ///
  /// @param drawable how many of its pages can be drawn
  private final class File implements Pages {
    private final int number;
    private final int count;
    private final int drawable;

    File(int number, int count, int drawable) {
      this.number = number;
      this.count = count;
      this.drawable = drawable;
      open++;
      most = Math.max(most, open);
    }

    @Override
    public int count() {
      return count;
    }

    @Override
    public Image draw(int page, double scale) throws IOException {
      if (page >= drawable) {
        throw new IOException("torn");
      }
      return new WritableImage(number * 10 + page + 1, 1);
    }

    @Override
    public void close() {
      open--;
    }
  }

  private Bundle<String> letter(int number, int pages) {
    return torn(number, pages, pages);
  }

  private Bundle<String> torn(int number, int pages, int drawable) {
    return new Bundle<>("letter " + number, List.of(() -> new File(number, pages, drawable)));
  }

  private PrintRun<String> run(List<Bundle<String>> bundles) {
    return new PrintRun<>(
        Work.here(),
        paper,
        bundles,
        over -> over.forEach(one -> results.add(one.subject() + " " + words(one.fate()))));
  }

  private static String words(Fate fate) {
    return switch (fate) {
      case Fate.Printed printed -> "printed";
      case Fate.LeftOut(var out) -> "left out but for " + out;
      case Fate.Cancelled(var out) -> "cancelled after " + out;
      case Fate.Broken(var out, var cause) -> cause.getMessage() + " after " + out;
      case Fate.Refused refused -> "refused";
    };
  }

  @Test
  void allPagesOfAllFilesArePrintedInOneJob() {
    run(List.of(letter(1, 2), letter(2, 1))).start();
    assertEquals(List.of("11", "12", "21", "end"), paper.sides);
    assertEquals(List.of("letter 1 printed", "letter 2 printed"), results);
  }

  @Test
  void onTwoSidesEachFileBeginsOnASheetOfItsOwn() {
    paper.twoSided = true;
    Bundle<String> withCopy =
        new Bundle<>("letter 1", List.of(() -> new File(1, 1, 1), () -> new File(2, 2, 2)));
    run(List.of(withCopy, letter(3, 1), letter(4, 1))).start();
    assertEquals(List.of("11", "-", "21", "22", "31", "-", "41", "end"), paper.sides);
  }

  @Test
  void oneThatCannotBeDrawnStopsNoneOfTheOthers() {
    Bundle<String> gone =
        new Bundle<>(
            "letter 2",
            List.of(() -> {
              throw new IOException("gone");
            }));
    run(List.of(torn(1, 3, 1), gone, letter(3, 1))).start();
    assertEquals(List.of("11", "31", "end"), paper.sides);
    assertEquals(
        List.of("letter 1 torn after 1", "letter 2 gone after 0", "letter 3 printed"), results);
  }

  @Test
  void cancellingStopsBeforeTheNextPageAndPrintsWhatWasHandedOver() {
    PrintRun<String> run = run(List.of(letter(1, 1), letter(2, 3), letter(3, 1)));
    paper.onPage =
        () -> {
          if (paper.sides.size() == 2) {
            run.cancel();
          }
        };
    run.start();
    assertEquals(List.of("11", "21", "end"), paper.sides);
    assertEquals(
        List.of("letter 1 printed", "letter 2 cancelled after 1", "letter 3 cancelled after 0"),
        results);
  }

  @Test
  void ofAJobThatThePrinterDidNotTakeNothingCountsAsPrinted() {
    paper.takes = 2;
    run(List.of(letter(1, 1), letter(2, 2))).start();
    assertEquals(List.of("11", "21", "cancel"), paper.sides);
    assertEquals(List.of("letter 1 refused", "letter 2 refused"), results);
  }

  @Test
  void aJobThatDoesNotEndCountsAsNotPrinted() {
    paper.ends = false;
    run(List.of(letter(1, 1))).start();
    assertEquals(List.of("letter 1 refused"), results);
  }

  @Test
  void pagesThatWereLeftOutAreCountedThroughTheWholeJob() {
    paper.from = 1;
    paper.before = 4;
    run(List.of(letter(1, 2), letter(2, 2), letter(3, 1))).start();
    assertEquals(List.of("12", "21", "22", "end"), paper.sides);
    assertEquals(
        List.of("letter 1 left out but for 1", "letter 2 printed", "letter 3 left out but for 0"),
        results);
  }

  @Test
  void aFileWhoseFirstPageIsLeftOutBeginsOnASheetOfItsOwnToo() {
    paper.twoSided = true;
    paper.skipped = 1;
    run(List.of(letter(1, 1), letter(2, 3))).start();
    assertEquals(List.of("11", "-", "22", "23", "end"), paper.sides);
  }

  @Test
  void ofPagesThatNoLetterHasNothingIsPrinted() {
    paper.from = 9;
    run(List.of(letter(1, 2))).start();
    assertEquals(List.of("cancel"), paper.sides);
    assertEquals(List.of("letter 1 left out but for 0"), results);
  }

  @Test
  void thousandsOfLettersNeedNoDeeperStackThanOne() {
    List<Bundle<String>> many =
        IntStream.range(0, 20_000).mapToObj(i -> letter(i, 1)).collect(Collectors.toList());
    paper.before = 100;
    PrintRun<String> run = run(many);
    paper.onPage =
        () -> {
          if (paper.sides.size() == 90) {
            run.cancel();
          }
        };
    run.start();
    assertEquals(20_000, results.size());
    assertEquals("letter 19999 cancelled after 0", results.getLast());
  }

  @Test
  void aJobWithoutAnyPageIsThrownAway() {
    run(List.of(torn(1, 1, 0))).start();
    assertEquals(List.of("cancel"), paper.sides);
  }

  @Test
  void oneFileIsOpenAtATime() {
    run(IntStream.range(0, 50).mapToObj(i -> letter(i, 2)).collect(Collectors.toList())).start();
    assertEquals(1, most);
    assertEquals(0, open);
  }
}
