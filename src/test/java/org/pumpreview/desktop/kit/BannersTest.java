package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Whatever the words are and however large the type is: what stands above the work leaves the work
/// its room, and words keep a width at which they can be read.
class BannersTest {
  private static final double READABLE_EM = 15;
  private static final String DUE = "Due Sat 2026-11-28 01:20 · 5 d 17 h left";

  private enum Part {
    HEAD,
    SUMMARY,
    RESULT,
    NOTICE
  }

  private Optional<Screens> screens = Optional.empty();
  private double em;

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 1", "1024, 700, 1", "1280, 800, 2", "1024, 700, 2"})
  void aLongSummaryTakesTwoLinesUntilItIsUnfolded(double width, double height, double scale) {
    var shown = show(Part.SUMMARY, width, height, scale);
    var bar = shown.find(".summary-bar", Region.class);

    assertTrue(Screens.onFx(bar::getHeight) <= 6.5 * em, "bar of " + bar.getHeight() / em + " em");
    assertReadable(".summary-bar .sentence");

    Screens.runFx(shown.find(".folded-text .button", KeyedButton.class)::fire);
    shown.settle();
    var last = shown.find(".summary-bar .sentence", SentenceText.class);
    assertTrue(Screens.onFx(() -> last.getClip() == null && bar.getHeight() >= last.getHeight()));
    audit();
  }

  @ParameterizedTest
  @CsvSource({"1024, 700, 1", "1024, 700, 2"})
  void aLinkBelowTheFoldUnfoldsTheSummaryWhenTheKeyboardReachesIt(
      double width, double height, double scale) {
    var shown = show(Part.SUMMARY, width, height, scale);
    var text = shown.find(".summary-bar .sentence", SentenceText.class);
    var links =
        Screens.onFx(
            () -> text.getChildren().stream().filter(Hyperlink.class::isInstance).toList());

    Screens.runFx(links.getFirst()::requestFocus);
    shown.settle();
    assertFalse(Screens.onFx(() -> text.getClip() == null));

    Screens.runFx(links.getLast()::requestFocus);
    shown.settle();
    assertTrue(Screens.onFx(() -> text.getClip() == null));
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 1", "1024, 700, 1", "1280, 800, 2", "1024, 700, 2"})
  void aLongNameLeavesTheHeadAtFewLines(double width, double height, double scale) {
    var shown = show(Part.HEAD, width, height, scale);
    shown.picture("kit-banners-%.0f-%.0f".formatted(width, scale * 100));
    var head = shown.find(".case-header", Region.class);

    assertTrue(
        Screens.onFx(head::getHeight) <= (scale > 1 ? 11.5 : 8) * em,
        "head of " + head.getHeight() / em + " em");
    assertTrue(Screens.onFx(() -> right(head) <= width + 1));
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 2", "1024, 700, 2", "860, 700, 2", "640, 700, 1"})
  void theDueTimeIsTheLastFactToGo(double width, double height, double scale) {
    var shown = show(Part.HEAD, width, height, scale);
    var due =
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".chip.pill").stream()
                .filter(pill -> pill instanceof Label label && label.getText().equals(DUE))
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow());

    shown.picture("kit-due-%.0f-%.0f".formatted(width, scale * 100));
    assertTrue(Screens.onFx(due::isVisible));
    assertTrue(Screens.onFx(() -> due.getWidth() >= due.prefWidth(-1)));
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 1", "1024, 700, 1", "1280, 800, 2", "1024, 700, 2"})
  void theWordsOfAResultStayReadable(double width, double height, double scale) {
    show(Part.RESULT, width, height, scale);

    assertReadable(".result-banner .sentence");
    audit();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, 1", "1024, 700, 1", "1280, 800, 2", "1024, 700, 2"})
  void theWordsOfANoticeStayReadable(double width, double height, double scale) {
    show(Part.NOTICE, width, height, scale);

    assertReadable(".notice .sentence");
    audit();
  }

  private void audit() {
    // A name as long as this one is the one thing that may be cut; its tooltip has the whole.
    var found =
        SceneAudit.of(screens.orElseThrow().scene()).stream()
            .filter(one -> !one.node().equals(name()))
            .toList();
    assertEquals(List.of(), found);
  }

  private void assertReadable(String selector) {
    var text = screens.orElseThrow().find(selector, SentenceText.class);
    var wide = Screens.onFx(text::getWidth);
    assertTrue(wide >= READABLE_EM * em, selector + " has " + wide / em + " em");
  }

  private static double right(Region head) {
    return head.lookupAll("*").stream()
        .filter(Node::isVisible)
        .mapToDouble(node -> node.localToScene(node.getLayoutBounds()).getMaxX())
        .max()
        .orElseThrow();
  }

  private Screens show(Part part, double width, double height, double scale) {
    var shown =
        Screens.show(
            () -> column(part), width, height, new Appearance(Appearance.Mode.LIGHT, scale));
    screens = Optional.of(shown);
    em = Theme.BASE_SIZE * scale;
    return shown;
  }

  /// What one test looks at; the rail at the left takes its part of the window.
  private static VBox column(Part part) {
    var column =
        switch (part) {
          case HEAD -> new VBox(head());
          case SUMMARY -> new VBox(summary());
          case RESULT -> new VBox(result());
          case NOTICE -> new VBox(notice());
        };
    column.setStyle("-fx-padding: 0 0 0 4.6em; -fx-spacing: 0.3em;");
    return column;
  }

  private static CaseHeader head() {
    var header = new CaseHeader();
    header.show(name(), "61 years", "PR-2026-0008", "Held by Maya Heron, RN");
    var due = Chip.pill(Icons.CLOCK, DUE);
    header.setPills(
        List.of(
            Chip.pill(Icons.OPEN_QUESTION, "Implant · nonmalignant"),
            due,
            Chip.outlined(
                BootstrapIcons.PIN_ANGLE,
                "Revision 2/25",
                StatusBadge.flat(Tone.CAUTION, Icons.WARNING, "review overdue"))),
        Optional.of(due));
    header.saved().failed();
    header.setTools(
        new IconButton(BootstrapIcons.ARROW_COUNTERCLOCKWISE, "Undo", () -> {}),
        new Avatar("MH", "Maya Heron"));
    return header;
  }

  private static SummaryBar summary() {
    var summary = new SummaryBar(Tone.PHYSICIAN, Icons.PHYSICIAN, sentence());
    summary.setActions(new KeyedButton("Next open item").key("N"));
    return summary;
  }

  private static ResultBanner result() {
    return new ResultBanner(
            Tone.PHYSICIAN,
            Icons.PHYSICIAN,
            "Not all criteria shown – physician review",
            sentence())
        .setBadges(
            StatusBadge.tinted(Tone.GOOD, Icons.GOOD, "12 shown"),
            StatusBadge.tinted(Tone.CAUTION, Icons.UNKNOWN, "12 gaps"));
  }

  private static NoticeBox notice() {
    return new NoticeBox(Tone.CAUTION, Icons.WARNING, sentence())
        .setAside("Approve waits for this");
  }

  private static String name() {
    return "Maria Magdalena Evangelina de la Concepcion Roseate-Spoonbill Boudreaux-Thibodeaux"
        + " the Younger of Sampleville Parish";
  }

  private static Sentence sentence() {
    var told =
        IntStream.range(0, 10)
            .boxed()
            .reduce(
                Sentence.EMPTY.strong("A physician is needed for "),
                (sentence, i) ->
                    sentence.link(i + 1 + " items that speak against it", () -> {}).plain(", "),
                (one, other) -> other);
    return told.plain("information asked for, answer by 2026-11-27");
  }
}
