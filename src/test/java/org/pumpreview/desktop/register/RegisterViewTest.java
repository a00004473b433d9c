package org.pumpreview.desktop.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.casework.Vaults;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Interpretation;
import org.pumpreview.review.License;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent.InterpretationRecorded;
import org.pumpreview.review.Role;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;

/// The register over a real vault: a director records and ends by keys alone, and everybody reads.
class RegisterViewTest {
  private static final Instant NOW = Instant.parse("2026-11-17T16:00:00Z");
  private static final Policy POLICY = PolicyPacks.shipped();
  private static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1);
  private static final Actor ADMINISTRATOR =
      new Actor("ada.sandbar", "Ada Sandbar", "", Optional.empty(), Set.of(Role.ADMINISTRATOR));
  private static final Actor NURSE = reviewer("maya.heron", "Maya Heron", "RN", Role.NURSE);
  private static final Actor DIRECTOR =
      reviewer("theo.egret", "Theo Egret", "MD", Role.MEDICAL_DIRECTOR);
  private static final KeyCodeCombination CONFIRM =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final String C4_LOWER = "\u201cJudged by the lower end: it is not shown.\u201d";

  @TempDir Path folder;

  private final List<Office> offices = new ArrayList<>();
  private Optional<Vault> vault = Optional.empty();
  private Optional<Session> director = Optional.empty();
  private Optional<Session> open = Optional.empty();
  private Optional<Screens> screens = Optional.empty();

  @BeforeEach
  void found() throws VaultException {
    Vault made =
        Vaults.of(
            ref -> Optional.of(POLICY).filter(policy -> policy.ref().equals(ref)),
            new MemoryHeadPins());
    FoundingRequest request = new FoundingRequest(true, PlanJson.example(), ADMINISTRATOR);
    try (Session administrator = made.found(place(), request, passphrase(), NOW).session()) {
      for (Actor person : List.of(NURSE, DIRECTOR)) {
        administrator.certify(person, passphrase(), NOW);
      }
    }
    vault = Optional.of(made);
    director = Optional.of(unlocked(DIRECTOR));
  }

  @AfterEach
  void close() throws VaultException {
    screens.ifPresent(Screens::close);
    for (Optional<Session> session : List.of(open, director)) {
      if (session.isPresent()) {
        session.get().close();
      }
    }
  }

  private Path place() {
    return folder.resolve("vault");
  }

  private static char[] passphrase() {
    return "ten quiet otters row at dawn".toCharArray();
  }

  private static Actor reviewer(String userId, String name, String credential, Role role) {
    return new Actor(
        userId, name, credential, Optional.of(new License("EX-0001", "LA")), Set.of(role));
  }

  private Session unlocked(Actor person) throws VaultException {
    return vault.orElseThrow().unlock(place(), person.userId(), passphrase(), NOW);
  }

  // ---- acts

  @Test
  void aDirectorRecordsAnInterpretationByKeysAndItIsOnTheDisk() throws VaultException {
    show(DIRECTOR, session(), LIGHT);
    keys(KeyCode.SPACE);
    choose(18);
    keys(KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB);
    type("The lower end is what can be counted on");
    screens.orElseThrow().press(CONFIRM);
    assertTrue(says(C4_LOWER), words().toString());
    assertTrue(says("In force since 2026-11-17"), words().toString());
    try (Session again = unlocked(NURSE)) {
      Interpretation kept = again.office().interpretations().getFirst();
      assertEquals("C4", kept.ambiguity());
      assertEquals("lower", kept.reading());
      assertEquals("The lower end is what can be counted on", kept.reason());
      assertEquals(LocalDate.of(2026, 11, 17), kept.from());
      assertEquals("theo.egret", kept.by());
    }
    assertEquals(1, offices.getLast().interpretations().size());
  }

  @Test
  void ownWordsAreRecordedAsTheReading() throws VaultException {
    show(DIRECTOR, session(), LIGHT);
    keys(KeyCode.SPACE);
    choose(18);
    keys(KeyCode.TAB, KeyCode.UP, KeyCode.SPACE, KeyCode.TAB);
    type("By the middle of the range");
    keys(KeyCode.TAB);
    type("So the committee agreed");
    screens.orElseThrow().press(CONFIRM);
    Interpretation kept = session().office().interpretations().getFirst();
    assertEquals("", kept.reading());
    assertEquals("By the middle of the range", kept.own());
    assertTrue(says("\u201cBy the middle of the range\u201d"), words().toString());
  }

  @Test
  void whatIsMissingIsSaidAtItsPlace() throws VaultException {
    show(DIRECTOR, session(), LIGHT);
    keys(KeyCode.SPACE);
    screens.orElseThrow().press(CONFIRM);
    assertTrue(says("Choose what is interpreted."), words().toString());
    choose(0);
    screens.orElseThrow().press(CONFIRM);
    assertTrue(says("Choose one of the readings, or write one of your own."), words().toString());
    assertTrue(says("Write the reason."), words().toString());
    screens.orElseThrow().picture("register-record-faults");
    assertEquals(List.of(), session().office().interpretations());
  }

  @Test
  void aDirectorEndsOneWithAReasonAndItStaysInTheHistory() throws VaultException {
    recorded("C4", "lower", LocalDate.of(2026, 11, 17));
    show(DIRECTOR, session(), LIGHT);
    keys(KeyCode.TAB, KeyCode.SPACE);
    type("The committee meets again");
    screens.orElseThrow().press(CONFIRM);
    assertTrue(says("Ended on 2026-11-17"), words().toString());
    assertTrue(
        says("No interpretation is in force. Each reviewer reads what is open and says why."));
    assertTrue(
        words().stream().anyMatch(text -> text.contains("The committee meets again")),
        words().toString());
    assertTrue(session().office().interpretations().getFirst().ending().isPresent());
    assertEquals("Record an interpretation", focused());
  }

  @Test
  void aNurseReadsWhoDecidedAndChangesNothing() throws VaultException {
    history();
    open = Optional.of(unlocked(NURSE));
    show(NURSE, open.orElseThrow(), LIGHT);
    assertTrue(says(C4_LOWER), words().toString());
    assertTrue(says("Only a medical director can do this."), words().toString());
    assertTrue(
        words().stream()
            .anyMatch(text ->
                text.startsWith("It took the place of")
                    && text.contains("Theo Egret, MD, followed from 2026-10-01 on")),
        words().toString());
    assertTrue(says("Replaced on 2026-11-17"), words().toString());
    assertFalse(buttons().stream().anyMatch(word -> word.startsWith("End ")));
    keys(KeyCode.SPACE);
    assertFalse(says("How the plan reads it"));
  }

  @Test
  void whatAnotherRecordedMeanwhileIsThereOnComingBack() throws VaultException {
    open = Optional.of(unlocked(NURSE));
    RegisterView view = show(NURSE, open.orElseThrow(), LIGHT);
    assertFalse(says(C4_LOWER));
    recorded("C4", "lower", LocalDate.of(2026, 11, 17));
    Screens.runFx(view::open);
    screens.orElseThrow().settle();
    assertTrue(says(C4_LOWER), words().toString());
    assertEquals(1, offices.getLast().interpretations().size());
  }

  // ---- looks

  @ParameterizedTest
  @CsvSource({"LIGHT,1", "DARK,1", "LIGHT,2"})
  void theRegisterFitsItsWindow(Appearance.Mode colors, double scale) throws VaultException {
    history();
    String name = colors + "-" + (int) (scale * 100);
    show(DIRECTOR, session(), new Appearance(colors, scale));
    audit("register-" + name);
    keys(KeyCode.SPACE);
    choose(18);
    keys(KeyCode.TAB, KeyCode.SPACE);
    audit("register-record-" + name);
    keys(KeyCode.ESCAPE, KeyCode.TAB, KeyCode.SPACE);
    audit("register-end-" + name);
  }

  @Test
  void anEmptyRegisterSaysWhatThatMeans() throws VaultException {
    open = Optional.of(unlocked(NURSE));
    show(NURSE, open.orElseThrow(), LIGHT);
    audit("register-empty");
    assertTrue(says("No interpretation was replaced or ended yet."), words().toString());
  }

  private void audit(String name) {
    screens.orElseThrow().picture(name);
    assertEquals(List.of(), SceneAudit.of(screens.orElseThrow().scene()));
  }

  // ---- the register

  private Session session() {
    return director.orElseThrow();
  }

  /// One replaced, one in force, one to come, one ended.
  private void history() throws VaultException {
    recorded("C4", "likely", LocalDate.of(2026, 10, 1));
    recorded("C4", "lower", LocalDate.of(2026, 11, 17));
    recorded("C17", "reached", LocalDate.of(2026, 12, 1));
    recorded("D6", "pump", LocalDate.of(2026, 11, 1));
    session().endInterpretation("D6 2026-11-01", "The contract says so now", NOW);
  }

  private void recorded(String ambiguity, String reading, LocalDate from) throws VaultException {
    session()
        .interpret(
            new InterpretationRecorded(
                ambiguity + " " + from,
                POLICY.ref().policyId(),
                POLICY.ref().revision(),
                ambiguity,
                reading,
                "",
                "Agreed on by the committee for utilization management.",
                from),
            NOW.minus(Duration.ofHours(1)));
  }

  private RegisterView show(Actor actor, Session session, Appearance appearance)
      throws VaultException {
    Office office = session.office();
    AtomicInteger ids = new AtomicInteger();
    List<RegisterView> views = new ArrayList<>();
    screens =
        Optional.of(
            Screens.show(
                () -> {
                  Layers layers = new Layers(new VBox());
                  RegisterView view =
                      new RegisterView(
                          new RegisterViewModel(
                              session,
                              actor,
                              office,
                              List.of(POLICY),
                              Work.here(),
                              InstantSource.fixed(NOW),
                              () -> "interpretation-" + ids.incrementAndGet(),
                              offices::add),
                          layers);
                  views.add(view);
                  layers.setContent(view.node());
                  return layers;
                },
                1280,
                800,
                appearance));
    Screens.runFx(views.getFirst()::open);
    screens.orElseThrow().settle();
    return views.getFirst();
  }

  /// Goes down in the list of what is open, to the one at that place.
  private void choose(int place) {
    for (int i = 0; i <= place; i++) {
      keys(KeyCode.DOWN);
    }
  }

  private void keys(KeyCode... keys) {
    for (KeyCode key : keys) {
      screens.orElseThrow().press(key);
    }
  }

  private void type(String text) {
    screens.orElseThrow().type(text);
  }

  private String focused() {
    return Screens.onFx(() -> {
      Node owner = screens.orElseThrow().scene().getFocusOwner();
      return owner instanceof Button button ? button.getText() : "";
    });
  }

  private boolean says(String text) {
    return words().contains(text);
  }

  private List<String> words() {
    return Screens.onFx(() ->
        all(screens.orElseThrow().scene().getRoot())
            .flatMap(node ->
                switch (node) {
                  case Labeled label -> Stream.of(label.getText());
                  case Text text -> Stream.of(text.getText());
                  default -> Stream.<String>empty();
                })
            .toList());
  }

  private List<String> buttons() {
    return Screens.onFx(() ->
        all(screens.orElseThrow().scene().getRoot())
            .filter(Button.class::isInstance)
            .map(button -> ((Button) button).getText())
            .toList());
  }

  private static Stream<Node> all(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(RegisterViewTest::all))
        : Stream.of(node);
  }
}
