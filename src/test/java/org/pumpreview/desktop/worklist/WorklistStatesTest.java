package org.pumpreview.desktop.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.proceedings.Around;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.RequestField;

/// What the worklist says of the clock, and of cases that took an unusual turn.
class WorklistStatesTest {
  private static final Instant NOW = CaseOnDesk.NOW;

  private final Map<String, CaseOnDesk> held = new HashMap<>();
  private Optional<Screens> screens = Optional.empty();

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  private static CaseOnDesk received(int number, String member, String at) {
    return CaseOnDesk.opened(number)
        .request(RequestKind.TRIAL)
        .field(RequestField.MEMBER_NAME, member)
        .field(RequestField.RECEIVED, at)
        .route(RequestKind.TRIAL, Pathway.NONMALIGNANT);
  }

  private static List<CaseOnDesk> unusual() {
    return List.of(
        received(1201, "Ambrose Sandpiper", "2026-11-10 08:20"),
        received(1202, "Celestine Magnolia", "2026-11-10 13:30"),
        received(1203, "Dov Levee", "2026-11-11 09:10"),
        Around.told(CaseOnDesk.opened(1204))
            .does(new CaseEvent.Reopened("The therapy notes were misfiled.")),
        Around.talking(CaseOnDesk.opened(1205))
            .does(new CaseEvent.Recused("I treat the member's brother.")));
  }

  private Screens show(List<CaseOnDesk> cases, Appearance look) {
    cases.forEach(made -> held.put(made.file().id(), made));
    Screens shown =
        Screens.show(
            () -> {
              var model =
                  new WorklistViewModel(
                      CaseOnDesk.NURSE,
                      CaseOnDesk.PLAN.zone(),
                      () -> NOW,
                      Work.here(),
                      id -> held.get(id).assessment());
              var view = new WorklistView(model, CaseOnDesk.PEOPLE, new Closed());
              view.refresh(cases.stream().map(made -> Card.of(made.assessment())).toList());
              return new Layers(view.node());
            },
            1280,
            800,
            look);
    screens = Optional.of(shown);
    Screens.runFx(() -> shown.find(".table-view", TableView.class).requestFocus());
    shown.settle();
    return shown;
  }

  private Screens show(List<CaseOnDesk> cases) {
    return show(cases, new Appearance(Appearance.Mode.LIGHT, 1));
  }

  @ParameterizedTest
  @CsvSource({"light, LIGHT, 1.0", "dark, DARK, 1.0", "large, LIGHT, 2.0"})
  void unusualCasesAreWhole(String name, Appearance.Mode mode, double scale) {
    Screens shown = show(unusual(), new Appearance(mode, scale));
    shown.picture("worklist-states-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void theLastHoursStandOutMoreThanTheLastDay() {
    Screens shown = show(unusual());
    assertEquals(
        List.of("Today 13:30, 2 h 59 min"), texts(shown, ".table-view .due.pressing > .label"));
    assertTrue(
        texts(shown, ".table-view .due > .label")
            .containsAll(List.of("Overdue by 2 h 11 min", "Tomorrow 09:10, 22 h")));
  }

  @Test
  void aReopenedCaseAndOneThatADirectorLeftSaySo() {
    Screens shown = show(unusual());
    assertEquals(
        List.of("Physician must act", "In review", "In review", "Director stepped back", "Reopened")
            .stream()
            .sorted()
            .toList(),
        texts(shown, ".table-row-cell .status-badge").stream().sorted().toList());
    assertTrue(texts(shown, ".table-row-cell .label").contains("Decided once, open again"));
  }

  @Test
  void chipsOfUnusualTurnsShowOnlyWhereThereIsSuchACase() {
    assertEquals(
        List.of("Reopened 1", "Stepped back 1"),
        chips(show(unusual())).filter(WorklistStatesTest::isRare).toList());
    close();
    assertEquals(
        List.of(),
        chips(show(List.of(received(1201, "Dov Levee", "2026-11-11 09:10"))))
            .filter(WorklistStatesTest::isRare)
            .toList());
  }

  private static boolean isRare(String chip) {
    return Stream.of("Reopened", "Stepped back", "Decided late").anyMatch(chip::startsWith);
  }

  @Test
  void anUnusualTurnIsFilteredByItsChip() {
    Screens shown = show(unusual());
    Screens.runFx(() ->
        shown.scene().getRoot().lookupAll(".toggle-chip").stream()
            .map(ToggleButton.class::cast)
            .filter(chip -> chip.getText().equals("Reopened"))
            .forEach(ToggleButton::fire));
    shown.settle();
    assertEquals(List.of("PR-2026-1204"), numbers(shown));
  }

  @Test
  void inALargeTypeTheChipsAreOneListThatFiltersAlike() {
    Screens shown = show(unusual(), new Appearance(Appearance.Mode.LIGHT, 2));
    assertEquals(0, chips(shown).count());
    Screens.runFx(() -> {
      @SuppressWarnings("unchecked")
      CheckComboBox<Filter> list =
          shown.find(".worklist-filters .wrap-line *", CheckComboBox.class);
      list.getCheckModel().check(Filter.OVERDUE);
    });
    shown.settle();
    assertEquals(List.of("PR-2026-1201"), numbers(shown));
  }

  @Test
  void arrowsPassTheChipsThatAreHidden() {
    Screens shown = show(List.of(received(1201, "Dov Levee", "2026-11-11 09:10")));
    Screens.runFx(() ->
        shown.scene().getRoot().lookupAll(".toggle-chip").stream()
            .filter(chip -> "Letter to sign".equals(((ToggleButton) chip).getText()))
            .forEach(Node::requestFocus));
    shown.press(KeyCode.RIGHT);
    assertEquals("Decided", ((ToggleButton) shown.scene().getFocusOwner()).getText());
  }

  @Test
  void thePreviewSaysWhatWouldMoveTheDueTime() {
    Screens shown = show(List.of(received(1203, "Dov Levee", "2026-11-11 09:10")));
    List<String> said = texts(shown, ".preview .label");
    assertTrue(
        said.containsAll(
            List.of(
                "Due Wed 2026-11-18 09:10 \u00b7 standard, 7 days \u00b7 22 h left",
                "Standard: 7 calendar days from receipt. Nothing pauses it.",
                "An extension with its notice or a corrected receipt would move it.")),
        said.toString());
    assertFalse(said.contains("A change to expedited"));
  }

  private static Stream<String> chips(Screens shown) {
    return Screens.onFx(() ->
        shown.scene().getRoot().lookupAll(".toggle-chip").stream()
            .filter(Node::isVisible)
            .map(Node::getAccessibleText)
            .toList()
            .stream());
  }

  private static List<String> texts(Screens shown, String selector) {
    return Screens.onFx(() ->
        shown.scene().getRoot().lookupAll(selector).stream()
            .filter(Label.class::isInstance)
            .map(node -> ((Label) node).getText())
            .toList());
  }

  private static List<String> numbers(Screens shown) {
    return Screens.onFx(() ->
        shown.find(".table-view", TableView.class).getItems().stream()
            .map(card -> ((Card) card).number())
            .toList());
  }

  private static final class Closed implements WorklistView.Doors {
    @Override
    public void onNew() {
      throw new AssertionError("nothing is begun here");
    }

    @Override
    public void onOpen(Card card) {
      throw new AssertionError("nothing is opened here");
    }

    @Override
    public void onOpen(Card card, Place place) {
      throw new AssertionError("nothing is opened here");
    }

    @Override
    public void onTake(Card card) {
      throw new AssertionError("nothing is taken here");
    }
  }
}
