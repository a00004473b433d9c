package org.pumpreview.desktop.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.PassphraseField;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.words.Words;

/// Asks for the passphrase of the file that holds the plan's own certificate authority.
final class AuthorityDialog {
  private static final Words WORDS = Words.of("settings");

  private final OfficeViewModel model;
  private final Path file;
  private final Runnable onCertified;
  private final Checks checks = new Checks();
  private final PassphraseField passphrase = new PassphraseField();
  private final FaultBox fault = new FaultBox();

  /// @param file of the authority, PKCS#12
  /// @param onCertified called when the vault is certified
  AuthorityDialog(OfficeViewModel model, Path file, Runnable onCertified) {
    this.model = model;
    this.file = file;
    this.onCertified = onCertified;
  }

  void open(Layers layers) {
    FormField field =
        new FormField(WORDS.text("authority.passphrase"), passphrase.input(), passphrase);
    checks.<String>add(
        field,
        typed -> typed.isEmpty() ? Optional.of(WORDS.text("authority.missing")) : Optional.empty());
    new Confirm(WORDS.text("authority.title"), WORDS.text("authority.act"))
        .add(
            new SentenceText(WORDS.text("authority.file", String.valueOf(file.getFileName()))),
            field,
            fault)
        .confirmedIn(passphrase.input())
        .openHeld(layers, this::onCertify);
  }

  private void onCertify(Confirm dialog) {
    fault.setFault(Optional.empty());
    if (checks.passOrShow()) {
      dialog.setReady(false);
      model.onCertifyAuthority(file, passphrase.passphrase(), refused -> onReply(dialog, refused));
    }
  }

  private void onReply(Confirm dialog, Optional<String> refused) {
    dialog.setReady(true);
    fault.setFault(refused);
    if (refused.isEmpty()) {
      passphrase.clear();
      dialog.close();
      onCertified.run();
    } else {
      passphrase.input().requestFocus();
    }
  }
}
