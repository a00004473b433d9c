package org.pumpreview.desktop.app;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.pumpreview.chart.PageSheets;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Theme;
import org.pumpreview.desktop.policy.PolicySheet;
import org.pumpreview.desktop.settings.SettingsView;
import org.pumpreview.review.Office;

/// Makes the settings page of a sitting.
final class SettingsDoor {
  private SettingsDoor() {}

  static SettingsView view(
      Sitting sitting, Stage stage, AppearanceFile kept, Consumer<Office> onOffice) {
    Wiring wiring = sitting.wiring();
    Consumer<Appearance> onAppearance =
        chosen -> {
          Theme.apply(stage.getScene(), chosen);
          kept.keep(chosen);
        };
    return new SettingsView(
        new org.pumpreview.desktop.settings.Workplace(
            sitting.session().folder(),
            sitting.session(),
            sitting.actor(),
            wiring.doors()::faultsOf,
            wiring.clock()),
        sitting.office().get(),
        onOffice,
        wiring.policies().all(),
        new SettingsView.Surroundings(
            sitting.layers(),
            wiring.work(),
            wiring.aside(),
            wiring.folders().apply(sitting.window()),
            new Files(sitting.window()),
            SettingsDoor::isReadable,
            policy ->
                PolicySheet.open(
                    sitting.layers(),
                    policy,
                    Optional.empty(),
                    new PolicyRoom(sitting, policy.ref()),
                    wiring.work()),
            kept.read(),
            onAppearance),
        Version.ofProgram());
  }

  private static boolean isReadable(byte[] file) {
    try (PageSheets sheets = new PageSheets(file)) {
      return sheets.count() > 0 && sheets.draw(0, 0.1).width() > 0;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
