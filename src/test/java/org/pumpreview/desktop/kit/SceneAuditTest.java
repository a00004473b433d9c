package org.pumpreview.desktop.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.pumpreview.desktop.kit.SceneAudit.Finding;
import org.pumpreview.desktop.kit.SceneAudit.Kind;

/// What the audit finds, on scenes that each have one fault.
class SceneAuditTest {
  @Test
  void wordsThatAreCut() {
    assertFound(
        new Finding(Kind.CUT, "Expected to live more than three months"),
        () -> {
          var label = new Label("Expected to live more than three months");
          label.setMaxWidth(80);
          return new VBox(label);
        });
  }

  @Test
  void wordsOutsideTheWindow() {
    assertFound(new Finding(Kind.OUTSIDE, "Met"), () -> new Pane(at(new Label("Met"), 390, 10)));
  }

  @Test
  void wordsOverOtherWords() {
    assertFound(
        new Finding(Kind.OVERLAP, "Met / Not met"),
        () -> new Pane(at(new Label("Met"), 10, 10), at(new Label("Not met"), 12, 14)));
  }

  @Test
  void aFieldWithoutAName() {
    assertFound(
        new Finding(Kind.UNNAMED, "TextField[text-input, text-field]"),
        () -> new VBox(new TextField()));
  }

  @Test
  void aTargetThatIsTooSmall() {
    assertFound(
        new Finding(Kind.SMALL, "Go 40 x 20"),
        () -> {
          var button = new Button("Go");
          button.setStyle("-fx-padding: 0; -fx-min-height: 0;");
          button.setPrefSize(40, 20);
          button.setMaxSize(40, 20);
          return new VBox(button);
        });
  }

  @Test
  void whatLiesBelowInAScrollPaneIsNoFault() {
    try (var screen =
        Screens.show(
            () -> {
              var content = new Pane(at(new Label("Met"), 10, 10), at(new Label("Far"), 10, 900));
              return new ScrollPane(content);
            },
            400,
            300,
            Appearance.STANDARD)) {
      assertEquals(List.of(), SceneAudit.of(screen.scene()));
    }
  }

  @Test
  void aFieldNamedByItsLabelIsNamed() {
    try (var screen =
        Screens.show(
            () -> {
              var field = new TextField();
              var label = new Label("Member");
              label.setLabelFor(field);
              return new VBox(label, field);
            },
            400,
            300,
            Appearance.STANDARD)) {
      assertEquals(List.of(), SceneAudit.of(screen.scene()));
    }
  }

  private static Label at(Label label, double x, double y) {
    label.relocate(x, y);
    return label;
  }

  private static void assertFound(Finding finding, Supplier<Parent> content) {
    try (var screen = Screens.show(content, 400, 300, Appearance.STANDARD)) {
      assertEquals(List.of(finding), SceneAudit.of(screen.scene()));
    }
  }
}
