package org.pumpreview.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.FileChooser;
import org.pumpreview.desktop.kit.FolderChooser;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkIndicator;
import org.pumpreview.words.Words;

/// Where the vault lies, the own passphrase, and whether everything in the vault holds.
final class VaultSection {
  private static final Words WORDS = Words.of("settings");

  private final VaultViewModel model;
  private final OfficeViewModel office;
  private final Layers layers;
  private final FolderChooser folders;
  private final FileChooser files;
  private final Consumer<Node> reveal;
  private final ActButton passphrase =
      new ActButton(WORDS.text("passphrase.change"), BootstrapIcons.KEY, this::onPassphrase);
  private final ActButton backup =
      new ActButton(WORDS.text("backup"), BootstrapIcons.ARCHIVE, this::onBackup);
  private final ActButton check =
      new ActButton(WORDS.text("check"), BootstrapIcons.SHIELD_CHECK, this::onCheck);
  private final ActButton trust =
      new ActButton(WORDS.text("trust"), BootstrapIcons.PATCH_CHECK, this::onTrust);
  private final ActButton authority =
      new ActButton(WORDS.text("authority"), BootstrapIcons.BUILDING, this::onAuthority);
  private final WorkIndicator indicator = new WorkIndicator();
  private final NoticeBox result = new NoticeBox(Tone.GOOD, Icons.GOOD, Sentence.EMPTY);
  private final SectionCard card;

  /// @param reveal scrolls to what came of an act
  VaultSection(
      VaultViewModel model,
      OfficeViewModel office,
      SettingsView.Surroundings around,
      Consumer<Node> reveal) {
    this.model = model;
    this.office = office;
    this.layers = around.layers();
    this.folders = around.folders();
    this.files = around.files();
    this.reveal = reveal;
    TextField folder = new TextField(model.folder());
    folder.setEditable(false);
    passphrase.open(Sentence.of(WORDS.text("passphrase.change.words")));
    FieldGrid acts = new FieldGrid(passphrase, backup, check, trust, authority);
    card =
        new SectionCard(
            WORDS.text("vault.title"),
            new FormField(WORDS.text("vault.folder"), folder)
                .setHint(WORDS.text("vault.folder.hint")),
            acts,
            indicator,
            result);
    model.reportProperty().subscribe(this::show);
    model.busyProperty().subscribe(this::showBusy);
    office.officeProperty().subscribe(_ -> showAuthority());
  }

  Node node() {
    return card;
  }

  private void showBusy(boolean busy) {
    if (busy) {
      backup.close(Sentence.of(WORDS.text("busy")));
      check.close(Sentence.of(WORDS.text("busy")));
      trust.close(Sentence.of(WORDS.text("busy")));
    } else {
      backup.open(Sentence.of(WORDS.text("backup.words")));
      check.open(Sentence.of(WORDS.text("check.words")));
      trust.open(Sentence.of(WORDS.text("trust.words")));
    }
  }

  private void showAuthority() {
    office
        .whyNotCertifyAuthority()
        .ifPresentOrElse(
            reason -> authority.close(Sentence.of(reason)),
            () ->
                authority.open(
                    Sentence.of(
                        WORDS.text(
                            office.isAuthorityCertified()
                                ? "authority.again"
                                : "authority.words"))));
  }

  private void show(Optional<VaultViewModel.Report> report) {
    result.setVisible(report.isPresent());
    result.setManaged(report.isPresent());
    report.ifPresent(found -> {
      if (found.sound()) {
        say(Tone.GOOD, Icons.GOOD, found.words());
      } else {
        say(Tone.BAD, Icons.WARNING, found.words());
      }
      result.setBody(found.flaws().stream().map(SentenceText::new).toList());
      reveal.accept(result);
    });
  }

  private void say(Tone tone, Ikon icon, String words) {
    result.show(tone, icon, Sentence.of(words));
    result.setBody(List.of());
    result.setVisible(true);
    result.setManaged(true);
    reveal.accept(result);
  }

  private void onPassphrase() {
    new PassphraseDialog(model, () -> say(Tone.GOOD, Icons.GOOD, WORDS.text("passphrase.changed")))
        .open(layers);
  }

  private void onBackup() {
    folders
        .choose(WORDS.text("backup.choose"))
        .ifPresent(into -> indicator.show(WORDS.text("backup.running"), model.onBackup(into)));
  }

  private void onTrust() {
    folders
        .choose(WORDS.text("trust.choose"))
        .ifPresent(into -> indicator.show(WORDS.text("trust.running"), model.onTrust(into)));
  }

  private void onAuthority() {
    files
        .choose(WORDS.text("authority.choose"), "p12")
        .ifPresent(file ->
            new AuthorityDialog(
                    office,
                    file,
                    () -> say(Tone.GOOD, Icons.GOOD, WORDS.text("authority.certified")))
                .open(layers));
  }

  private void onCheck() {
    indicator.show(WORDS.text("check.running"), model.onCheck());
  }
}
