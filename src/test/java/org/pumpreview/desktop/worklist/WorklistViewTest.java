package org.pumpreview.desktop.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.casework.PracticeVault;
import org.pumpreview.casework.Vaults;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.Office;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;

/// The worklist over the practice vault, as its nurse sees it.
class WorklistViewTest {
  private static final Instant NOW = Instant.parse("2026-11-17T16:31:00Z");

  @TempDir static Path folder;

  private static Session session;
  private static Actor nurse;
  private static Office office;

  @BeforeAll
  static void tellPractice() throws Exception {
    Policy policy = PolicyPacks.shipped();
    Vault vault =
        Vaults.of(
            ref -> Optional.of(policy).filter(p -> p.ref().equals(ref)), new MemoryHeadPins());
    PracticeVault practice =
        PracticeVault.found(vault, policy, PlanJson.example(), folder.resolve("v"), true, NOW);
    session =
        vault.unlock(
            folder.resolve("v"), practice.nurse(), practice.passphrase().toCharArray(), NOW);
    nurse = session.actor().orElseThrow();
    office = session.office();
  }

  @AfterAll
  static void close() throws Exception {
    session.close();
  }

  @Test
  void openCasesStandSoonestDueFirstAndDecidedOnesOutOfTheWay() throws Exception {
    WorklistViewModel model = model();
    List<Instant> due = model.shown().stream().map(card -> card.due().orElseThrow().at()).toList();

    assertEquals(due.stream().sorted().toList(), due);
    assertTrue(model.shown().stream().allMatch(Card::open));
  }

  @Test
  void chipsOfOneKindWidenAndThoseOfTwoKindsNarrow() throws Exception {
    WorklistViewModel model = model();
    model.onFilter(Filter.OVERDUE, true);
    int overdue = model.shown().size();
    model.onFilter(Filter.WITH_DIRECTOR, true);
    int either = model.shown().size();
    model.onFilter(Filter.UNASSIGNED, true);

    assertEquals(1, overdue);
    assertEquals(2, either);
    assertEquals(0, model.shown().size());
  }

  @Test
  void theSearchFindsMemberNumberProviderAndCodeEvenOfDecidedCases() throws Exception {
    WorklistViewModel model = model();
    for (String text : List.of("mockingbird", "EXB", "Heronry", "62370", "pr-2026")) {
      model.onSearch(text);
      List<String> members = model.shown().stream().map(Card::member).toList();
      switch (text) {
        case "mockingbird" -> assertEquals(List.of("Odile Mockingbird"), members);
        case "62370" -> assertEquals(List.of("Dov Levee"), members);
        case "EXB" -> assertEquals(List.of(), members);
        case "Heronry" -> assertEquals(4, members.size());
        default -> assertEquals(11, members.size());
      }
    }
  }

  @Test
  void theKeyboardAloneChoosesAndOpensACase() throws Exception {
    List<String> opened = new ArrayList<>();
    try (Screens screens = show(Appearance.STANDARD, 1280, 800, opened)) {
      screens.press(KeyCode.DOWN, KeyCode.ENTER);
      assertEquals(List.of(model().shown().get(1).number()), opened);
    }
  }

  @Test
  void theScreenIsWhole() throws Exception {
    List<String> faults = new ArrayList<>();
    for (Appearance appearance :
        List.of(
            Appearance.STANDARD.withMode(Appearance.Mode.LIGHT),
            Appearance.STANDARD.withMode(Appearance.Mode.DARK),
            Appearance.STANDARD.withMode(Appearance.Mode.LIGHT).withScale(2))) {
      try (Screens screens = show(appearance, 1280, 800, new ArrayList<>())) {
        screens.picture(
            "worklist-"
                + appearance.mode().name().toLowerCase(Locale.ROOT)
                + "-"
                + Math.round(appearance.scale() * 100));
        Screens.runFx(() -> SceneAudit.of(screens.scene()).forEach(f -> faults.add(f.toString())));
      }
    }
    assertEquals(List.of(), faults);
  }

  private static Screens show(
      Appearance appearance, double width, double height, List<String> opened) {
    return Screens.show(
        () -> {
          WorklistViewModel model =
              new WorklistViewModel(
                  nurse,
                  office.plan().zone(),
                  InstantSource.fixed(NOW),
                  Work.here(),
                  WorklistViewTest::load);
          WorklistView view = new WorklistView(model, new People(() -> office), new Opened(opened));
          view.refresh(cards());
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
        width,
        height,
        appearance);
  }

  private static WorklistViewModel model() {
    WorklistViewModel model =
        new WorklistViewModel(
            nurse,
            office.plan().zone(),
            InstantSource.fixed(NOW),
            Work.here(),
            WorklistViewTest::load);
    model.refresh(cards());
    return model;
  }

  private static List<Card> cards() {
    try {
      return session.cards();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Assessment load(String caseId) throws Exception {
    return Assessment.of(session.openCase(caseId), PolicyPacks.shipped(), office.plan(), NOW);
  }

  private record Opened(List<String> opened) implements WorklistView.Doors {
    @Override
    public void onNew() {
      opened.add("new");
    }

    @Override
    public void onOpen(Card card) {
      opened.add(card.number());
    }

    @Override
    public void onTake(Card card) {
      opened.add("take " + card.number());
    }
  }
}
