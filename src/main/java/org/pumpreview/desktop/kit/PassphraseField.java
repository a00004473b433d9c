package org.pumpreview.desktop.kit;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.words.Words;

/// A field for a passphrase that can be looked at on purpose, and that tells when caps lock is on.
public final class PassphraseField extends VBox {
  private static final Words WORDS = Words.of("kit");
  private static final String DOT = "•";

  private final MaskedField input = new MaskedField();
  private final ToggleButton eye = new ToggleButton();
  private final Icon eyeIcon = new Icon(BootstrapIcons.EYE);
  private final HBox capsLock;

  public PassphraseField() {
    getStyleClass().add("passphrase-field");
    eye.getStyleClass().add("eye");
    eye.setGraphic(eyeIcon);
    eye.selectedProperty().subscribe(this::reveal);
    var caps = new Label(WORDS.text("passphrase.caps-lock"));
    caps.setMinWidth(USE_PREF_SIZE);
    capsLock = new HBox(new Icon(BootstrapIcons.CAPSLOCK), caps);
    capsLock.getStyleClass().add("caps-lock");
    Tone.CAUTION.on(capsLock);
    setCapsLock(false);
    var key = new Icon(BootstrapIcons.KEY);
    key.getStyleClass().add("key");
    key.setMouseTransparent(true);
    var row = new StackPane(input, key, eye);
    StackPane.setAlignment(key, Pos.CENTER_LEFT);
    StackPane.setAlignment(eye, Pos.CENTER_RIGHT);
    row.getStyleClass().add("row");
    input.addEventFilter(KeyEvent.KEY_PRESSED, _ -> lookAtCapsLock(false));
    // When Caps Lock itself is released, its state is known at last.
    input.addEventFilter(
        KeyEvent.KEY_RELEASED, event -> lookAtCapsLock(event.getCode() == KeyCode.CAPS));
    input.focusedProperty().subscribe(_ -> lookAtCapsLock(false));
    getChildren().setAll(row, capsLock);
  }

  /// The field itself, to be labelled and listened to.
  public PasswordField input() {
    return input;
  }

  /// A copy of what was typed; whoever asks for it wipes it. JavaFX keeps its own text, which
  /// [#clear] drops.
  public char[] passphrase() {
    var typed = input.getCharacters();
    var copy = new char[typed.length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = typed.charAt(i);
    }
    return copy;
  }

  public void clear() {
    input.clear();
    eye.setSelected(false);
  }

  private void reveal(boolean shown) {
    var words = WORDS.text(shown ? "passphrase.hide" : "passphrase.show");
    eyeIcon.setGlyph(shown ? BootstrapIcons.EYE_SLASH : BootstrapIcons.EYE);
    eye.setAccessibleText(words);
    eye.setTooltip(new Tooltip(words));
    input.setRevealed(shown);
  }

  private void lookAtCapsLock(boolean announce) {
    var on = input.isFocused() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
    setCapsLock(on);
    if (announce && on) {
      Announce.help(input, WORDS.text("passphrase.caps-lock"));
    }
  }

  void setCapsLock(boolean on) {
    capsLock.setVisible(on);
    capsLock.setManaged(on);
  }

  /// A password field, so that nothing can be copied out of it, whose dots can be lifted.
  private static final class MaskedField extends PasswordField {
    private boolean revealed;

    void setRevealed(boolean shown) {
      revealed = shown;
      if (getSkin() != null) {
        var anchor = getAnchor();
        var caret = getCaretPosition();
        // The skin masks its text when it is made.
        setSkin(new MaskedSkin(this));
        selectRange(anchor, caret);
      }
    }

    @Override
    protected javafx.scene.control.Skin<?> createDefaultSkin() {
      return new MaskedSkin(this);
    }
  }

  private static final class MaskedSkin extends TextFieldSkin {
    MaskedSkin(MaskedField field) {
      super(field);
    }

    @Override
    protected String maskText(String text) {
      return ((MaskedField) getSkinnable()).revealed ? text : DOT.repeat(text.length());
    }
  }
}
