package org.pumpreview.desktop.request;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The time of receipt: typed until the way through the policy is chosen, only corrected from then
/// on.
final class ReceiptBox extends VBox {
  private static final Words WORDS = Words.of("request");

  private final RequestViewModel model;
  private final Layers layers;
  private final FormField typed;
  private final TextField time = new TextField();
  private final KeyedButton correct =
      new KeyedButton(WORDS.text("receipt.correct")).small().onPress(this::onCorrect);
  private final FormField received = new FormField(Wording.of(RequestField.RECEIVED), time);
  private final VBox fixed = new VBox(received, correct);

  /// @param typed the field as long as it can be typed into
  ReceiptBox(RequestViewModel model, Layers layers, FormField typed) {
    this.model = model;
    this.layers = layers;
    this.typed = typed;
    time.setEditable(false);
    fixed.getStyleClass().add("fixed");
    getChildren().setAll(typed);
  }

  void show(Optional<RequestViewModel.Receipt> receipt) {
    receipt.ifPresent(known -> {
      time.setText(known.time());
      received.setHint(known.story());
      correct.setVisible(known.closed().isEmpty());
      correct.setManaged(known.closed().isEmpty());
    });
    VBox now = receipt.isPresent() ? fixed : typed;
    if (!getChildren().contains(now)) {
      getChildren().setAll(now);
    }
  }

  private void onCorrect() {
    var corrected = new TextField(time.getText());
    var reason = new ProseArea(2);
    var faults = new Label();
    faults.setWrapText(true);
    faults.getStyleClass().add("second-rank");
    var confirm =
        new Confirm(WORDS.text("receipt.question"), WORDS.text("receipt.correct"))
            .add(
                new SentenceText(WORDS.text("receipt.consequence")),
                new FormField(WORDS.text("receipt.time"), corrected)
                    .setHint(WORDS.text("hint.received", model.zoneName())),
                new FormField(WORDS.text("receipt.reason"), reason),
                faults);
    Runnable look =
        () -> {
          List<String> found = model.correction().faults(corrected.getText(), reason.getText());
          confirm.setReady(found.isEmpty());
          faults.setText(String.join(" ", found));
        };
    corrected.textProperty().subscribe(look);
    reason.textProperty().subscribe(look);
    look.run();
    confirm.open(layers, () -> model.correction().record(corrected.getText(), reason.getText()));
  }
}
