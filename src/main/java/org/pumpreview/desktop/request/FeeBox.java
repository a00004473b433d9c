package org.pumpreview.desktop.request;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// Whether somebody looked a line up on the LDH fee schedule, and the act that records it.
final class FeeBox extends VBox {
  private static final Words WORDS = Words.of("request");

  private final String line;
  private final RequestViewModel model;
  private final Layers layers;
  private final Runnable save;
  private final StatusBadge state = StatusBadge.flat(Tone.NEUTRAL, Icons.NOT_BEGUN, "");
  private final KeyedButton record =
      new KeyedButton(WORDS.text("fee.record")).small().onPress(this::onRecord);
  private final Label story = new Label();

  /// @param save saves what is typed into the line, before it is spoken of
  FeeBox(String line, RequestViewModel model, Layers layers, Runnable save) {
    this.line = line;
    this.model = model;
    this.layers = layers;
    this.save = save;
    getStyleClass().add("fee-box");
    var title = new Label(WORDS.text("fee.title"));
    title.getStyleClass().add("field-label");
    story.getStyleClass().addAll("second-rank", "quiet");
    story.setWrapText(true);
    record.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(state, record);
    row.getStyleClass().add("beside");
    getChildren().setAll(title, row, story);
  }

  @Override
  public void requestFocus() {
    record.requestFocus();
  }

  void show(Fee fee) {
    switch (fee) {
      case Fee.NotYet notYet ->
          show(Tone.NEUTRAL, WORDS.text("fee.not-yet"), "", WORDS.text("fee.record"));
      case Fee.Missing(var stale) ->
          show(
              Tone.CAUTION,
              WORDS.text("fee.missing"),
              stale ? WORDS.text("fee.stale") : "",
              WORDS.text("fee.record"));
      case Fee.Done(var listed, var told) ->
          show(
              listed ? Tone.GOOD : Tone.PHYSICIAN,
              listed ? WORDS.text("fee.listed") : WORDS.text("fee.not-listed"),
              told,
              WORDS.text("fee.again"));
    }
    boolean open = !(fee instanceof Fee.NotYet);
    record.setVisible(open);
    record.setManaged(open);
  }

  private void show(Tone tone, String words, String told, String act) {
    state.show(tone, icon(tone), words);
    story.setText(told);
    story.setVisible(!told.isEmpty());
    story.setManaged(!told.isEmpty());
    record.setText(act);
    record.setAccessibleHelp(words + ". " + told);
  }

  private static Ikon icon(Tone tone) {
    return switch (tone) {
      case GOOD -> Icons.GOOD;
      case CAUTION -> Icons.WARNING;
      case PHYSICIAN -> Icons.PHYSICIAN;
      case NEUTRAL, ACCENT, BAD -> Icons.NOT_BEGUN;
    };
  }

  private void onRecord() {
    save.run();
    // What was just typed may still be on its way into the case.
    model.afterSaving(
        () -> model.checkable(line).ifPresent(about -> new FeeDialog(model, about).open(layers)));
  }
}
