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
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.policy.Pathway;
import org.pumpreview.policy.Referral;
import org.pumpreview.policy.RequestKind;
import org.pumpreview.words.Words;

/// The questions of the route, each with its large choices. What is asked next depends on whether
/// the policy decides the request at all.
final class RouteQuestions extends VBox {
  private static final Words WORDS = Words.of("route");

  private final RouteViewModel model;
  private final Origin origin;
  private final Map<Boolean, LargeChoice> scopes = new LinkedHashMap<>();
  private final Map<RequestKind, LargeChoice> requests = new EnumMap<>(RequestKind.class);
  private final Map<Pathway, LargeChoice> pathways = new EnumMap<>(Pathway.class);
  private final Map<String, LargeChoice> referrals = new LinkedHashMap<>();
  private final Node requestQuestion;
  private final Node pathwayQuestion;
  private final Node referralQuestion;

  /// @param origin what stands beside the choice of the pathway
  RouteQuestions(RouteViewModel model, Origin origin) {
    this.model = model;
    this.origin = origin;
    getStyleClass().add("questions");
    Node scopeQuestion = scopeQuestion();
    requestQuestion = requestQuestion();
    pathwayQuestion = pathwayQuestion();
    referralQuestion = referralQuestion();
    getChildren().setAll(scopeQuestion, requestQuestion, pathwayQuestion, referralQuestion);
  }

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
    var question =
        new VBox(
            new Spread(title(WORDS.text("question.pathway")), origin.ask()),
            row(pathways.values()),
            origin.record());
    question.getStyleClass().add("question");
    return question;
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
    var question = new VBox(title(words), row(choices));
    question.getStyleClass().add("question");
    return question;
  }

  private static Label title(String words) {
    var title = new Label(words);
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    return title;
  }

  private static Node row(Collection<LargeChoice> choices) {
    return FieldGrid.row(choices.toArray(LargeChoice[]::new));
  }

  /// @param open whether anything can be chosen now
  void show(Pick pick, boolean open) {
    select(scopes, pick.outside());
    select(requests, pick.request());
    select(pathways, pick.pathway());
    select(referrals, pick.referral());
    requests.forEach((kind, choice) -> choice.setCount(model.items(kind)));
    pathways.forEach((pathway, choice) -> choice.setCount(model.items(pathway)));
    setShown(requestQuestion, pick.outside().equals(Optional.of(false)));
    setShown(pathwayQuestion, pick.outside().equals(Optional.of(false)));
    setShown(referralQuestion, pick.outside().equals(Optional.of(true)));
    Stream.of(scopes, requests, pathways, referrals)
        .flatMap(choices -> choices.values().stream())
        .forEach(choice -> choice.setDisable(!open));
  }

  private static <T> void select(Map<T, LargeChoice> choices, Optional<T> picked) {
    choices.forEach((value, choice) -> choice.setSelected(picked.equals(Optional.of(value))));
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /// Puts the focus on the first question that is still open; false when all are answered.
  boolean focusOpen(Pick pick) {
    if (pick.outside().isEmpty()) {
      focus(scopes);
    } else if (pick.outside().get()) {
      return pick.referral().isEmpty() && focus(referrals);
    } else if (pick.request().isEmpty()) {
      focus(requests);
    } else {
      return pick.pathway().isEmpty() && focus(pathways);
    }
    return true;
  }

  void focusFirst() {
    focus(scopes);
  }

  void focusRequest() {
    focus(requests);
  }

  /// On the one that is picked, or on the first.
  private static boolean focus(Map<?, LargeChoice> choices) {
    List<LargeChoice> all = new ArrayList<>(choices.values());
    all.stream().filter(LargeChoice::isSelected).findFirst().orElse(all.getFirst()).requestFocus();
    return true;
  }
}
