package org.pumpreview.desktop.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.desk.ActDialog;
import org.pumpreview.desktop.desk.Draft;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.policy.Ambiguity;
import org.pumpreview.policy.Ambiguity.Arises;
import org.pumpreview.policy.Ambiguity.Chooser;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Refusal.Reason;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// Asks which of the things that the policy leaves open arises at a place although no recorded fact
/// shows it, and why it does.
public final class RaiseDialog {
  private static final Words WORDS = Words.of("questions");
  private static final int ROWS = 2;

  /// As many choices stand in the dialog without a scroll bar.
  private static final int FEW = 5;

  /// A place at which a question can be raised.
  ///
  /// @param place a paragraph, a line's id, or blank for the whole case
  /// @param name what stands above its questions where there are several places; may be blank
  public record Spot(String place, String name) {}

  /// A question at a place.
  private record Candidate(Ambiguity ambiguity, String place) {
    String key() {
      return ambiguity.id() + " " + place;
    }
  }

  private final QuestionsViewModel model;
  private final String draft;
  private final Map<Candidate, RadioButton> choices = new LinkedHashMap<>();
  private final ToggleGroup group = new ToggleGroup();
  private final Label fault = new Label();
  private final Label chooser = new Label(WORDS.text("director-chooses"));
  private final ProseArea text = new ProseArea(ROWS);
  private final FormField field = new FormField(WORDS.text("raise.reason"), text);
  private final DraftField reason;
  private final Picked picked = new Picked();
  private final VBox part = new VBox();
  private final ActDialog dialog;

  private RaiseDialog(QuestionsViewModel model, List<Spot> spots) {
    this.model = model;
    draft = model.draftKey("raise." + spots.getFirst().place());
    reason = new DraftField(model.desk(), draft, text, "");
    field.setHint(WORDS.text("raise.hint"));
    fault.getStyleClass().add("fault");
    chooser.getStyleClass().addAll("quiet", "second-rank");
    for (var line : List.of(fault, chooser)) {
      line.setWrapText(true);
      setShown(line, false);
    }
    var list = new VBox(spots.stream().flatMap(this::rows).toArray(Node[]::new));
    list.getStyleClass().add("readings");
    part.getChildren().setAll(choices.size() > FEW ? scrolling(list) : list, fault, chooser);
    part.getStyleClass().add("question-form");
    dialog =
        new ActDialog(model.desk(), WORDS.text("raise"), WORDS.text("raise.act"))
            .add(new SentenceText(WORDS.text("raise.holds")), part, field);
    preselect();
  }

  /// Opens it for what can be raised at these places; there is at least one thing.
  public static void open(QuestionsViewModel model, Layers layers, List<Spot> spots) {
    var dialog = new RaiseDialog(model, spots);
    dialog.dialog.open(layers, dialog::onRaise);
    dialog.focusFirst();
  }

  /// What has the focus comes into sight.
  private static ScrollPane scrolling(Node list) {
    var scroll = new WorkPane(list);
    scroll.getStyleClass().setAll("scroll-pane", "raise-scroll");
    return scroll;
  }

  private Stream<Node> rows(Spot spot) {
    var rows = new ArrayList<Node>();
    var above = "";
    for (var ambiguity : inOrder(model.raisable(spot.place()))) {
      var heading = heading(spot, ambiguity);
      if (!heading.equals(above)) {
        above = heading;
        var title = new Label(heading);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        rows.add(title);
      }
      rows.add(choice(new Candidate(ambiguity, spot.place())));
    }
    return rows.stream();
  }

  /// What no recorded fact can raise comes first: only a person can.
  private static List<Ambiguity> inOrder(List<Ambiguity> raisable) {
    return raisable.stream()
        .sorted(
            Comparator.comparing(Ambiguity::about)
                .thenComparing(ambiguity -> ambiguity.arises() != Arises.RAISED))
        .toList();
  }

  /// The whole case has no name of its own: what is open there is of two kinds.
  private static String heading(Spot spot, Ambiguity ambiguity) {
    return switch (ambiguity.about()) {
      case ROUTE -> WORDS.text("raise.route");
      case DOCUMENT -> WORDS.text("raise.document");
      case ITEM, LINE -> spot.name();
    };
  }

  private RadioButton choice(Candidate candidate) {
    var ambiguity = candidate.ambiguity();
    var choice = new RadioButton(WORDS.text("raise.one", ambiguity.id(), ambiguity.question()));
    choice.setToggleGroup(group);
    choice.setWrapText(true);
    choice.getStyleClass().add("reading");
    choices.put(candidate, choice);
    // The arrow keys select without an action, so the selection itself is what counts.
    choice
        .selectedProperty()
        .subscribe((_, selected) -> {
          if (selected) {
            onPicked(candidate);
          }
        });
    return choice;
  }

  /// What was picked before this was closed, or the only thing there is.
  private void preselect() {
    var before = model.desk().draft(picked.key());
    choices.entrySet().stream()
        .filter(one -> choices.size() == 1 || one.getKey().key().equals(before))
        .findFirst()
        .ifPresent(one -> one.getValue().setSelected(true));
  }

  private void focusFirst() {
    // What lies in a pane that scrolls has no place in the window before it was laid out once.
    part.applyCss();
    part.layout();
    if (choices.size() == 1) {
      text.requestFocus();
      text.end();
    } else {
      choices.values().stream()
          .filter(RadioButton::isSelected)
          .findFirst()
          .orElseGet(() -> choices.values().iterator().next())
          .requestFocus();
    }
  }

  private Optional<Candidate> candidate() {
    return choices.entrySet().stream()
        .filter(one -> one.getValue().isSelected())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private void onPicked(Candidate candidate) {
    boolean another =
        model.seat() == Desk.NURSE && candidate.ambiguity().chooser() == Chooser.MEDICAL_DIRECTOR;
    setShown(chooser, another);
    setShown(fault, false);
    picked.keep(candidate);
  }

  private void onRaise() {
    candidate()
        .ifPresentOrElse(
            one ->
                dialog.done(
                    model.raised(one.ambiguity(), one.place(), reason.text()),
                    List.of(reason, picked),
                    this::showFaults),
            this::onNothingPicked);
  }

  private void onNothingPicked() {
    fault.setText(WORDS.text("raise.unpicked"));
    setShown(fault, true);
    focusFirst();
  }

  private List<Refusal> showFaults(List<Refusal> refusals) {
    var missing = refusals.stream().filter(any -> any.reason() == Reason.WORDS_MISSING).findFirst();
    field.setError(missing.map(Wording::of));
    missing.ifPresent(_ -> text.requestFocus());
    return refusals.stream().filter(any -> !Optional.of(any).equals(missing)).toList();
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /// What was picked, kept until it is raised.
  private final class Picked implements Draft {
    private String key() {
      return draft + ".question";
    }

    private void keep(Candidate candidate) {
      if (choices.size() > 1 && !model.desk().draft(key()).equals(candidate.key())) {
        model.desk().keepDraft(key(), candidate.key());
      }
    }

    @Override
    public void flush() {}

    @Override
    public Stream<String> kept() {
      return Stream.of(key()).filter(key -> !model.desk().draft(key).isEmpty());
    }
  }
}
