package org.pumpreview.desktop.desk;

import java.util.List;
import org.pumpreview.desktop.kit.Choice;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.review.Wording;

/// How findings look: the word, the icon and the tone of each answer, alike on every screen.
public final class Findings {
  private Findings() {}

  /// The four answers of an item, in the order of their keys.
  public static List<Choice<Answer>> choices(ItemKind kind) {
    return kind.answers().stream().map(Findings::choice).toList();
  }

  public static Choice<Answer> choice(Answer answer) {
    var word = Wording.of(answer);
    return switch (answer) {
      case MET, ABSENT -> new Choice<>(answer, word, Icons.GOOD, Tone.GOOD);
      case NOT_MET, PRESENT -> new Choice<>(answer, word, Icons.BAD, Tone.BAD);
      case NOT_DOCUMENTED, NOT_ADDRESSED -> new Choice<>(answer, word, Icons.UNKNOWN, Tone.CAUTION);
      case NEEDS_PHYSICIAN -> new Choice<>(answer, word, Icons.PHYSICIAN, Tone.PHYSICIAN);
    };
  }
}
