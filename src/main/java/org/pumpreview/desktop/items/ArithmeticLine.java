package org.pumpreview.desktop.items;

import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.Arithmetic;
import org.pumpreview.review.ParticularWording;
import org.pumpreview.words.Words;

/// A percentage with its working, and where it stands to the half that the policy asks. It informs
/// and answers nothing.
final class ArithmeticLine extends WrapLine {
  private static final Words WORDS = Words.of("items");

  private final Label working = new Label();
  private final StatusBadge standing = StatusBadge.flat(Tone.NEUTRAL, Icons.UNKNOWN, "");

  ArithmeticLine() {
    getStyleClass().add("arithmetic");
    working.getStyleClass().add("working");
    working.setWrapText(true);
    var informs = new Label(WORDS.text("arithmetic.informs"));
    informs.getStyleClass().addAll("quiet", "second-rank");
    getChildren().setAll(working, standing, informs);
  }

  void show(Arithmetic arithmetic) {
    working.setText(ParticularWording.of(arithmetic));
    var reduction = arithmetic.reduction();
    if (reduction.halved()) {
      stands(Tone.GOOD, Icons.GOOD, WORDS.text("arithmetic.halved"));
    } else if (reduction.belowHalf()) {
      stands(Tone.CAUTION, Icons.WARNING, WORDS.text("arithmetic.below"));
    } else {
      stands(Tone.CAUTION, Icons.UNKNOWN, WORDS.text("arithmetic.open"));
    }
  }

  private void stands(Tone tone, Ikon icon, String words) {
    standing.show(tone, icon, words);
  }
}
