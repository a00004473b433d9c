package org.pumpreview.desktop.desk;

import javafx.scene.control.Label;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.RequestField;
import org.pumpreview.words.Words;

/// The line of a dialog that says whose case an act is about: a dialog hides what says so around
/// it, and what is done in the wrong case reaches the wrong member.
public final class WhoseCase {
  private static final Words WORDS = Words.of("desk");

  private WhoseCase() {}

  public static Label line(Assessment assessment) {
    var line = new Label(words(assessment));
    line.getStyleClass().addAll("whose-case", "strong");
    line.setWrapText(true);
    return line;
  }

  private static String words(Assessment assessment) {
    var file = assessment.file();
    var member = file.intake().form().text(RequestField.MEMBER_NAME);
    return member.isBlank()
        ? WORDS.text("whose.unnamed", file.number())
        : WORDS.text("whose", member, file.number());
  }
}
