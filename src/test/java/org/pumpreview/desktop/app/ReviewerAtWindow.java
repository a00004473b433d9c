package org.pumpreview.desktop.app;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;

/// A program of its own in which a nurse attaches two documents, a written one and a scan, searches
/// both, and cites a sentence of each. It tells what she cited and then waits to be killed.
final class ReviewerAtWindow {
  static final String READY = "ready";
  static final String ITEM = "I.A.1.a";

  private final Walker walker;

  private ReviewerAtWindow(Walker walker) {
    this.walker = walker;
  }

  /// Takes a folder for the vault, and documents.
  public static void main(String[] arguments) throws Exception {
    try {
      review(arguments);
    } catch (Exception | AssertionError e) {
      // The window would hold the program.
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void review(String[] arguments) throws Exception {
    var documents = Arrays.stream(arguments).skip(1).map(Path::of).toArray(Path[]::new);
    var walker = WalkedVault.in(Path.of(arguments[0])).startWith(documents);
    walker.wide(1600, 900).unlock(WalkedVault.NURSE);
    var nurse = new NurseAtWork(walker);
    nurse.begin();
    nurse.request("Celestine Magnolia", RequestKind.TRIAL);
    nurse.route(RequestKind.TRIAL, Pathway.MALIGNANT);
    var reviewer = new ReviewerAtWindow(walker);
    reviewer.attach();
    reviewer.search("accordions");
    walker.await("what is found", () -> walker.says("1 hit"));
    reviewer.cite();
    reviewer.search("badgers");
    // The lines of the scan, as soon as they are recognized.
    walker.await("what is found", () -> walker.says("7 hits"));
    reviewer.cite();
    System.out.println(READY);
    System.out.flush();
    Thread.sleep(Long.MAX_VALUE);
  }

  private void attach() {
    walker.alt(KeyCode.DIGIT3);
    walker.await("the records", () -> walker.isOpen("Attach documents"));
    walker.keys(KeyCode.A);
    walker.await("the documents to attach", () -> walker.isOpen("Attach"));
    walker.control(KeyCode.ENTER);
    walker.await("the documents", () -> !walker.isAt("attach-dialog"));
    walker.alt(KeyCode.DIGIT4);
    walker.await("the first item", () -> walker.item().equals(ITEM));
    walker.await("the pages", walker::isChartDrawn);
  }

  private void search(String wanted) {
    walker.keys(KeyCode.SLASH);
    walker.type(wanted);
  }

  private void cite() {
    walker.keys(KeyCode.F3);
    walker.await("the hit", () -> walker.isOpen("Evidence for " + ITEM));
    System.out.println(walker.described("Evidence for " + ITEM));
    walker.keys(KeyCode.E);
    walker.await("the evidence", () -> !walker.isOpen("Evidence for " + ITEM));
  }
}
