package org.pumpreview.desktop.proceedings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.ActDialog;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.Draft;
import org.pumpreview.desktop.desk.PlanTime;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Reveal;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.TallPane;
import org.pumpreview.review.Act;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// What one act needs to be told, asked in a dialog. Every field says what it lacks; what the rules
/// still refuse is said at the field that it is about, or above all of them.
abstract class ActForm {
  static final Words WORDS = Words.of("proceedings");

  final CaseDesk desk;
  final PlanTime time;
  private final Act act;
  private final ActDialog dialog;
  private final VBox fields = new VBox();
  private final ScrollPane scroll = new TallPane(fields);
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Reason, Entry> places = new EnumMap<>(Reason.class);

  /// @param goes what follows from the act, in a sentence
  ActForm(CaseDesk desk, Act act, String goes) {
    this.desk = desk;
    this.act = act;
    time = PlanTime.of(desk);
    fields.getStyleClass().add("act-fields");
    fields.getChildren().setAll(new SentenceText(goes));
    scroll.getStyleClass().add("act-scroll");
    dialog = new ActDialog(desk, Wording.of(act), Wording.of(act)).add(scroll);
  }

  /// What the act appends, asked once no field is at fault.
  abstract List<CaseEvent> events();

  // ---- what is asked

  final <T extends Entry> T add(T entry, Reason... about) {
    entries.add(entry);
    fields.getChildren().add(entry.node());
    for (Reason reason : about) {
      places.put(reason, entry);
    }
    return entry;
  }

  /// Shows a refusal at another entry than the one it was last given to.
  final void place(Reason reason, Entry entry) {
    places.put(reason, entry);
  }

  final void add(Node node) {
    fields.getChildren().add(node);
  }

  /// Words of one line, or of several.
  final TypedEntry<String> words(String name, String label, int rows, String missing) {
    return add(TypedEntry.words(desk, key(name), label, rows, missing), Reason.WORDS_MISSING);
  }

  /// A time that is over.
  ///
  /// @param first what is offered
  final TypedEntry<Instant> moment(String name, String label, Optional<Instant> first) {
    return add(
        TypedEntry.read(
            desk,
            key(name),
            label,
            first.map(time::write).orElse(""),
            time::read,
            _ -> WORDS.text("no-time")),
        Reason.TIME_IN_FUTURE,
        Reason.TIME_BEFORE_CAUSE);
  }

  final ChoiceEntry<Channel> channel(String label) {
    return add(
        new ChoiceEntry<>(
            desk,
            key("channel"),
            label,
            List.of(Channel.values()),
            Wording::of,
            WORDS.text("no-channel")));
  }

  /// Where a field of this act is kept while it is typed.
  final String key(String name) {
    return "act." + act.name() + "." + name;
  }

  // ---- the act

  final void open(Layers layers) {
    dialog.open(layers, this::onConfirm);
    entries.stream().filter(ActForm::isAsked).findFirst().ifPresent(this::focus);
  }

  final void flush() {
    entries.forEach(Draft::flush);
  }

  private void onConfirm() {
    entries.forEach(entry -> entry.show(isAsked(entry) ? entry.fault() : Optional.empty()));
    Optional<Entry> faulty =
        entries.stream().filter(entry -> isAsked(entry) && entry.fault().isPresent()).findFirst();
    if (faulty.isPresent()) {
      focus(faulty.get());
    } else {
      dialog.done(events(), entries, this::show);
    }
  }

  private void focus(Entry entry) {
    // What lies in a scroll pane takes no focus before it was laid out.
    Reveal.in(scroll, entry.node());
    entry.focus();
  }

  /// Whether an entry is in sight: what does not apply is not asked.
  private static boolean isAsked(Entry entry) {
    return entry.node().isVisible();
  }

  private List<Refusal> show(List<Refusal> refusals) {
    List<Refusal> unplaced = new ArrayList<>();
    Optional<Entry> first = Optional.empty();
    for (Refusal refusal : refusals) {
      Entry entry = places.get(refusal.reason());
      if (entry == null) {
        unplaced.add(refusal);
      } else {
        entry.show(Optional.of(Wording.of(refusal)));
        first = first.or(() -> Optional.of(entry));
      }
    }
    first.ifPresent(this::focus);
    return unplaced;
  }
}
