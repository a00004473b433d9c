package org.pumpreview.desktop.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.AutoSave;
import org.pumpreview.desktop.kit.Confirm;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.StepRail.KeyLine;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Referral;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// The route step: whether this policy decides the request, which way through it the request takes
/// and why, and which revision governs. Nothing is chosen for the person.
public final class RouteView implements StepView {
  private static final Words WORDS = Words.of("route");

  private final RouteViewModel model;
  private final Layers layers;
  private final NoticeBox closed = new NoticeBox(Tone.NEUTRAL, Icons.LOCK, Sentence.EMPTY);
  private final NoticeBox record = new NoticeBox(Tone.GOOD, Icons.GOOD, Sentence.EMPTY);
  private final NoticeBox hint =
      new NoticeBox(Tone.ACCENT, BootstrapIcons.LIGHTBULB, Sentence.EMPTY);
  private final Map<Boolean, LargeChoice> scopes = new LinkedHashMap<>();
  private final Map<RequestKind, LargeChoice> requests = new EnumMap<>(RequestKind.class);
  private final Map<Pathway, LargeChoice> pathways = new EnumMap<>(Pathway.class);
  private final Map<String, LargeChoice> referrals = new LinkedHashMap<>();
  private final Node requestQuestion;
  private final Node pathwayQuestion;
  private final Node referralQuestion;
  private final ProseArea reason = new ProseArea(2);
  private final AutoSave savedReason;
  private final VBox reasonAndAct;
  private final ActButton choose =
      new ActButton(WORDS.text("choose"), BootstrapIcons.SIGNPOST_2, this::onChoose)
          .primary()
          .key(WORDS.text("choose.key"));
  private final RevisionCard revision;
  private final WorkPane pane;
  private String storedReason = "";

  public RouteView(CaseDesk desk, People people, Layers layers) {
    this.layers = layers;
    model = new RouteViewModel(desk, people);
    revision = new RevisionCard(model::onConfirmRevision);
    Node scopeQuestion = scopeQuestion();
    requestQuestion = requestQuestion();
    pathwayQuestion = pathwayQuestion();
    referralQuestion = referralQuestion();
    savedReason = AutoSave.of(reason, model::onReason);
    reason.textProperty().subscribe((_, text) -> model.onTypingReason(text));
    reasonAndAct =
        new VBox(
            new FormField(WORDS.text("reason"), reason).setHint(WORDS.text("reason.hint")), choose);
    reasonAndAct.getStyleClass().add("reason");
    var way =
        new SectionCard(
            WORDS.text("title"),
            closed,
            record,
            hint,
            scopeQuestion,
            requestQuestion,
            pathwayQuestion,
            referralQuestion,
            reasonAndAct);
    pane = new WorkPane(way, revision);
    pane.getStyleClass().add("route-step");
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.shownProperty().subscribe(this::show);
  }

  // ---- the questions

  private Node scopeQuestion() {
    var group = new ToggleGroup();
    scopes.put(
        false,
        new LargeChoice(
            group,
            WORDS.text("inside", model.policyId()),
            WORDS.text("inside.meaning"),
            () -> model.onOutside(false)));
    scopes.put(
        true,
        new LargeChoice(
            group,
            WORDS.text("outside", model.policyId()),
            WORDS.text("outside.meaning"),
            () -> model.onOutside(true)));
    scopes.values().forEach(choice -> choice.setCount(""));
    return question(WORDS.text("question.scope"), scopes.values());
  }

  private Node requestQuestion() {
    var group = new ToggleGroup();
    for (RequestKind kind : RequestKind.values()) {
      requests.put(
          kind,
          new LargeChoice(
              group,
              WORDS.of("request", kind),
              WORDS.of("request.meaning", kind),
              () -> model.onRequest(kind)));
    }
    return question(WORDS.text("question.request"), requests.values());
  }

  private Node pathwayQuestion() {
    var group = new ToggleGroup();
    for (Pathway pathway : Pathway.values()) {
      pathways.put(
          pathway,
          new LargeChoice(
              group,
              WORDS.of("pathway", pathway),
              WORDS.of("pathway.meaning", pathway),
              () -> model.onPathway(pathway)));
    }
    return question(WORDS.text("question.pathway"), pathways.values());
  }

  private Node referralQuestion() {
    var group = new ToggleGroup();
    for (Referral referral : model.referrals()) {
      var choice =
          new LargeChoice(
              group,
              referral.policyId(),
              referral.subject(),
              () -> model.onReferral(referral.policyId()));
      choice.setCount("");
      referrals.put(referral.policyId(), choice);
    }
    return question(WORDS.text("question.referral"), referrals.values());
  }

  private static Node question(String words, Collection<LargeChoice> choices) {
    var title = new Label(words);
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    var row = FieldGrid.row(choices.toArray(LargeChoice[]::new));
    var question = new VBox(title, row);
    question.getStyleClass().add("question");
    return question;
  }

  // ---- what is shown

  private void show(RouteViewModel.Shown shown) {
    boolean open = shown.closed().isEmpty();
    notice(closed, Tone.NEUTRAL, Icons.LOCK, shown.closed().orElse(""));
    notice(record, Tone.GOOD, Icons.GOOD, shown.record().orElse(""));
    notice(hint, Tone.ACCENT, BootstrapIcons.LIGHTBULB, open ? shown.hint() : "");
    Pick pick = shown.pick();
    select(scopes, pick.outside());
    select(requests, pick.request());
    select(pathways, pick.pathway());
    select(referrals, pick.referral());
    requests.forEach((kind, choice) -> choice.setCount(model.items(kind)));
    pathways.forEach((pathway, choice) -> choice.setCount(model.items(pathway)));
    setShown(requestQuestion, pick.outside().equals(Optional.of(false)));
    setShown(pathwayQuestion, pick.outside().equals(Optional.of(false)));
    setShown(referralQuestion, pick.outside().equals(Optional.of(true)));
    setShown(reasonAndAct, pick.outside().isPresent());
    Stream.of(scopes, requests, pathways, referrals)
        .flatMap(choices -> choices.values().stream())
        .forEach(choice -> choice.setDisable(!open));
    reason.setEditable(open);
    showReason(pick.reason());
    showAct(shown, open);
    revision.show(shown.revision());
  }

  private void showReason(String stored) {
    if (!stored.equals(storedReason)) {
      storedReason = stored;
      savedReason.show(stored);
    }
  }

  private void showAct(RouteViewModel.Shown shown, boolean open) {
    setShown(choose, open && shown.changed());
    shown
        .missing()
        .ifPresentOrElse(
            words -> choose.close(Sentence.of(words)),
            () ->
                choose.open(
                    shown.record().isPresent()
                        ? Sentence.EMPTY
                        : Sentence.of(WORDS.text("choose.consequence"))));
  }

  private static void notice(NoticeBox box, Tone tone, Ikon icon, String words) {
    box.setVisible(!words.isEmpty());
    box.setManaged(!words.isEmpty());
    box.show(tone, icon, Sentence.of(words));
  }

  private static <T> void select(Map<T, LargeChoice> choices, Optional<T> picked) {
    choices.forEach((value, choice) -> choice.setSelected(picked.equals(Optional.of(value))));
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  // ---- acts

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && choose.isVisible()) {
      event.consume();
      choose.press();
    }
  }

  private void onChoose() {
    savedReason.flush();
    model
        .change()
        .ifPresentOrElse(
            change -> {
              var confirm = new Confirm(change.question(), WORDS.text("change.act"));
              change.consequences().forEach(words -> confirm.add(new SentenceText(words)));
              confirm.open(layers, model::onChoose);
            },
            model::onChoose);
  }

  // ---- as a step

  @Override
  public Parent node() {
    return pane;
  }

  @Override
  public void focus(Place place) {
    Pick pick = model.shown().pick();
    if (place.target().isPresent()) {
      first(requests).requestFocus();
    } else if (pick.outside().isEmpty()) {
      first(scopes).requestFocus();
    } else if (model.shown().changed() || model.shown().record().isEmpty()) {
      focusPick(pick);
    } else if (!revision.focusConfirm()) {
      first(scopes).requestFocus();
    }
  }

  private void focusPick(Pick pick) {
    if (pick.outside().equals(Optional.of(true)) && pick.referral().isEmpty()) {
      first(referrals).requestFocus();
    } else if (pick.outside().equals(Optional.of(false)) && pick.request().isEmpty()) {
      first(requests).requestFocus();
    } else if (pick.outside().equals(Optional.of(false)) && pick.pathway().isEmpty()) {
      first(pathways).requestFocus();
    } else if (pick.reason().isBlank()) {
      reason.requestFocus();
    } else {
      choose.requestFocus();
    }
  }

  /// The one that is picked, or the first.
  private static LargeChoice first(Map<?, LargeChoice> choices) {
    List<LargeChoice> all = new ArrayList<>(choices.values());
    return all.stream().filter(LargeChoice::isSelected).findFirst().orElse(all.getFirst());
  }

  @Override
  public Optional<Place> here() {
    return Optional.of(Place.of(Step.ROUTE));
  }

  @Override
  public void flush() {
    savedReason.flush();
  }

  @Override
  public List<KeyLine> keys() {
    return List.of(new KeyLine(WORDS.text("choose.key"), WORDS.text("choose.key.words")));
  }
}
