package org.pumpreview.desktop.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
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
  private static final Actor NURSE =
      new Actor(
          "maya.heron",
          "Maya Heron",
          "RN",
          Optional.of(new License("EX-0001", "LA")),
          Set.of(Role.NURSE));
  private static final Actor ADMINISTRATOR =
      new Actor("ada.sandbar", "Ada Sandbar", "", Optional.empty(), Set.of(Role.ADMINISTRATOR));

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
  private static final List<Card> CARDS =
      List.of(
          card("case-1", "PR-2026-1166", "Rosalind Pelican", FIRST, SECOND),
          card("case-2", "PR-2026-1184", "Odile Mockingbird", ASKED));

  private final Acts acts = new Acts();

  /// What was done to which letter; the letters named in `faulty` fail.
  private static final class Acts implements LetterActs {
    private final List<String> done = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    @Override
    public Optional<String> mail(RegisteredLetter letter) {
      return act("mail ", letter);
    }

    @Override
    public Optional<String> export(RegisteredLetter letter, Path folder) {
      return act("export ", letter);
    }

    private Optional<String> act(String what, RegisteredLetter letter) {
      done.add(what + letter.letter().number());
      return faulty.contains(letter.letter().number())
          ? Optional.of("The disk is full.")
          : Optional.empty();
    }
  }

  private LettersViewModel model(Actor actor) {
    LettersViewModel model = new LettersViewModel(actor, ZONE, Work.here(), acts, () -> {});
    model.refresh(CARDS);
    return model;
  }

  private static List<String> numbers(LettersViewModel model) {
    return model.shown().stream().map(one -> one.letter().number()).toList();
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
    model.onMailed(model.shown());
    assertEquals(List.of("mail PR-2026-1166-2", "mail PR-2026-1166-1"), acts.done);
    assertEquals(
        Optional.of(
            new LettersViewModel.Notice(
                false, "One letter is recorded as mailed. PR-2026-1166-2. The disk is full.")),
        model.noticeProperty().get());
  }

  @Test
  void onlyAReviewerPutsOnRecordWhatWasMailed() {
    LettersViewModel model = model(ADMINISTRATOR);
    assertTrue(model.mailHindrance(model.shown()).isPresent());
    assertEquals(Optional.empty(), model.onMailed(model.shown()));
    assertEquals(List.of(), acts.done);
  }

  @Test
  void whatWasSentIsNotMailedAgain() {
    LettersViewModel model = model(NURSE);
    assertEquals(
        Optional.of("Sent to everybody already. A wrong time is corrected in the case."),
        model.mailHindrance(List.of(model.find("PR-2026-1184-1").orElseThrow())));
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
      for (List<Card> cards : List.of(CARDS, List.<Card>of())) {
        try (Screens screens = show(appearance, cards, new ArrayList<>())) {
          screens.picture((cards.isEmpty() ? "letters-empty-" : "letters-") + name);
          Screens.runFx(
              () -> SceneAudit.of(screens.scene()).forEach(f -> faults.add(f.toString())));
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  private Screens show(Appearance appearance, List<Card> cards, List<String> opened) {
    return Screens.show(
        () -> {
          Office office = Office.founded(false, PlanJson.example());
          LettersView view =
              new LettersView(
                  new LettersViewModel(NURSE, ZONE, Work.here(), acts, () -> {}),
                  new People(() -> office),
                  _ -> Optional.empty(),
                  letter -> opened.add(letter.letter().number()));
          view.refresh(cards);
          view.node()
              .sceneProperty()
              .subscribe(scene -> {
                if (scene != null) {
                  javafx.application.Platform.runLater(
                      () -> ((TableView<?>) view.node().lookup(".table-view")).requestFocus());
                }
              });
          return view.node();
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
        kind == LetterKind.INFORMATION_REQUEST
            ? List.of(Addressee.REQUESTING_PROVIDER)
            : List.of(Addressee.MEMBER),
        List.of(),
        kind == LetterKind.INFORMATION_REQUEST
            ? List.of(Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER)
            : List.of(
                Addressee.MEMBER, Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER),
        sent,
        replaces,
        replacedBy);
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
