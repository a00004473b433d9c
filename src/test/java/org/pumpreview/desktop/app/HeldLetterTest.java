package org.pumpreview.desktop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.casework.CopyDesk;
import org.pumpreview.casework.HeldLetters;
import org.pumpreview.casework.HeldLetters.Fault;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.letter.LetterPrinter;
import org.pumpreview.desktop.letter.LetterView;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.LetterCheck;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;

/// A letter with one fault cannot be signed in the window: by keys, over a real vault and the desk
/// that makes its letters.
class HeldLetterTest {
  private static final KeyCodeCombination SIGN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);
  private static final String SETTINGS = "settings";

  @TempDir static Path folder;

  private static HeldLetters held;
  private static BorderPane frame;
  private static Layers layers;
  private static Screens screens;

  private final List<String> gone = new ArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    held = HeldLetters.in(folder);
    screens =
        Screens.show(
            () -> {
              frame = new BorderPane();
              layers = new Layers(frame);
              return layers;
            },
            1040,
            708,
            new Appearance(Appearance.Mode.LIGHT, 1));
  }

  @AfterAll
  static void close() throws Exception {
    screens.close();
    held.close();
  }

  static Stream<Fault> faults() {
    return HeldLetters.faults();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aLetterWithOneFaultCannotBeSigned(Fault fault) throws Exception {
    var before = held.file(fault.kind());
    show(fault);
    if (fault.check() == LetterCheck.GLYPHS) {
      assertCannotBeLaidOut();
    } else {
      assertHeldByItsCheck(fault.check());
    }
    screens.press(SIGN);
    assertTrue(all(".confirm").isEmpty());
    assertEquals(before.head(), held.file(fault.kind()).head());
  }

  /// The line tells what to do and leads to the place; the lock at the button tells of the line.
  private void assertHeldByItsCheck(LetterCheck check) {
    List<Node> failing =
        all(".check-line").stream()
            .filter(line -> texts(line, ".state").equals(List.of("Fails")))
            .toList();
    assertEquals(1, failing.size());
    List<String> said = texts(failing.getFirst(), ".label");
    assertTrue(said.stream().anyMatch(words -> words.endsWith(todo(check))), said::toString);
    assertEquals(
        List.of("1 holds the signature"),
        all(".badges .status-badge").stream()
            .filter(Node::isVisible)
            .map(badge -> ((Labeled) badge).getText())
            .toList());
    assertTrue(all(".pass-over").isEmpty());
    assertEquals(
        "A check holds the signature. Mend what it found first.",
        screens.find(".letter-acts .act .sentence", SentenceText.class).sentence().words());
    all(".hyperlink").stream()
        .filter(link -> failing.getFirst().equals(lineOf(link)))
        .forEach(HeldLetterTest::pressOn);
    assertEquals(way(check), gone);
  }

  private void assertCannotBeLaidOut() {
    assertTrue(
        all(".sentence").stream()
            .map(said -> ((SentenceText) said).sentence().words())
            .anyMatch(said -> said.contains("\u2603") && said.endsWith(todo(LetterCheck.GLYPHS))));
    assertFalse(all(".sign").stream().anyMatch(Node::isVisible));
    pressOn(button("Go to the request"));
    assertEquals(List.of(Step.REQUEST.name()), gone);
  }

  /// What a person is told to do about it.
  private static String todo(LetterCheck check) {
    return switch (check) {
      case SIGNER -> "can sign it.";
      case PLAN -> "Have an administrator fill that in.";
      case GLYPHS -> "Type other ones there.";
      case SERVICE -> "Look at the lines of the request.";
      case REASONS -> "Write what the record shows and what could change the decision.";
      case WAYS, PHONE -> "Look at the settings.";
      case GREETING -> "Look at the names in the request.";
      case CODES -> "Say it in plain words.";
      case CAPITALS -> "Write it in small letters.";
      case ABBREVIATIONS -> "Write it out.";
      case NEW_TIME -> "Look at the extension.";
      case ASKED -> "Look at what was asked for.";
      // The program's own words are wrong, and nobody at work can mend them.
      case PRACTICE,
          DENIED,
          DETERMINATION,
          COPIES,
          APPEAL,
          FAST,
          BENEFITS,
          CRITERION,
          PROVIDER_COPY,
          GRIEVANCE ->
          "Do not sign it; report this.";
      case READING, PRINT_SIZE, INSERTS, TIME_STAMP ->
          throw new IllegalArgumentException(check + " warns");
    };
  }

  /// Where its line leads.
  private static List<String> way(LetterCheck check) {
    return switch (check) {
      case PLAN, WAYS, PHONE -> List.of(SETTINGS);
      case SERVICE, GLYPHS -> List.of(Step.REQUEST.name());
      case GREETING -> List.of(Step.REQUEST.name() + " " + RequestField.MEMBER_NAME.name());
      case REASONS, CODES, CAPITALS, ABBREVIATIONS, NEW_TIME, ASKED, DETERMINATION ->
          List.of(Step.DECISION.name());
      case SIGNER,
          PRACTICE,
          DENIED,
          COPIES,
          APPEAL,
          FAST,
          BENEFITS,
          CRITERION,
          PROVIDER_COPY,
          GRIEVANCE ->
          List.of();
      case READING, PRINT_SIZE, INSERTS, TIME_STAMP ->
          throw new IllegalArgumentException(check + " warns");
    };
  }

  // ---- the window

  private void show(Fault fault) throws Exception {
    var session = held.session(fault.kind());
    var assessment = held.assessment(fault.kind());
    var office = session.office();
    var person = session.actor().orElseThrow();
    var room =
        new LetterRoom(
            session, held.desk(fault), new CopyDesk(session, session.actor().orElseThrow()));
    Screens.runFx(() -> {
      var desk =
          new CaseDesk(
              assessment,
              person,
              (seen, events) ->
                  session.append(assessment.file().id(), seen, events, HeldLetters.NOW),
              Work.here(),
              () -> HeldLetters.NOW);
      var view =
          new LetterView(
              desk,
              new People(() -> office),
              room,
              Work.here(),
              (_, _, over) -> over.accept(new LetterPrinter.Printed.Cancelled()),
              _ -> Optional.empty(),
              layers,
              this::onGo,
              () -> gone.add(SETTINGS));
      frame.setCenter(view.node());
      view.focus(Place.of(Step.LETTER));
    });
    screens.settle();
    if (fault.kind() == LetterKind.WORKSHEET) {
      pressOn(button("Make the worksheet"));
    }
  }

  private void onGo(Place place) {
    gone.add((place.step().name() + " " + place.target().orElse("")).strip());
  }

  private static List<Node> all(String selector) {
    return Screens.onFx(() -> List.copyOf(screens.scene().getRoot().lookupAll(selector)));
  }

  private static Node button(String words) {
    return all(".button").stream()
        .filter(node -> ((ButtonBase) node).getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No button says " + words));
  }

  private static List<String> texts(Node within, String selector) {
    return Screens.onFx(() ->
        within.lookupAll(selector).stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .toList());
  }

  private static Node lineOf(Node node) {
    Node above = node;
    while (above != null && !above.getStyleClass().contains("check-line")) {
      above = above.getParent();
    }
    return above;
  }

  private static void pressOn(Node node) {
    Screens.runFx(node::requestFocus);
    screens.press(KeyCode.SPACE);
  }
}
