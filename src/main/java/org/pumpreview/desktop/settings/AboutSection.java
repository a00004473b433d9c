package org.pumpreview.desktop.settings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.FactTable.Column;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Sheet;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Literature;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.PolicyIdentity;
import org.pumpreview.policy.Revision;
import org.pumpreview.review.Office;
import org.pumpreview.words.Words;

/// What the program is, and the policies that cases can be decided under.
final class AboutSection {
  private static final Words WORDS = Words.of("settings");

  private final Workplace place;
  private final List<Policy> policies;
  private final Layers layers;
  private final VBox shelf = new VBox();
  private final SectionCard card;

  AboutSection(
      OfficeViewModel office,
      Workplace place,
      List<Policy> policies,
      Layers layers,
      String version) {
    this.place = place;
    this.policies = List.copyOf(policies);
    this.layers = layers;
    shelf.getStyleClass().add("shelf");
    card =
        new SectionCard(
            WORDS.text("about.title"),
            new SentenceText(WORDS.text("about.version", version)),
            new SentenceText(WORDS.text("about.offline")),
            shelf);
    // The review cycle of a policy is a setting of the plan.
    office.officeProperty().subscribe(this::show);
  }

  Node node() {
    return card;
  }

  private void show(Office now) {
    shelf.getChildren().setAll(policies.stream().map(policy -> policy(policy, now)).toList());
  }

  private Node policy(Policy policy, Office now) {
    PolicyIdentity identity = policy.identity();
    YearMonth due = identity.reviewDue(now.plan().reviewCycleMonths());
    YearMonth month = YearMonth.from(place.clock().instant().atZone(now.plan().zone()));
    StatusBadge review =
        month.isAfter(due)
            ? StatusBadge.tinted(
                Tone.CAUTION, Icons.WARNING, WORDS.text("policy.review-past", due.toString()))
            : StatusBadge.tinted(
                Tone.NEUTRAL, Icons.CLOCK, WORDS.text("policy.review-due", due.toString()));
    VBox entry =
        new VBox(
            new Spread(
                FactTable.strong(WORDS.text("policy.name", identity.id(), identity.title())),
                review),
            FactTable.quiet(
                WORDS.text(
                    "policy.facts",
                    identity.publisher(),
                    identity.revision(),
                    Moments.date(identity.approved()),
                    Moments.date(identity.effective()))),
            new WrapLine(
                new KeyedButton(WORDS.text("policy.log"), BootstrapIcons.CLOCK_HISTORY)
                    .small()
                    .onPress(() -> open(WORDS.text("policy.log"), log(policy.revisions()))),
                new KeyedButton(WORDS.text("policy.references"), BootstrapIcons.BOOK)
                    .small()
                    .onPress(() ->
                        open(WORDS.text("policy.references"), references(policy.literature())))));
    entry.getStyleClass().add("policy");
    return entry;
  }

  private void open(String title, FactTable table) {
    ScrollPane pane = new ScrollPane(table);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setAccessibleText(title);
    new Sheet(title, pane).open(layers);
    // The arrow keys and Page Down scroll at once.
    pane.requestFocus();
  }

  private static FactTable log(List<Revision> revisions) {
    FactTable table =
        new FactTable(
            Column.fit(WORDS.text("policy.revised")),
            Column.fit(WORDS.text("policy.approved")),
            Column.fit(WORDS.text("policy.effective")),
            Column.grow(WORDS.text("policy.changes")));
    for (Revision revision : revisions.reversed()) {
      table.addRow(
          FactTable.strong(revision.revised().toString()),
          FactTable.words(day(revision.approved())),
          FactTable.words(day(revision.effective())),
          FactTable.lines(revision.facts().stream().map(FactTable::words).toArray(Node[]::new)));
    }
    return table;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(Moments::date).orElse(WORDS.text("policy.no-day"));
  }

  private static FactTable references(List<Literature> entries) {
    FactTable table =
        new FactTable(
            Column.fit(WORDS.text("policy.number")),
            Column.grow(WORDS.text("policy.author")),
            Column.fit(WORDS.text("policy.year")),
            Column.grow(WORDS.text("policy.source")));
    for (Literature entry : entries) {
      String source =
          entry
              .doi()
              .map(doi -> WORDS.text("policy.source-doi", entry.source(), doi))
              .orElse(entry.source());
      table.addRow(
          FactTable.quiet(Integer.toString(entry.number())),
          FactTable.words(entry.author()),
          FactTable.words(Integer.toString(entry.year())),
          FactTable.words(source));
    }
    return table;
  }
}
