package org.pumpreview.desktop.caseframe;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.DueWords;
import org.pumpreview.desktop.kit.CaseHeader;
import org.pumpreview.desktop.kit.Chip;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.words.Words;

/// The facts in the head of a case: its route, when it is due, and the revision it is pinned to.
/// The due time stays the same control while its words change, so that it keeps the focus.
final class Pills {
  private static final Words WORDS = Words.of("caseframe");

  private final CaseHeader header;
  private final Button due;

  /// @param onDue opens what the due time comes from
  Pills(CaseHeader header, Runnable onDue) {
    this.header = header;
    due = Chip.opening(Icons.CLOCK, "", onDue);
  }

  void show(Head head) {
    List<Node> pills = new ArrayList<>();
    pills.add(Chip.pill(Icons.OPEN_QUESTION, head.route()));
    head.due()
        .ifPresent(words -> {
          show(words);
          pills.add(due);
        });
    head.late()
        .ifPresent(words -> {
          Label late = Chip.pill(Icons.WARNING, words);
          pills.add(Tone.CAUTION.on(late));
        });
    pills.add(revisionPill(head));
    header.setPills(pills, head.due().map(_ -> due));
  }

  private void show(DueWords words) {
    Chip.show(due, dueIcon(words.tone()), words.full());
    words.tone().on(due);
    due.getStyleClass().removeAll("pressing");
    if (words.pressing()) {
      due.getStyleClass().add("pressing");
    }
    due.setAccessibleText(WORDS.text("head.clock-described", words.full()));
    due.setAccessibleHelp(words.rule());
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
