package org.pumpreview.desktop.kit;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pumpreview.words.Words;

/// A question that an act asks before it happens: what will be done, and a button that names it.
/// Ctrl+Enter confirms, Esc takes back.
public final class Confirm extends VBox {
  private static final Words WORDS = Words.of("kit");

  private final Label title = new Label();
  private final VBox body = new VBox();
  private final KeyedButton confirm;
  private final KeyedButton cancel;
  private Runnable close = () -> {};
  private Runnable otherwise = () -> {};

  /// A question with nothing below it yet.
  ///
  /// @param act the word of the button that does it, as in "Sign letter"
  public Confirm(String question, String act) {
    getStyleClass().add("confirm");
    setAccessibleRole(AccessibleRole.DIALOG);
    setQuestion(question);
    title.getStyleClass().add("screen-title");
    title.setWrapText(true);
    body.getStyleClass().add("body");
    confirm = new KeyedButton(act).primary().key(WORDS.text("confirm.key"));
    cancel = new KeyedButton(WORDS.text("confirm.cancel")).onPress(() -> close.run());
    cancel.key(WORDS.text("confirm.cancel-key"));
    var buttons = new HBox(cancel, confirm);
    buttons.getStyleClass().add("buttons");
    getChildren().setAll(title, body, buttons);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// Asks something else, because part of what was asked is done.
  public void setQuestion(String question) {
    setAccessibleText(question);
    title.setText(question);
  }

  /// What stands between the question and the buttons: sentences, fields, notices.
  public Confirm add(Node... nodes) {
    body.getChildren().addAll(nodes);
    return this;
  }

  /// Enter in this field confirms, as one expects of the last field of a question.
  public Confirm confirmedIn(TextField field) {
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            confirm.fire();
          }
        });
    return this;
  }

  /// The act cannot be undone.
  public Confirm danger() {
    confirm.getStyleClass().add("danger");
    return this;
  }

  /// Whether the act's button can be pressed; closed while a field of the body is still empty.
  public void setReady(boolean ready) {
    confirm.setDisable(!ready);
  }

  /// Called when the question was closed and the act was not chosen.
  public Confirm otherwise(Runnable handler) {
    otherwise = handler;
    return this;
  }

  /// Opens the question; `act` runs after the dialog has closed.
  public void open(Layers layers, Runnable act) {
    openHeld(
        layers,
        dialog -> {
          otherwise = () -> {};
          dialog.close();
          act.run();
        });
  }

  /// Opens the question; it stays open on confirming, until `act` closes it. For what may still be
  /// refused, as a passphrase.
  public void openHeld(Layers layers, Consumer<Confirm> act) {
    close = layers::close;
    confirm.setOnAction(_ -> act.accept(this));
    layers.open(
        this,
        () -> {
          close = () -> {};
          otherwise.run();
        });
    firstField().requestFocus();
  }

  public void close() {
    close.run();
  }

  /// A field when there is one; else the way back, so that Enter does no harm.
  private Node firstField() {
    return Focus.first(body).orElse(cancel);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      event.consume();
      confirm.fire();
    }
  }
}
