package org.pumpreview.desktop.app;

import java.util.function.Consumer;
import javafx.stage.Stage;
import org.pumpreview.desktop.kit.Appearance;
import org.pumpreview.desktop.kit.Theme;
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
            wiring.folders().apply(sitting.window())::choose,
            kept.read(),
            onAppearance),
        Version.ofProgram());
  }
}
