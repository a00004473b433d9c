package org.pumpreview.desktop.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Policy;
import org.pumpreview.policy.PolicyIdentity;
import org.pumpreview.review.Office;
import org.pumpreview.words.Words;

/// What the program is, and the policies that cases can be decided under.
final class AboutSection {
  private static final Words WORDS = Words.of("settings");

  private final Workplace place;
  private final List<Policy> policies;
  private final OfficeViewModel office;
  private final SettingsView.Surroundings around;
  private final NoticeBox fault = new NoticeBox(Tone.BAD, Icons.WARNING, Sentence.EMPTY);
  private final VBox shelf = new VBox();
  private final SectionCard card;

  AboutSection(
      OfficeViewModel office,
      Workplace place,
      List<Policy> policies,
      SettingsView.Surroundings around,
      String version) {
    this.office = office;
    this.around = around;
    this.place = place;
    this.policies = List.copyOf(policies);
    shelf.getStyleClass().add("shelf");
    card =
        new SectionCard(
            WORDS.text("about.title"),
            new SentenceText(WORDS.text("about.version", version)),
            new SentenceText(WORDS.text("about.offline")),
            shelf,
            fault);
    told(Optional.empty());
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
            new SentenceText(copy(policy, now)),
            new WrapLine(read(policy), attach(policy)));
    entry.getStyleClass().add("policy");
    return entry;
  }

  private static String copy(Policy policy, Office now) {
    return now.document(policy.ref())
        .map(kept -> WORDS.text("policy.copy", kept.name(), Moments.date(day(kept.at(), now))))
        .orElse(WORDS.text("policy.no-copy"));
  }

  private static LocalDate day(Instant at, Office now) {
    return LocalDate.ofInstant(at, now.plan().zone());
  }

  private KeyedButton read(Policy policy) {
    return new KeyedButton(WORDS.text("policy.read"), BootstrapIcons.BOOK)
        .small()
        .onPress(() -> around.onPolicy().accept(policy));
  }

  private KeyedButton attach(Policy policy) {
    KeyedButton attach =
        new KeyedButton(WORDS.text("policy.attach"), BootstrapIcons.PAPERCLIP)
            .small()
            .onPress(() -> onAttach(policy));
    attach.setVisible(office.isAdministrator());
    attach.setManaged(office.isAdministrator());
    return attach;
  }

  private void onAttach(Policy policy) {
    around
        .files()
        .choose(WORDS.text("policy.attach.choose"), "pdf")
        .ifPresent(file -> office.onAttach(policy.ref(), file, around.pdf(), this::told));
  }

  private void told(Optional<String> wrong) {
    fault.setVisible(wrong.isPresent());
    fault.setManaged(wrong.isPresent());
    wrong.ifPresent(words -> fault.show(Tone.BAD, Icons.WARNING, Sentence.of(words)));
  }
}
