package org.pumpreview.desktop.caseframe;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// The facts in the head of a case: its route, when it is due, and the revision it is pinned to.
final class Pills {
  private static final Words WORDS = Words.of("caseframe");

  private Pills() {}

  static Node[] of(Head head) {
    return Stream.of(
            // What is due stays in sight where there is no room for all.
            head.due().stream().map(Pills::duePill),
            Stream.of(Chip.pill(Icons.OPEN_QUESTION, head.route())),
            Stream.of(revisionPill(head)))
        .flatMap(pills -> pills)
        .toArray(Node[]::new);
  }

  private static Node duePill(DueWords due) {
    Label pill = Chip.pill(dueIcon(due.tone()), due.full());
    pill.setAccessibleHelp(due.rule());
    return due.tone().on(pill);
  }

  private static Node revisionPill(Head head) {
    return head.reviewOverdue()
        ? Chip.outlined(
            BootstrapIcons.PIN_ANGLE,
            head.revision(),
            StatusBadge.flat(Tone.CAUTION, Icons.WARNING, WORDS.text("head.review-overdue")))
        : Chip.outlined(BootstrapIcons.PIN_ANGLE, head.revision());
  }

  private static Ikon dueIcon(Tone tone) {
    return switch (tone) {
      case BAD -> Icons.OVERDUE;
      case CAUTION -> Icons.WARNING;
      case NEUTRAL, ACCENT, GOOD, PHYSICIAN -> Icons.CLOCK;
    };
  }
}
