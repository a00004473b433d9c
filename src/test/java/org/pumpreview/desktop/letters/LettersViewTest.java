package org.pumpreview.desktop.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.print.Pages;
import org.pumpreview.desktop.print.PrintJob;
import org.pumpreview.desktop.print.Printers;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Addressee;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseStatus;
import org.pumpreview.review.Channel;
import org.pumpreview.review.IssuedLetter;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.License;
import org.pumpreview.review.Office;
import org.pumpreview.review.Role;
import org.pumpreview.store.PlanJson;

/// The register over made-up letters, worked by its model and by keys.
class LettersViewTest {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final Instant NOW = Instant.parse("2026-11-17T16:31:00Z");
  private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
  static final Actor NURSE =
      new Actor(
          "maya.heron",
          "Maya Heron",
          "RN",
          Optional.of(new License("EX-0001", "LA")),
          Set.of(Role.NURSE));
  private static final Actor ADMINISTRATOR =
      new Actor("ada.sandbar", "Ada Sandbar", "", Optional.empty(), Set.of(Role.ADMINISTRATOR));

  private static final KeyCodeCombination PRINT =
      new KeyCodeCombination(KeyCode.P, KeyCombination.CONTROL_DOWN);
  private static final KeyCodeCombination CONFIRM =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN);

  private static final IssuedLetter FIRST =
      letter(
          "PR-2026-1166-1",
          LetterKind.APPROVAL,
          YESTERDAY,
          List.of(sent(Addressee.MEMBER, YESTERDAY.plusSeconds(3600))),
          Optional.empty(),
          Optional.of(new IssuedLetter.Other("PR-2026-1166-2", NOW.minusSeconds(1800))));
  private static final IssuedLetter SECOND =
      letter(
          "PR-2026-1166-2",
          LetterKind.ADVERSE,
          NOW.minusSeconds(1800),
          List.of(),
          Optional.of(new IssuedLetter.Other("PR-2026-1166-1", YESTERDAY)),
          Optional.empty());
  private static final IssuedLetter ASKED =
      letter(
          "PR-2026-1184-1",
          LetterKind.INFORMATION_REQUEST,
          NOW.minusSeconds(7200),
          List.of(
              sent(Addressee.REQUESTING_PROVIDER, NOW), sent(Addressee.TREATING_PRACTITIONER, NOW)),
          Optional.empty(),
          Optional.empty());
  private static final IssuedLetter WORKSHEET =
      letter(
          "PR-2026-1190-1",
          LetterKind.WORKSHEET,
          YESTERDAY,
          List.of(),
          Optional.empty(),
          Optional.empty());
  private static final List<Card> CARDS =
      List.of(
          card("case-1", "PR-2026-1166", "Rosalind Pelican", FIRST, SECOND),
          card("case-2", "PR-2026-1184", "Odile Mockingbird", ASKED));

  private static final List<Card> WITH_LEFT_OUT =
      List.of(
          CARDS.getFirst(),
          CARDS.getLast(),
          card(
              "case-3",
              "PR-2026-1190",
              "Wren",
              letter(
                  "PR-2026-1190-1",
                  LetterKind.WORKSHEET,
                  NOW.minusSeconds(9100),
                  List.of(),
                  Optional.empty(),
                  Optional.empty()),
              letter(
                  "PR-2026-1190-2",
                  LetterKind.APPROVAL,
                  NOW.minusSeconds(9000),
                  List.of(),
                  Optional.empty(),
                  Optional.of(new IssuedLetter.Other("PR-2026-1190-3", NOW)))));

  private static final Sending BY_FAX =
      new Sending(Channel.FAX, Set.of(Addressee.values()), NOW.minusSeconds(60));

  private final Acts acts = new Acts();
  private final List<LettersView> views = new ArrayList<>();
  private final Tray tray = new Tray();
  private Printers.Answer answer = new Printers.Answer.Ready(tray);
  private Optional<Path> folder = Optional.empty();

  /// A printer that takes everything.
  private static final class Tray implements PrintJob {
    private Runnable onEnd = () -> {};

    @Override
    public String printer() {
      return "Front desk";
    }

    @Override
    public boolean isTwoSided() {
      return false;
    }

    @Override
    public boolean isWanted(int page) {
      return true;
    }

    @Override
    public boolean print(Image page) {
      return true;
    }

    @Override
    public boolean printBlank() {
      return true;
    }

    @Override
    public boolean end() {
      onEnd.run();
      return true;
    }

    @Override
    public void cancel() {}
  }

  private record Sheets(int count) implements Pages {
    @Override
    public Image draw(int page, double scale) {
      return new WritableImage(1, 1);
    }
  }

  /// What was done to which letter; the letters named in `faulty` fail.
  static final class Acts implements LetterActs, LettersViewModel.Records {
    private final List<String> done = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    @Override
    public Optional<String> send(RegisteredLetter letter, Sending sending) {
      return act(sending.channel() + " ", letter);
    }

    @Override
    public Optional<String> export(RegisteredLetter letter, Path folder) {
      return act("export ", letter);
    }

    @Override
    public List<Callable<? extends Pages>> files(RegisteredLetter letter) {
      return List.of(() -> {
        if (faulty.contains(letter.letter().number())) {
          throw new IOException("The letter does not verify.");
        }
        return new Sheets(2);
      });
    }

    @Override
    public void onRecorded(String caseId) {
      done.add("recorded " + caseId);
    }

    @Override
    public void onOver() {
      done.add("over");
    }

    private Optional<String> act(String what, RegisteredLetter letter) {
      done.add(what + letter.letter().number());
      return faulty.contains(letter.letter().number())
          ? Optional.of("The disk is full.")
          : Optional.empty();
    }
  }

  private LettersViewModel model(Actor actor) {
    LettersViewModel model = new LettersViewModel(actor, ZONE, () -> NOW, Work.here(), acts, acts);
    model.refresh(CARDS);
    return model;
  }

  /// What was done to letters, without what was told of it.
  private List<String> done() {
    return acts.done.stream().filter(act -> act.contains("PR-2026")).toList();
  }

  private static List<String> numbers(LettersViewModel model) {
    return numbers(model.shown());
  }

  private static List<String> numbers(List<RegisteredLetter> letters) {
    return letters.stream().map(one -> one.letter().number()).toList();
  }

  @Test
  void theNewestLetterStandsFirst() {
    assertEquals(
        List.of("PR-2026-1166-2", "PR-2026-1184-1", "PR-2026-1166-1"), numbers(model(NURSE)));
  }

  @Test
  void textKindDayAndWhatIsNotSentNarrowTheList() {
    LettersViewModel model = model(NURSE);
    model.onSearch(" mocking");
    assertEquals(List.of("PR-2026-1184-1"), numbers(model));
    model.onSearch("");
    model.onKind(Optional.of(LetterKind.APPROVAL));
    assertEquals(List.of("PR-2026-1166-1"), numbers(model));
    model.onKind(Optional.empty());
    model.onDay(Optional.of(LocalDate.of(2026, 11, 17)));
    assertEquals(List.of("PR-2026-1166-2", "PR-2026-1184-1"), numbers(model));
    model.onUnsent(true);
    assertEquals(List.of("PR-2026-1166-2"), numbers(model));
  }

  @Test
  void aLetterSaysHowItLeftAndWhatItCorrects() {
    LettersViewModel model = model(NURSE);
    RegisteredLetter first = model.find("PR-2026-1166-1").orElseThrow();
    assertEquals("1 of 3 sent", model.sent(first));
    assertEquals(
        List.of(
            "Rosalind Pelican, Member. Mail 2026-11-16 11:31",
            "Cypress Example Pain Center, Requesting provider. Not sent",
            "Lucien Kingfisher, MD, Treating practitioner. Not sent"),
        model.recipients(first));
    assertEquals(List.of("Replaced by PR-2026-1166-2 of 2026-11-17"), model.corrections(first));
    assertEquals(
        List.of("Replaces PR-2026-1166-1 of 2026-11-16"),
        model.corrections(model.find("PR-2026-1166-2").orElseThrow()));
    assertEquals("Sent 2026-11-17", model.sent(model.find("PR-2026-1184-1").orElseThrow()));
  }

  @Test
  void oneLetterThatFailsStopsNoneOfTheOthersAndIsNamed() {
    acts.faulty.add("PR-2026-1166-2");
    LettersViewModel model = model(NURSE);
    model.onSent(model.shown(), BY_FAX);
    assertEquals(List.of("FAX PR-2026-1166-2", "FAX PR-2026-1166-1"), done());
    assertEquals(
        Optional.of(
            new LettersViewModel.Notice(
                false, "One letter is recorded as sent. PR-2026-1166-2. The disk is full.")),
        model.noticeProperty().get());
  }

  @Test
  void aCaseIsToldAsSoonAsItsLetterIsRecorded() {
    LettersViewModel model = model(NURSE);
    model.onSent(model.shown(), BY_FAX);
    assertEquals(
        List.of(
            "FAX PR-2026-1166-2",
            "recorded case-1",
            "FAX PR-2026-1166-1",
            "recorded case-1",
            "over"),
        acts.done);
  }

  @Test
  void exportingRecordsNothing() {
    LettersViewModel model = model(NURSE);
    model.onExport(List.of(model.find("PR-2026-1166-2").orElseThrow()), Path.of("letters"));
    assertEquals(List.of("export PR-2026-1166-2"), acts.done);
  }

  @Test
  void onlyAReviewerPutsOnRecordWhatWasMailed() {
    LettersViewModel model = model(ADMINISTRATOR);
    assertTrue(model.sendHindrance(model.shown()).isPresent());
    assertEquals(Optional.empty(), model.onSent(model.shown(), BY_FAX));
    assertEquals(List.of(), acts.done);
  }

  @Test
  void nobodyIsRecordedWhomNoneOfTheLettersIsStillFor() {
    LettersViewModel model = model(NURSE);
    model.onSent(model.shown(), new Sending(Channel.MAIL, Set.of(Addressee.MEMBER), NOW));
    // The older letter has reached the member, and the request for information is not for them.
    assertEquals(List.of("MAIL PR-2026-1166-2"), done());
  }

  @Test
  void aLetterLeftNeitherInTheFutureNorBeforeItWasSigned() {
    LettersViewModel model = model(NURSE);
    List<RegisteredLetter> second = List.of(model.find("PR-2026-1166-2").orElseThrow());
    assertEquals(
        Optional.of("This is still to come."), model.timeFault(second, NOW.plusSeconds(60)));
    assertEquals(
        Optional.of("PR-2026-1166-2 was signed only at 2026-11-17 10:01."),
        model.timeFault(second, NOW.minusSeconds(1860)));
    assertEquals(Optional.empty(), model.timeFault(second, NOW.minusSeconds(1800)));
    assertEquals(Optional.empty(), model.timeFault(second, NOW));
  }

  @Test
  void theLettersOfADayAreThoseSignedOnIt() {
    LettersViewModel model = model(NURSE);
    LocalDate today = LocalDate.of(2026, 11, 17);
    assertEquals(
        List.of("PR-2026-1166-2", "PR-2026-1184-1"),
        numbers(model.signedOn(today, false).letters()));
    assertEquals(List.of("PR-2026-1166-2"), numbers(model.signedOn(today, true).letters()));
  }

  @Test
  void whatACorrectedLetterReplacedAndWorksheetsAreNoPartOfTheDay() {
    LettersViewModel model = model(NURSE);
    model.refresh(List.of(CARDS.getFirst(), card("case-3", "PR-2026-1190", "Wren", WORKSHEET)));
    LocalDate yesterday = LocalDate.of(2026, 11, 16);
    assertEquals(new DaysJob(List.of(), 1, 1), model.signedOn(yesterday, false));
    assertEquals(new DaysJob(List.of(), 1, 0), model.signedOn(yesterday, true));
  }

  @Test
  void whoHasNoPaperAndWhatWasReplacedIsSaidBeforeLettersAreRecordedAsSent() {
    LettersViewModel model = model(NURSE);
    assertEquals(
        List.of(
            "PR-2026-1166-1 was replaced by a corrected letter. Record only what left all the"
                + " same.",
            "Requesting provider: not ticked, for 2 letters have no copy addressed to them.",
            "Treating practitioner: not ticked, for 2 letters have no copy addressed to them."),
        LettersViewModel.cautions(model.shown()));
    assertEquals(
        List.of(), LettersViewModel.cautions(List.of(model.find("PR-2026-1184-1").orElseThrow())));
  }

  @Test
  void onlyThoseForWhomThereIsAPaperAreTickedAtFirst() {
    try (Screens screens = show(Appearance.STANDARD, CARDS, new ArrayList<>())) {
      screens.press(PRINT);
      screens.press(CONFIRM);
      screens.press(CONFIRM);
      assertEquals(
          List.of("Member"),
          Screens.onFx(() ->
              screens.scene().getRoot().lookupAll(".ticks .check-box").stream()
                  .map(CheckBox.class::cast)
                  .filter(CheckBox::isSelected)
                  .map(CheckBox::getText)
                  .toList()));
    }
  }

  @Test
  void whatBecameOfAPrintJobIsToldOnComingBackToTheRegister() {
    try (Screens screens = show(Appearance.STANDARD, CARDS, new ArrayList<>())) {
      var layers = (Layers) screens.scene().getRoot();
      LettersView view = views.getFirst();
      tray.onEnd = () -> layers.setContent(new StackPane());
      screens.press(PRINT);
      screens.press(CONFIRM);
      assertFalse(Screens.onFx(layers::isOpen));
      Screens.runFx(() -> {
        layers.setContent(view.node());
        view.focus();
      });
      screens.settle();
      assertEquals("1 of 1 printed", title(screens));
    }
  }

  @Test
  void newCardsLeaveTheChosenOnesChosenInOneStep() {
    List<Card> many = IntStream.range(0, 50).mapToObj(i -> card(i, NOW)).toList();
    List<Card> later = IntStream.range(0, 50).mapToObj(i -> card(i, NOW.plusSeconds(1))).toList();
    try (Screens screens = show(Appearance.STANDARD, many, new ArrayList<>())) {
      TableView<?> table = screens.find(".letters .table-view", TableView.class);
      var changes = new AtomicInteger();
      Screens.runFx(() -> {
        table.getSelectionModel().selectAll();
        table
            .getSelectionModel()
            .getSelectedItems()
            .addListener((ListChangeListener<Object>) _ -> changes.incrementAndGet());
        views.getFirst().refresh(later);
      });
      assertEquals(100, table.getSelectionModel().getSelectedItems().size());
      assertTrue(changes.get() < 10, () -> changes + " changes");
    }
  }

  @Test
  void whatWasSentIsNotMailedAgain() {
    LettersViewModel model = model(NURSE);
    assertEquals(
        Optional.of("Sent to everybody already. A wrong time is corrected in the case."),
        model.sendHindrance(List.of(model.find("PR-2026-1184-1").orElseThrow())));
  }

  @Test
  void theKeyboardAloneFindsAndOpensALetter() {
    List<String> opened = new ArrayList<>();
    try (Screens screens = show(Appearance.STANDARD, CARDS, opened)) {
      screens.press(KeyCode.DOWN, KeyCode.ENTER);
      screens.press(KeyCode.SLASH);
      screens.type("1166-1");
      screens.press(KeyCode.DOWN, KeyCode.ENTER);
      assertEquals(List.of("PR-2026-1184-1", "PR-2026-1166-1"), opened);
      assertEquals(
          "ab".repeat(16) + "\n" + "ab".repeat(16), screens.find(".digest", Label.class).getText());
    }
  }

  @Test
  void whatIsPrintedIsRecordedAsSentOnlyWhenAPersonSaysSo() {
    acts.faulty.add("PR-2026-1166-1");
    try (Screens screens = show(Appearance.STANDARD, CARDS, new ArrayList<>())) {
      screens.press(new KeyCodeCombination(KeyCode.A, KeyCombination.CONTROL_DOWN));
      screens.press(PRINT);
      screens.press(CONFIRM);
      assertEquals("2 of 3 printed", title(screens));
      assertEquals(List.of(), acts.done);
      screens.press(CONFIRM);
      screens.press(CONFIRM);
      // The request for information had reached everybody before.
      assertEquals(List.of("MAIL PR-2026-1166-2"), done());
    }
  }

  @Test
  void withoutAPrinterTheLettersCanBeExported() {
    answer = new Printers.Answer.NoPrinter();
    folder = Optional.of(Path.of("letters"));
    try (Screens screens = show(Appearance.STANDARD, CARDS, new ArrayList<>())) {
      screens.press(PRINT);
      screens.press(CONFIRM);
      assertEquals("No printer was found", title(screens));
      screens.press(CONFIRM);
      assertEquals(List.of("export PR-2026-1166-2"), acts.done);
    }
  }

  private static String title(Screens screens) {
    return screens.find(".confirm > .screen-title", Label.class).getText();
  }

  @Test
  void theScreenIsWhole() {
    List<String> faults = new ArrayList<>();
    for (Appearance appearance :
        List.of(
            Appearance.STANDARD.withMode(Appearance.Mode.LIGHT),
            Appearance.STANDARD.withMode(Appearance.Mode.DARK),
            Appearance.STANDARD.withMode(Appearance.Mode.LIGHT).withScale(2))) {
      String name =
          appearance.mode().name().toLowerCase(Locale.ROOT)
              + "-"
              + Math.round(appearance.scale() * 100);
      for (List<Card> cards : List.of(WITH_LEFT_OUT, List.<Card>of())) {
        try (Screens screens = show(appearance, cards, new ArrayList<>())) {
          shoot(screens, (cards.isEmpty() ? "letters-empty-" : "letters-") + name, faults);
          if (!cards.isEmpty()) {
            shootDialogs(screens, name, faults);
          }
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /// From the question which letters are printed to the question how they left.
  private void shootDialogs(Screens screens, String name, List<String> faults) {
    acts.faulty.add("PR-2026-1184-1");
    screens.press(PRINT);
    screens.press(KeyCode.RIGHT, KeyCode.SPACE);
    press(screens, "Only those not sent to everybody yet");
    shoot(screens, "letters-print-" + name, faults);
    screens.press(CONFIRM);
    shoot(screens, "letters-printed-" + name, faults);
    screens.press(CONFIRM);
    shoot(screens, "letters-send-" + name, faults);
  }

  private static void shoot(Screens screens, String name, List<String> faults) {
    screens.picture(name);
    Screens.runFx(() -> SceneAudit.of(screens.scene()).forEach(f -> faults.add(name + " " + f)));
  }

  private static void press(Screens screens, String word) {
    Screens.runFx(() ->
        screens.scene().getRoot().lookupAll(".check-box").stream()
            .map(CheckBox.class::cast)
            .filter(box -> word.equals(box.getText()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No box " + word))
            .fire());
    screens.settle();
  }

  private Screens show(Appearance appearance, List<Card> cards, List<String> opened) {
    return Screens.show(
        () -> {
          Office office = Office.founded(false, PlanJson.example());
          LettersView view =
              new LettersView(
                  new LettersViewModel(NURSE, ZONE, () -> NOW, Work.here(), acts, acts),
                  new People(() -> office),
                  _ -> folder,
                  _ -> answer,
                  letter -> opened.add(letter.letter().number()));
          view.refresh(cards);
          views.add(view);
          view.node()
              .sceneProperty()
              .subscribe(scene -> {
                if (scene != null) {
                  javafx.application.Platform.runLater(
                      () -> ((TableView<?>) view.node().lookup(".table-view")).requestFocus());
                }
              });
          return new Layers(view.node());
        },
        1280,
        800,
        appearance);
  }

  private static IssuedLetter letter(
      String number,
      LetterKind kind,
      Instant at,
      List<IssuedLetter.Sent> sent,
      Optional<IssuedLetter.Other> replaces,
      Optional<IssuedLetter.Other> replacedBy) {
    return new IssuedLetter(
        number,
        kind,
        "ab".repeat(32),
        "attachment-" + number,
        NURSE.userId(),
        at,
        addressees(kind).stream().limit(1).toList(),
        List.of(),
        addressees(kind),
        sent,
        replaces,
        replacedBy);
  }

  private static List<Addressee> addressees(LetterKind kind) {
    return switch (kind) {
      case WORKSHEET -> List.of();
      case INFORMATION_REQUEST ->
          List.of(Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER);
      default ->
          List.of(Addressee.MEMBER, Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER);
    };
  }

  /// One of many cases, with two letters.
  static Card card(int number, Instant newest) {
    String name = "PR-2026-%04d".formatted(number);
    Instant at = newest.minusSeconds(number * 600L);
    return card(
        "case-" + number,
        name,
        "Member " + number,
        letter(
            name + "-1",
            LetterKind.INFORMATION_REQUEST,
            at.minusSeconds(86_400),
            List.of(sent(Addressee.REQUESTING_PROVIDER, at)),
            Optional.empty(),
            Optional.empty()),
        letter(
            name + "-2", LetterKind.APPROVAL, at, List.of(), Optional.empty(), Optional.empty()));
  }

  private static IssuedLetter.Sent sent(Addressee to, Instant at) {
    return new IssuedLetter.Sent(to, Channel.MAIL, at, NURSE.userId(), false);
  }

  private static Card card(String id, String number, String member, IssuedLetter... letters) {
    return new Card(
        id,
        40,
        number,
        member,
        Optional.of(LocalDate.of(1960, 3, 9)),
        "5550001184",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "Cypress Example Pain Center",
        "Lucien Kingfisher, MD",
        "",
        Optional.of(YESTERDAY),
        Optional.empty(),
        Optional.empty(),
        CaseStatus.DECIDED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        0,
        0,
        Set.of(),
        List.of(letters),
        NOW);
  }
}
