package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.words.Words;

/// The lines the director affirms before deciding. None is ticked for the director, and none is
/// remembered from an earlier sitting.
final class AttestationCard extends VBox {
  private static final Words WORDS = Words.of("director");

  private final DirectorViewModel model;
  private final SectionCard card = new SectionCard(WORDS.text("attestation.title"));
  private final List<CheckBox> ticks = new ArrayList<>();

  AttestationCard(DirectorViewModel model) {
    this.model = model;
    card.getStyleClass().add("attestation");
    getChildren().setAll(card);
  }

  void show(Deliberation now) {
    List<String> lines = now.assessment().plan().attestation();
    if (!ticks.stream().map(CheckBox::getText).toList().equals(lines)) {
      ticks.clear();
      lines.forEach(line -> ticks.add(tick(line)));
      card.body().clear();
      card.body().addAll(ticks);
    }
    ticks.forEach(tick -> {
      tick.setSelected(now.attested().contains(tick.getText()));
      tick.setDisable(!model.isOpen());
    });
    int open = (int) lines.stream().filter(line -> !now.attested().contains(line)).count();
    card.setAside(open == 0 ? "" : WORDS.text("attestation.open", open));
  }

  private CheckBox tick(String line) {
    var tick = new CheckBox(line);
    tick.setWrapText(true);
    tick.setMaxWidth(Double.MAX_VALUE);
    tick.setMinHeight(USE_PREF_SIZE);
    tick.setOnAction(_ -> model.onAttest(line, tick.isSelected()));
    return tick;
  }

  /// Puts the focus on the first line that is not affirmed.
  void focusOpen() {
    ticks.stream()
        .filter(tick -> !tick.isSelected())
        .findFirst()
        .or(() -> ticks.stream().findFirst())
        .ifPresent(CheckBox::requestFocus);
  }
}
