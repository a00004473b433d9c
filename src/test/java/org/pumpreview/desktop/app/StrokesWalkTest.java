package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.casework.PracticePacket;
import org.pumpreview.casework.PracticePacket.Look;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.PageArea;

/// How much a nurse has to press for an approvable trial for malignant pain, from the received
/// record of 40 pages to the signed letter, with a marked place for every item.
class StrokesWalkTest {
  /// As the issue of the chart asks.
  private static final int MOST = 60;

  /// How many places a person reads before she looks otherwise.
  private static final int FURTHEST = 8;

  private static final String MEMBER = "Celestine Magnolia";

  /// What shows an item, and the facts that are entered with it.
  private record Shown(int page, String words, Map<String, String> facts) {
    Shown(int page, String words) {
      this(page, words, Map.of());
    }
  }

  private static final Map<String, Shown> SHOWN = shown();

  private static Map<String, Shown> shown() {
    Map<String, Shown> items = new LinkedHashMap<>();
    items.put(
        "I.A.1.a",
        new Shown(
            12,
            "Morphine by mouth and patches gave too little relief and heavy sedation.",
            Map.of("Method", "Morphine by mouth, 180 mg a day", "Response", "1")));
    items.put(
        "I.A.1.b",
        new Shown(
            22,
            "Life expectancy four to six months with present treatment.",
            Map.of("Months", "4-6", "Author", "O. Example, MD", "Dated", "2026-10-26")));
    items.put(
        "I.A.1.c",
        new Shown(
            33,
            "MRI of the spine: no epidural lesion, thecal sac free of tumor.",
            Map.of("Method", "MRI of the spine", "Date", "2026-10-28", "Tumor there", "1")));
    items.put("I.B.1", new Shown(5, "No allergy to metals, silicone or plastics."));
    items.put(
        "I.B.2", new Shown(8, "No alcohol or drug abuse.", Map.of("Alcohol or drug abuse", "1")));
    items.put(
        "I.B.3",
        new Shown(
            38,
            "Alert, oriented, no dementia, no psychosis.",
            Map.of("Dementia or psychosis", "1")));
    items.put("I.B.4", new Shown(39, "No fever, normal blood count, no sign of infection."));
    items.put("I.B.5", new Shown(40, "No wound, no erythema, no drainage."));
    return items;
  }

  @TempDir static Path home;

  private static Optional<WalkedVault> vault = Optional.empty();

  @BeforeAll
  static void makeVault() throws IOException {
    vault = Optional.of(WalkedVault.in(home));
  }

  private static WalkedVault vault() {
    return vault.orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void anApprovableTrialTakesSixtyStrokesBesideTheTypedWords(Look look) throws Exception {
    var record = PracticePacket.ofMalignantTrial(look);
    assertEquals(40, record.pages().size());
    var file = Files.write(home.resolve("Hospital record " + look + ".pdf"), record.pdf());
    Walker.Hands hands;
    try (var walker = vault().startWith(file)) {
      walker.wide(1600, 900).unlock(WalkedVault.NURSE);
      walker.countAfresh();
      var nurse = new NurseAtWork(walker);
      nurse.begin();
      nurse.request(MEMBER, RequestKind.TRIAL);
      nurse.route(RequestKind.TRIAL, Pathway.MALIGNANT);
      items(walker, look);
      walker.await("the decision", () -> walker.isAt("decision"));
      nurse.approveHere();
      nurse.signLetter(PracticeVault.passphraseOfAll());
      hands = walker.hands();
    }
    System.out.printf(
        "%s record of 40 pages: %d strokes beside %d typed words of %d letters%n",
        look, hands.strokes(), hands.words(), hands.letters());
    assertTrue(hands.strokes() <= MOST, hands.toString());

    var decided = vault().file(MEMBER);
    assertEquals(SHOWN.keySet(), decided.answers(Desk.NURSE).keySet());
    var letter = vault().letter(decided, LetterKind.APPROVAL, "maya.heron");
    var worksheet = vault().drawn(decided, LetterKind.WORKSHEET);
    SHOWN.forEach((item, shown) -> {
      var piece = decided.evidence(item).getFirst();
      // Of a scan a speck may be read as a mark.
      assertTrue(piece.quote().contains(shown.words()), piece.quote());
      assertTrue(look == Look.FAXED || piece.quote().equals(shown.words()), piece.quote());
      assertEquals(look == Look.FAXED, piece.isRecognized());
      liesOnItsWords(piece, record.pages().get(shown.page() - 1), shown);
      for (String paper : List.of(letter, worksheet)) {
        assertTrue(paper.contains(shown.words()), item);
        assertTrue(paper.contains(title(file) + " p. " + shown.page()), item);
      }
    });
  }

  private static void items(Walker walker, Look look) {
    walker.alt(KeyCode.DIGIT3);
    walker.await("the records", () -> walker.isOpen("Attach documents"));
    walker.keys(KeyCode.A);
    walker.await("the document to attach", () -> walker.isOpen("Attach"));
    walker.control(KeyCode.ENTER);
    walker.await("the document", () -> !walker.isAt("attach-dialog"));
    if (look == Look.FAXED) {
      walker.await("the first words", () -> !walker.sentence("Page 1: words recognized").isEmpty());
      walker.await("all words", () -> walker.sentence("Recognizing").isEmpty());
    }
    walker.alt(KeyCode.DIGIT4);
    for (String item : SHOWN.keySet()) {
      Shown shown = SHOWN.get(item);
      walker.await("the item " + item, () -> walker.item().equals(item));
      walker.await("the likeliest place for " + item, () -> walker.isOpen("Evidence for " + item));
      // She reads what is marked, and goes on where it does not say enough.
      for (int i = 0; i < FURTHEST && !marked(walker, item).contains(shown.words()); i++) {
        walker.keys(KeyCode.F3);
        walker.await("the next place", () -> walker.isOpen("Evidence for " + item));
      }
      walker.keys(KeyCode.E, KeyCode.DIGIT1);
      if (!shown.facts().isEmpty()) {
        new NurseAtWork(walker).facts(shown.facts());
      }
      walker.keys(KeyCode.N);
    }
  }

  /// As the program calls a document that nobody calls otherwise.
  private static String title(Path file) {
    return file.getFileName().toString().replace(".pdf", "");
  }

  private static String marked(Walker walker, String item) {
    return walker.described("Evidence for " + item);
  }

  private static void liesOnItsWords(Evidence piece, PageText page, Shown shown) {
    var mark = piece.mark().orElseThrow();
    assertEquals(shown.page(), mark.page());
    var covered =
        page.words().stream()
            .filter(word -> mark.areas().stream().anyMatch(area -> holds(area, word.area())))
            .map(Word::text)
            .collect(Collectors.joining(" "));
    assertEquals(shown.words(), covered);
  }

  private static boolean holds(PageArea area, PageArea word) {
    double x = word.left() + word.width() / 2;
    double y = word.top() + word.height() / 2;
    return area.left() <= x && x <= area.right() && area.top() <= y && y <= area.bottom();
  }
}
