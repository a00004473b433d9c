package org.pumpreview.desktop.route;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.ActDialog;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.Draft;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.review.CaseEvent.OriginDescribed;
import org.pumpreview.review.CaseFile.Dated;
import org.pumpreview.review.PainOrigin;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Asks why it is not plain whether the pain is of malignant origin. Nothing is chosen beforehand,
/// and no code tells.
final class OriginDialog {
  private static final Words WORDS = Words.of("route");
  private static final String DRAFT = "origin.words";
  private static final String PICK = "origin.pick";
  private static final int ROWS = 3;

  private final CaseDesk desk;
  private final Map<PainOrigin, RadioButton> choices = new EnumMap<>(PainOrigin.class);
  private final Label after = new Label();
  private final ProseArea text = new ProseArea(ROWS);
  private final FormField field = new FormField(WORDS.text("origin.words"), text);
  private final DraftField words;
  private final Picked picked = new Picked();
  private final Optional<PainOrigin> recorded;
  private final ActDialog dialog;

  /// @param said what was recorded last
  OriginDialog(CaseDesk desk, Optional<Dated<OriginDescribed>> said) {
    this.desk = desk;
    recorded = said.map(last -> last.event().origin());
    words = new DraftField(desk, DRAFT, text, said.map(last -> last.event().words()).orElse(""));
    field.setHint(WORDS.text("origin.hint"));
    after.getStyleClass().addAll("quiet", "second-rank");
    after.setWrapText(true);
    after.setVisible(false);
    after.setManaged(false);
    var list = new VBox();
    list.getStyleClass().add("origins");
    var group = new ToggleGroup();
    Stream.of(PainOrigin.values())
        // Plain is what nobody has to say, unless something else was said before.
        .filter(origin -> origin != PainOrigin.PLAIN || recorded.isPresent())
        .forEach(origin -> list.getChildren().add(choice(group, origin)));
    dialog =
        new ActDialog(desk, WORDS.text("origin.title"), WORDS.text("origin.act"))
            .add(new SentenceText(WORDS.text("origin.why")), list, after, field);
    var before = desk.draft(PICK);
    Stream.of(PainOrigin.values())
        .filter(origin ->
            before.isEmpty() ? recorded.equals(Optional.of(origin)) : before.equals(origin.name()))
        .flatMap(origin -> Stream.ofNullable(choices.get(origin)))
        .forEach(choice -> choice.setSelected(true));
  }

  private RadioButton choice(ToggleGroup group, PainOrigin origin) {
    var choice = new RadioButton(Wording.of(origin));
    choice.setToggleGroup(group);
    choice.setWrapText(true);
    choices.put(origin, choice);
    // The arrow keys select without an action, so the selection itself is what counts.
    choice
        .selectedProperty()
        .subscribe((_, selected) -> {
          if (selected) {
            onPicked(origin);
          }
        });
    return choice;
  }

  private void onPicked(PainOrigin origin) {
    after.setText(WORDS.of("origin.after", origin));
    after.setVisible(true);
    after.setManaged(true);
    var before = desk.draft(PICK);
    boolean known =
        before.isEmpty() ? recorded.equals(Optional.of(origin)) : before.equals(origin.name());
    if (!known) {
      desk.keepDraft(PICK, origin.name());
    }
  }

  void open(Layers layers) {
    dialog.open(layers, this::onRecord);
    choices.values().stream()
        .filter(RadioButton::isSelected)
        .findFirst()
        .ifPresent(RadioButton::requestFocus);
  }

  private void onRecord() {
    choices.entrySet().stream()
        .filter(choice -> choice.getValue().isSelected())
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresentOrElse(
            origin ->
                dialog.done(
                    new OriginDescribed(origin, words.text()),
                    List.of(words, picked),
                    this::showFaults),
            this::onNothingPicked);
  }

  private void onNothingPicked() {
    after.setText(WORDS.text("origin.unpicked"));
    after.setVisible(true);
    after.setManaged(true);
    choices.values().iterator().next().requestFocus();
  }

  private List<Refusal> showFaults(List<Refusal> refusals) {
    var missing = refusals.stream().filter(any -> any.reason() == Reason.WORDS_MISSING).findFirst();
    field.setError(missing.map(Wording::of));
    missing.ifPresent(_ -> text.requestFocus());
    return refusals.stream().filter(any -> !Optional.of(any).equals(missing)).toList();
  }

  /// What was picked, kept until it is recorded.
  private final class Picked implements Draft {
    @Override
    public void flush() {}

    @Override
    public Stream<String> kept() {
      return desk.draft(PICK).isEmpty() ? Stream.of() : Stream.of(PICK);
    }
  }
}
