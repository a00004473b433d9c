package org.pumpreview.desktop.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumpreview.chart.MadePolicy;
import org.pumpreview.chart.PageSheets;
import org.pumpreview.chart.ParagraphFinder;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;

class PolicySheetTest {
  private static final Appearance LIGHT = new Appearance(Appearance.Mode.LIGHT, 1);

  private final List<Integer> drawn = new ArrayList<>();
  private Optional<Screens> screens = Optional.empty();

  @AfterEach
  void close() {
    screens.ifPresent(Screens::close);
  }

  @Test
  void theDocumentOpensAtTheParagraph() {
    show(this::copy, Optional.of("I.A.2.c"), LIGHT);
    assertEquals(List.of(1), drawn);
    assertTrue(words().contains("Opened at I.A.2.c"), words().toString());
    assertTrue(words().contains("Page 2 of 3"), words().toString());
  }

  @Test
  void withoutACopyItOpensAtTheRequirementInOurOwnWords() {
    show(Optional::empty, Optional.of("I.A.2.c"), LIGHT);
    var requirement = PolicyPacks.shipped().item("I.A.2.c").statement();
    assertEquals("In our words", shown());
    assertTrue(words().contains(requirement), words().toString());
    screens.orElseThrow().picture("policy-without-a-copy");
    assertEquals(List.of(), SceneAudit.of(screens.orElseThrow().scene()));
  }

  @Test
  void withoutACopyThePlaceOfTheDocumentSaysWhoAttachesOne() {
    show(Optional::empty, Optional.of("I.A.2.c"), LIGHT);
    press("The plan’s document");
    assertTrue(words().contains("The plan has not attached its copy"), words().toString());
    screens.orElseThrow().picture("policy-none");
  }

  @Test
  void aCopyThatCannotBeReadIsSaidToBeSo() {
    show(
        () -> {
          throw new IOException("no PDF");
        },
        Optional.empty(),
        LIGHT);
    assertTrue(words().contains("The document cannot be shown"), words().toString());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,1", "DARK,1", "LIGHT,2"})
  void everyPartFitsItsSheet(Appearance.Mode colors, double scale) {
    Appearance appearance = new Appearance(colors, scale);
    show(this::copy, Optional.of("I.A.2.c"), appearance);
    audit("policy-document-" + colors + "-" + (int) (scale * 100));
    for (String part :
        List.of("In our words", "Background and limits", "Revisions", "References")) {
      press(part);
      audit("policy-" + part.split(" ")[0] + "-" + colors + "-" + (int) (scale * 100));
    }
  }

  private void audit(String name) {
    screens.orElseThrow().picture(name);
    assertEquals(List.of(), SceneAudit.of(screens.orElseThrow().scene()));
  }

  private void press(String part) {
    Screens.runFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> button.getText().equals(part))
            .forEach(ToggleButton::fire));
    screens.orElseThrow().settle();
  }

  private String shown() {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(ToggleButton::isSelected)
            .map(ToggleButton::getText)
            .findFirst()
            .orElseThrow());
  }

  private List<String> words() {
    return Screens.onFx(() ->
        screens.orElseThrow().scene().getRoot().lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .toList());
  }

  private void show(PolicyBook book, Optional<String> paragraph, Appearance appearance) {
    screens =
        Optional.of(
            Screens.show(
                () -> {
                  var layers = new Layers(new StackPane(new ScrollPane()));
                  PolicySheet.open(layers, PolicyPacks.shipped(), paragraph, book, Work.here());
                  return layers;
                },
                1280,
                800,
                appearance));
    screens.orElseThrow().settle();
  }

  private Optional<PolicyBook.Pages> copy() throws IOException {
    var sheets = new PageSheets(MadePolicy.file());
    return Optional.of(
        new PolicyBook.Pages() {
          @Override
          public String name() {
            return "policy.pdf";
          }

          @Override
          public int count() {
            return sheets.count();
          }

          @Override
          public Image draw(int page, double scale) throws IOException {
            drawn.add(page);
            var picture = sheets.draw(page, scale);
            var image = new WritableImage(picture.width(), picture.height());
            image
                .getPixelWriter()
                .setPixels(
                    0,
                    0,
                    picture.width(),
                    picture.height(),
                    PixelFormat.getIntArgbInstance(),
                    picture.argb(),
                    0,
                    picture.width());
            return image;
          }

          @Override
          public Optional<PolicyBook.Spot> find(String paragraph) throws IOException {
            return ParagraphFinder.find(sheets.lines(), paragraph)
                .map(found ->
                    new PolicyBook.Spot(found.line().page(), found.line().top(), found.whole()));
          }
        });
  }
}
