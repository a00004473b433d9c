package org.pumpreview.desktop.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.FileChooser;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Office;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// One page with everything that is set once and looked up now and then.
public final class SettingsView {
  static final String STYLES = "/theme/settings.css";

  private static final Words WORDS = Words.of("settings");

  private final VaultViewModel vault;
  private final PlanSection plan;
  private final WorkPane root = new WorkPane();

  /// What the page reaches beyond the vault.
  ///
  /// @param work does the acts
  /// @param aside does what lasts, beside the work on cases
  /// @param pdf tells whether a file can be read beside the work
  /// @param onPolicy opens a policy to be read
  public record Surroundings(
      Layers layers,
      Work work,
      Work aside,
      FolderChooser folders,
      FileChooser files,
      PdfCheck pdf,
      Consumer<Policy> onPolicy,
      Appearance appearance,
      Consumer<Appearance> onAppearance) {}

  /// @param office as it stands when the page is made
  /// @param onOffice gets the office after each act that changed it
  /// @param policies every pack on the shelf
  /// @param version of the program
  public SettingsView(
      Workplace place,
      Office office,
      Consumer<Office> onOffice,
      List<Policy> policies,
      Surroundings around,
      String version) {
    OfficeViewModel model = new OfficeViewModel(place, around.work(), office, onOffice);
    plan = new PlanSection(model, place, around.aside());
    vault = new VaultViewModel(place, around.work(), around.aside());
    NoticeBox left = new NoticeBox(Tone.ACCENT, BootstrapIcons.LIST_CHECK, Sentence.EMPTY);
    model.officeProperty().subscribe(now -> showLeft(left, SetUpLeft.of(now)));
    Label title = new Label(WORDS.text("title"));
    title.getStyleClass().add("screen-title");
    VBox sections =
        new VBox(
            title,
            left,
            new PeopleSection(model, place, around.layers()).node(),
            plan.node(),
            new VaultSection(vault, model, around, root::reveal).node(),
            new AppearanceSection(around.appearance(), around.onAppearance()).node(),
            new AboutSection(model, place, policies, around, version).node());
    sections.getStyleClass().add("sections");
    root.column().getChildren().setAll(sections);
    root.getStyleClass().add("settings");
    root.getStylesheets().add(STYLES);
  }

  public Parent node() {
    return root;
  }

  private static void showLeft(NoticeBox notice, List<String> left) {
    notice.setVisible(!left.isEmpty());
    notice.setManaged(!left.isEmpty());
    notice.show(
        Tone.ACCENT,
        BootstrapIcons.LIST_CHECK,
        Sentence.of(WORDS.text("left", Wording.list(left))));
  }

  /// Goes to the plan's own facts, which an administrator can fill in at once.
  public void showPlan() {
    plan.open();
    root.reveal(plan.node());
  }

  /// Ends a check or a backup that is under way, so that the vault can be locked. Acts are on the
  /// disk when they show; nothing else waits here.
  public void close() {
    vault.cancel();
  }
}
