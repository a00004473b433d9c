package org.pumpreview.desktop.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Step;

/// Paints the items in the states that a case goes through, for eyes, and audits what was painted.
class ItemsPicturesTest {
  private record Picture(
      String name, Supplier<CaseOnDesk> held, Step step, Actor actor, String paragraph) {}

  private static final List<Picture> PICTURES =
      List.of(
          new Picture(
              "fresh", ItemsPicturesTest::fresh, Step.CRITERIA, CaseOnDesk.NURSE, "I.A.2.a"),
          new Picture(
              "midway", ItemsPicturesTest::midway, Step.CRITERIA, CaseOnDesk.NURSE, "I.A.2.g"),
          new Picture(
              "contraindications",
              ItemsPicturesTest::midway,
              Step.CONTRAINDICATIONS,
              CaseOnDesk.NURSE,
              "I.B.3"),
          new Picture(
              "implant", ItemsPicturesTest::implant, Step.CRITERIA, CaseOnDesk.NURSE, "II.A.1.a"),
          new Picture(
              "contradicted",
              ItemsPicturesTest::contradicted,
              Step.CRITERIA,
              CaseOnDesk.NURSE,
              "I.A.2.g"),
          new Picture(
              "two-dates", ItemsPicturesTest::implant, Step.CRITERIA, CaseOnDesk.NURSE, "I.A.1.b"),
          new Picture("question", ItemsKeysTest::elsewhere, Step.CRITERIA, CaseOnDesk.NURSE, "A3"),
          new Picture(
              "question-of-care", ItemsPicturesTest::midway, Step.CRITERIA, CaseOnDesk.NURSE, "C7"),
          new Picture(
              "with-director",
              ItemsPicturesTest::withDirector,
              Step.CRITERIA,
              CaseOnDesk.DIRECTOR,
              "II.A.1.a"),
          new Picture(
              "unrouted",
              () -> CaseOnDesk.opened().request(RequestKind.TRIAL),
              Step.CRITERIA,
              CaseOnDesk.NURSE,
              "I.A.2.a"));

  static Stream<Arguments> pictures() {
    return PICTURES.stream().flatMap(ItemsPicturesTest::looks);
  }

  private static Stream<Arguments> looks(Picture picture) {
    return Stream.of(
        Arguments.of(picture, "light", ItemsScreen.LIGHT, ItemsScreen.Size.WIDE),
        Arguments.of(picture, "dark", ItemsScreen.DARK, ItemsScreen.Size.WIDE),
        Arguments.of(picture, "large", ItemsScreen.LARGE, ItemsScreen.Size.WIDE),
        Arguments.of(picture, "narrow", ItemsScreen.LIGHT, new ItemsScreen.Size(720, 560)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pictures")
  void theItemsAreWhole(
      Picture picture, String look, Appearance appearance, ItemsScreen.Size size) {
    try (var items =
        ItemsScreen.of(picture.held().get(), picture.step(), picture.actor(), appearance, size)) {
      items.focus(Place.of(picture.step(), picture.paragraph()));
      items.screen.picture("items-%s-%s".formatted(picture.name(), look));
      assertEquals(List.of(), SceneAudit.of(items.screen.scene()));
    }
  }

  /// What keys open on a card: the fields for evidence, the note, a piece in full.
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("opened")
  void whatIsOpenedIsWhole(
      Picture picture, String look, Appearance appearance, ItemsScreen.Size size) {
    try (var items =
        ItemsScreen.of(picture.held().get(), picture.step(), picture.actor(), appearance, size)) {
      items.focus(Place.of(picture.step(), picture.paragraph()));
      switch (picture.name()) {
        case "entry" -> {
          items.screen.press(KeyCode.E);
          items.screen.press(KeyCode.ENTER);
        }
        case "note" -> items.screen.press(KeyCode.M);
        default -> items.screen.press(KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
      }
      items.screen.picture("items-%s-%s".formatted(picture.name(), look));
      assertEquals(List.of(), SceneAudit.of(items.screen.scene()));
    }
  }

  static Stream<Arguments> opened() {
    return Stream.of("entry", "note", "piece")
        .map(name ->
            new Picture(
                name,
                ItemsPicturesTest::midway,
                Step.CRITERIA,
                CaseOnDesk.NURSE,
                name.equals("entry") ? "I.A.2.h" : name.equals("note") ? "I.A.2.c" : "I.A.2.g"))
        .flatMap(ItemsPicturesTest::looks);
  }

  private static CaseOnDesk fresh() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  static CaseOnDesk midway() {
    return fresh()
        .answered("I.A.2.a", Answer.MET)
        .facts("I.A.2.a")
        .cited("I.A.2.a", "Fax packet", "9", "Failed back surgery syndrome after fusion L4 to S1.")
        .cited("I.A.2.a", "Fax packet", "14", "Scar tissue seen on the scan of 2026-07-21.")
        .answered("I.A.2.b", Answer.MET)
        .facts("I.A.2.b")
        .cited("I.A.2.b", "Fax packet", "22", "No illness that shortens life.")
        .answered("I.A.2.c", Answer.NOT_DOCUMENTED)
        .facts("I.A.2.c")
        .fact("I.A.2.c", "", "behavioral_health", "not_documented")
        .cited("I.A.2.c", "Fax packet", "11, 19, 24", "Gabapentin failed. Therapy failed.")
        .does(
            new CaseEvent.NoteWritten(
                Desk.NURSE, "I.A.2.c", "Behavioral care is not in the record."))
        .answered("I.A.2.d", Answer.MET)
        .answered("I.A.2.e", Answer.MET)
        .facts("I.A.2.e")
        .cited("I.A.2.e", "Psych eval", "3", "No mental health condition is a major contributor.")
        .answered("I.A.2.f", Answer.MET)
        .facts("I.A.2.f")
        .cited("I.A.2.f", "Fax packet", "27", "No further surgery is indicated.")
        .answered("I.A.2.g", Answer.MET)
        .facts("I.A.2.g")
        .cited("I.A.2.g", "Fax packet", "17", "Taper began 2026-08-03 at 120 MME a day.")
        .cited(
            "I.A.2.g",
            "Fax packet",
            "38",
            "Oxycodone is now 36 mg a day in all, 54 MME, down from 120 MME in August.")
        .answered("I.B.1", Answer.ABSENT)
        .cited("I.B.1", "Fax packet", "30", "No allergy to metals, silicone or plastics.")
        .answered("I.B.2", Answer.ABSENT)
        .answered("I.B.3", Answer.NOT_ADDRESSED)
        .answered("I.B.4", Answer.ABSENT)
        .cited("I.B.4", "Fax packet", "33", "No fever, normal blood count.");
  }

  /// Two opioids that fall short together.
  private static CaseOnDesk contradicted() {
    return midway()
        .fact("I.A.2.g", "row-1", "baseline", "90")
        .fact("I.A.2.g", "row-2", "drug", "fentanyl patch")
        .fact("I.A.2.g", "row-2", "baseline", "30")
        .fact("I.A.2.g", "row-2", "current", "6.5")
        .fact("I.A.2.g", "row-2", "status", "done")
        .fact("I.A.2.g", "row-2", "baseline_on", "2026-08-33");
  }

  private static CaseOnDesk implant() {
    return CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.MALIGNANT)
        .answered("I.A.1.a", Answer.MET)
        .cited(
            "I.A.1.a",
            "Hospital record of Sampleville Example Hospital",
            "12, 19",
            "Heavy sedation.")
        .answered("I.A.1.b", Answer.NEEDS_PHYSICIAN)
        .fact("I.A.1.b", "", "months", "2-6")
        .cited("I.A.1.b", "Oncology letter", "1", "Two to four months, then four to six.")
        .answered("II.A.1.a", Answer.NOT_DOCUMENTED)
        .answered("II.A.1.b", Answer.MET);
  }

  private static CaseOnDesk withDirector() {
    return implant()
        .does(new CaseEvent.RoutedToDirector("No trial was done. Does the exception apply?"))
        .as(CaseOnDesk.DIRECTOR)
        .does(
            new CaseEvent.Answered(
                Desk.DIRECTOR, "II.A.1.a", java.util.Optional.of(Answer.NOT_MET)),
            new CaseEvent.NoteWritten(
                Desk.DIRECTOR, "II.A.1.a", "The letter says that no trial was done."));
  }
}
