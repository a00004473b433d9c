package org.pumpreview.desktop.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pumpreview.desktop.desk.CaseOnDesk.NURSE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.desktop.chart.ChartOnDesk;
import org.pumpreview.desktop.desk.CaseOnDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Trial;

/// The record of the trial on the step of the route.
class TrialCardTest {
  private static final String EARLIER = "PR-2026-1184";

  private Optional<Screens> screens = Optional.empty();
  private Optional<RouteView> view = Optional.empty();

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  private Screens show(CaseOnDesk made, List<CaseFile> earlier, double width, Appearance look) {
    Screens shown =
        Screens.show(
            () -> {
              var desk = made.desk(NURSE);
              var layers = new Layers(new VBox());
              var step =
                  new RouteView(
                      desk,
                      CaseOnDesk.PEOPLE,
                      layers,
                      CaseOnDesk.trials(desk, earlier),
                      ChartOnDesk.none(desk));
              view = Optional.of(step);
              layers.setContent(step.node());
              return layers;
            },
            width,
            800,
            look);
    screens = Optional.of(shown);
    go();
    return shown;
  }

  private Screens show(CaseOnDesk made, List<CaseFile> earlier) {
    return show(made, earlier, 1104, new Appearance(Appearance.Mode.LIGHT, 1));
  }

  private void go() {
    Screens.runFx(() -> view.orElseThrow().focus(Place.TRIAL));
    screens.orElseThrow().settle();
  }

  private static CaseOnDesk implant() {
    return CaseOnDesk.routed(RequestKind.IMPLANT, Pathway.NONMALIGNANT);
  }

  /// The case of the trial, with every item shown.
  private static CaseFile trial() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT).shown().file();
  }

  private static CaseFile ofAnother() {
    return CaseOnDesk.routed(RequestKind.TRIAL, Pathway.NONMALIGNANT)
        .field(RequestField.MEDICAID_ID, "5550009999")
        .file();
  }

  private void choose(String word) {
    Screens.runFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".radio-button").stream()
            .map(RadioButton.class::cast)
            .filter(radio -> radio.getText().startsWith(word))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No choice " + word))
            .fire());
    screens.orElseThrow().settle();
  }

  private void record() {
    Screens.runFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".act-button").stream()
            .map(Button.class::cast)
            .filter(button -> button.getText().equals("Record the trial"))
            .findFirst()
            .orElseThrow()
            .fire());
    screens.orElseThrow().settle();
  }

  private boolean isShown(String style) {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(style).stream()
            .anyMatch(TrialCardTest::isShown));
  }

  private static boolean isShown(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
  }

  private static Optional<CaseEvent.TrialRecorded> recorded(CaseOnDesk made) {
    return made.file().last(CaseEvent.TrialRecorded.class).map(CaseFile.Dated::event);
  }

  @ParameterizedTest
  @CsvSource({
    "light-100, LIGHT, 1.0, 1104",
    "dark-100, DARK, 1.0, 1104",
    "light-200, LIGHT, 2.0, 1162",
    "light-narrow, LIGHT, 1.0, 840"
  })
  void theCardIsWhole(String name, Appearance.Mode mode, double scale, double width) {
    var look = new Appearance(mode, scale);
    var made = implant().does(new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, EARLIER, ""));
    Screens shown = show(made, List.of(trial()), width, look);
    shown.picture("trial-" + name);
    assertEquals(List.of(), SceneAudit.of(shown.scene()));
  }

  @Test
  void nothingIsAskedBeforeATrial() {
    show(CaseOnDesk.routed(RequestKind.TRIAL, Pathway.MALIGNANT), List.of());
    assertFalse(isShown(".trial"));
  }

  @Test
  void aTrialDoneElsewhereIsToldInWordsAndRecorded() {
    CaseOnDesk made = implant();
    Screens shown = show(made, List.of());
    choose("Done elsewhere");
    Screens.runFx(() -> shown.find(".trial .text-area", TextInputControl.class).requestFocus());
    shown.type("Levee Example Hospital, fax page 12");
    record();
    assertEquals(
        Optional.of(
            new CaseEvent.TrialRecorded(
                Trial.ELSEWHERE, "", "Levee Example Hospital, fax page 12")),
        recorded(made));
    assertEquals("", made.file().draft("trial.words"));
  }

  @Test
  void oneOfTheMembersTrialsIsPickedAndItsFindingsAreRead() {
    CaseOnDesk made = implant();
    Screens shown = show(made, List.of(trial()));
    choose("Reviewed in this plan");
    choose(EARLIER);
    shown.picture("trial-picked");
    assertEquals(Optional.empty(), recorded(made));
    record();
    assertEquals(
        Optional.of(new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, EARLIER, "")), recorded(made));
    assertEquals(Map.of(), made.file().answers(Desk.NURSE));
    assertTrue(isShown(".trial .fact-table"));
  }

  @Test
  void aLinkToAnotherMembersTrialIsWarnedOfAndShowsNothing() {
    CaseOnDesk made = implant().does(new CaseEvent.TrialRecorded(Trial.IN_THIS_PLAN, EARLIER, ""));
    Screens shown = show(made, List.of(ofAnother()));
    assertFalse(isShown(".trial .fact-table .header"));
    assertTrue(
        Screens.onFx(() ->
            shown.scene().getRoot().lookupAll(".trial .notice .sentence").stream()
                .anyMatch(node ->
                    node.isVisible()
                        && ((SentenceText) node)
                            .sentence()
                            .words()
                            .equals(
                                "Case PR-2026-1184 is not of the same member. Check the number and"
                                    + " the member."))));
  }

  @Test
  void whatWasSaidAndNotRecordedIsThereAgain() {
    CaseOnDesk made = implant();
    show(made, List.of());
    choose("Reviewed in this plan");
    Screens.runFx(() -> {
      var number = screens.orElseThrow().find(".trial .picker .text-field", TextField.class);
      number.setText("PR-2025-0007");
      view.orElseThrow().flush();
    });
    screens.orElseThrow().close();
    Screens again = show(made, List.of());
    assertEquals(
        "PR-2025-0007",
        Screens.onFx(() -> again.find(".trial .picker .text-field", TextField.class).getText()));
  }

  @Test
  void theArrowKeysGoThroughWhatCanBeSaidOfTheTrial() {
    CaseOnDesk made = implant();
    Screens shown = show(made, List.of());
    assertEquals(Optional.of(Place.TRIAL), Screens.onFx(() -> view.orElseThrow().here()));
    shown.press(KeyCode.SPACE, KeyCode.DOWN);
    assertEquals("ELSEWHERE", made.file().draft("trial.kind"));
  }
}
