package org.pumpreview.desktop.settings;

import java.util.Optional;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.PassphraseField;
import org.pumpreview.words.Words;

/// Asks for the person's passphrase and for another one, twice.
final class PassphraseDialog {
  private static final Words WORDS = Words.of("settings");

  private final VaultViewModel model;
  private final Runnable onChanged;
  private final Checks checks = new Checks();
  private final PassphraseField old = new PassphraseField();
  private final NewPassphrase changed = new NewPassphrase();
  private final FaultBox fault = new FaultBox();

  /// @param onChanged called when the other passphrase is in force
  PassphraseDialog(VaultViewModel model, Runnable onChanged) {
    this.model = model;
    this.onChanged = onChanged;
  }

  void open(Layers layers) {
    FormField now = new FormField(WORDS.text("passphrase.old"), old.input(), old);
    checks.<String>add(
        now,
        typed ->
            typed.isEmpty() ? Optional.of(WORDS.text("passphrase.missing")) : Optional.empty());
    changed.check(checks, model::passphraseFault);
    new Confirm(WORDS.text("passphrase.title"), WORDS.text("passphrase.act"))
        .add(now, changed.first(), changed.second(), fault)
        .confirmedIn(changed.last())
        .openHeld(layers, this::onChange);
  }

  private void onChange(Confirm dialog) {
    fault.setFault(Optional.empty());
    if (checks.passOrShow()) {
      dialog.setReady(false);
      model.onChangePassphrase(
          old.passphrase(), changed.passphrase(), refused -> onReply(dialog, refused));
    }
  }

  private void onReply(Confirm dialog, Optional<String> refused) {
    dialog.setReady(true);
    fault.setFault(refused);
    if (refused.isEmpty()) {
      old.clear();
      changed.clear();
      dialog.close();
      onChanged.run();
    } else {
      old.input().requestFocus();
    }
  }
}
