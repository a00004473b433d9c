package org.pumpreview.desktop.register;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.FactTable;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.desktop.register.RegisterViewModel.Entry;
import org.pumpreview.review.Register.State;
import org.pumpreview.words.Words;

/// One page with every interpretation: what is followed now, and below it what was followed before.
public final class RegisterView {
  static final String STYLES = "/theme/register.css";

  private static final Words WORDS = Words.of("register");

  private final RegisterViewModel model;
  private final Layers layers;
  private final WorkPane root = new WorkPane();
  private final SectionCard current = new SectionCard(WORDS.text("current"));
  private final SectionCard past = new SectionCard(WORDS.text("past"));
  private final ActButton record =
      new ActButton(WORDS.text("record"), BootstrapIcons.PENCIL_SQUARE, this::onRecord);

  public RegisterView(RegisterViewModel model, Layers layers) {
    this.model = model;
    this.layers = layers;
    Label title = new Label(WORDS.text("title"));
    title.getStyleClass().add("screen-title");
    VBox sections = new VBox(title, new SentenceText(WORDS.text("words")), record, current, past);
    sections.getStyleClass().add("sections");
    root.column().getChildren().setAll(sections);
    root.getStyleClass().add("register");
    root.getStylesheets().add(STYLES);
    model
        .whyNotRecord()
        .ifPresentOrElse(
            reason -> record.close(Sentence.of(reason)),
            () -> record.open(Sentence.of(WORDS.text("record.words"))));
    model.officeProperty().subscribe(_ -> show());
  }

  public Parent node() {
    return root;
  }

  /// Reads again what others recorded meanwhile, and waits at the first act.
  public void open() {
    model.refresh();
    show();
    record.requestFocus();
  }

  private void show() {
    show(current, model.current(), WORDS.text("current.none"));
    show(past, model.past(), WORDS.text("past.none"));
  }

  private void show(SectionCard card, List<Entry> entries, String none) {
    card.setAside(entries.isEmpty() ? "" : Integer.toString(entries.size()));
    card.body().clear();
    if (entries.isEmpty()) {
      card.body().add(new SentenceText(none));
    }
    entries.forEach(entry -> card.body().add(row(entry)));
  }

  private Node row(Entry entry) {
    VBox row =
        new VBox(
            new Spread(
                new WrapLine(FactTable.strong(entry.interpretation().ambiguity()), badge(entry)),
                act(entry).orElseGet(Region::new)),
            FactTable.quiet(entry.about()),
            new SentenceText(entry.question()),
            FactTable.strong(entry.reading()));
    entry.told().forEach(words -> row.getChildren().add(FactTable.quiet(words)));
    row.getStyleClass().add("interpretation");
    return row;
  }

  private static StatusBadge badge(Entry entry) {
    return StatusBadge.tinted(tone(entry.state()), icon(entry.state()), entry.since());
  }

  private static Tone tone(State state) {
    return switch (state) {
      case IN_FORCE -> Tone.GOOD;
      case COMING -> Tone.ACCENT;
      case REPLACED, ENDED -> Tone.NEUTRAL;
    };
  }

  private static Ikon icon(State state) {
    return switch (state) {
      case IN_FORCE -> Icons.GOOD;
      case COMING -> Icons.CLOCK;
      case REPLACED -> BootstrapIcons.ARROW_REPEAT;
      case ENDED -> BootstrapIcons.SLASH_CIRCLE;
    };
  }

  private Optional<Node> act(Entry entry) {
    return entry.canEnd()
        ? Optional.of(
            new KeyedButton(
                    WORDS.text("end", entry.interpretation().ambiguity()),
                    BootstrapIcons.SLASH_CIRCLE)
                .small()
                .onPress(() -> onEnd(entry)))
        : Optional.empty();
  }

  // ---- acts

  private void onRecord() {
    RecordDialog.open(model, layers);
  }

  private void onEnd(Entry entry) {
    EndDialog.open(
        model, entry.interpretation(), entry.state() == State.COMING, layers, record::requestFocus);
  }
}
