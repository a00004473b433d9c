package org.pumpreview.desktop.route;

import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.policy.PolicyIdentity;
import org.pumpreview.words.Words;

/// The revision of the policy that is pinned to the case, and its confirmation by a person.
final class RevisionCard extends VBox {
  private static final Words WORDS = Words.of("route");

  private final FactTable facts =
      new FactTable(
          FactTable.Column.fit(WORDS.text("revision.column.fact")),
          FactTable.Column.grow(WORDS.text("revision.column.value")));
  private final NoticeBox overdue = new NoticeBox(Tone.CAUTION, Icons.WARNING, Sentence.EMPTY);
  private final StatusBadge confirmed = StatusBadge.flat(Tone.GOOD, Icons.GOOD, "");
  private final ActButton confirm;

  RevisionCard(Runnable onConfirm) {
    confirm = new ActButton(WORDS.text("revision.confirm"), BootstrapIcons.PIN_ANGLE, onConfirm);
    getChildren()
        .setAll(new SectionCard(WORDS.text("revision.title"), facts, overdue, confirmed, confirm));
  }

  void show(RouteViewModel.Revision revision) {
    PolicyIdentity identity = revision.identity();
    facts.clear();
    row(WORDS.text("revision.policy"), identity.id() + ", " + identity.title());
    row(WORDS.text("revision.publisher"), identity.publisher());
    row(WORDS.text("revision.revision"), identity.revision());
    row(WORDS.text("revision.approved"), Moments.date(identity.approved()));
    row(WORDS.text("revision.effective"), Moments.date(identity.effective()));
    row(WORDS.text("revision.governed"), revision.governing());
    overdue.setVisible(!revision.overdue().isEmpty());
    overdue.setManaged(!revision.overdue().isEmpty());
    overdue.show(Tone.CAUTION, Icons.WARNING, Sentence.of(revision.overdue()));
    confirmed.setText(revision.confirmed().orElse(""));
    confirmed.setVisible(revision.confirmed().isPresent());
    confirmed.setManaged(revision.confirmed().isPresent());
    confirm.setVisible(revision.confirmed().isEmpty());
    confirm.setManaged(revision.confirmed().isEmpty());
    revision
        .closed()
        .ifPresentOrElse(
            reason -> confirm.close(Sentence.of(reason)),
            () -> confirm.open(Sentence.of(WORDS.text("revision.consequence"))));
  }

  /// Puts the focus on the confirmation; false when there is nothing to confirm.
  boolean focusConfirm() {
    if (confirm.isVisible()) {
      confirm.requestFocus();
    }
    return confirm.isVisible();
  }

  private void row(String fact, String value) {
    facts.addRow(FactTable.quiet(fact), FactTable.words(value));
  }
}
