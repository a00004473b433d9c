package org.pumpreview.desktop.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Telling;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.review.Act;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// What can be done: open acts first, then those that are not open and why. In whose hands the case
/// is stands below.
final class ActsPane extends VBox {
  private static final Words WORDS = Words.of("decision");

  private final DecisionViewModel model;
  private final Consumer<Act> onAct;
  private final Consumer<Place> go;
  private final Runnable onRecord;
  private final Map<Act, ActButton> buttons = new LinkedHashMap<>();
  private Optional<ActButton> letter = Optional.empty();

  /// @param onAct begins an act that is open
  /// @param onRecord opens the acts around the review
  ActsPane(DecisionViewModel model, Consumer<Act> onAct, Consumer<Place> go, Runnable onRecord) {
    this.onRecord = onRecord;
    this.model = model;
    this.onAct = onAct;
    this.go = go;
    getStyleClass().add("acts-pane");
  }

  /// Shows the acts anew; the focus stays on the act that it was on.
  void show(DecisionViewModel.Shown shown) {
    boolean hadFocus = isFocusWithin();
    var focused =
        buttons.entrySet().stream()
            .filter(entry -> entry.getValue().isFocusWithin())
            .map(Map.Entry::getKey)
            .findFirst();
    buttons.clear();
    letter = shown.letter().map(this::letterButton);
    var nodes = new ArrayList<Node>();
    if (shown.closed()) {
      nodes.add(title(WORDS.text("acts.next")));
      nodes.add(letter.<Node>map(button -> button).orElseGet(() -> quiet(WORDS.text("acts.none"))));
      nodes.add(recording(WORDS.text("record.after")));
    } else {
      nodes.add(title(WORDS.text("acts.open")));
      letter.ifPresent(nodes::add);
      shown.acts().stream().filter(ActLine::open).map(this::button).forEach(nodes::add);
      nodes.add(recording(WORDS.text("record.before")));
      nodes.add(new Separator());
      nodes.add(title(WORDS.text("acts.closed")));
      nodes.addAll(closed(shown.acts().stream().filter(line -> !line.open()).toList()));
    }
    nodes.add(new Separator());
    nodes.add(custody(shown.custody()));
    getChildren().setAll(nodes);
    if (hadFocus) {
      focused
          .flatMap(this::button)
          .filter(ActButton::isOpen)
          .or(this::first)
          .ifPresent(ActButton::requestFocus);
    }
  }

  /// Acts that are closed for the same reason stand together, and the reason once, below the last.
  private List<ActButton> closed(List<ActLine> lines) {
    var byReason = new LinkedHashMap<Telling, List<ActLine>>();
    for (var line : lines) {
      byReason.computeIfAbsent(line.telling(), _ -> new ArrayList<>()).add(line);
    }
    var all = new ArrayList<ActButton>();
    byReason.forEach((reason, alike) -> {
      var together = alike.stream().map(this::button).toList();
      var above = together.subList(0, together.size() - 1);
      above.forEach(button -> button.closeAlike(reason.sentence(go)));
      all.addAll(together);
    });
    return all;
  }

  Optional<ActButton> button(Act act) {
    return Optional.ofNullable(buttons.get(act));
  }

  /// Where one begins: the letter that is due, else the first open act.
  Optional<ActButton> first() {
    return letter.or(() -> buttons.values().stream().filter(ActButton::isOpen).findFirst());
  }

  private ActButton button(ActLine line) {
    var button = new ActButton(line.word(), icon(line.act()), () -> onAct.accept(line.act()));
    key(line.act()).ifPresent(button::key);
    if (line.primary() && letter.isEmpty()) {
      button.primary();
    }
    var sentence = line.telling().sentence(go);
    if (line.open()) {
      button.open(sentence);
    } else {
      button.close(sentence);
    }
    buttons.put(line.act(), button);
    return button;
  }

  private ActButton letterButton(NextLetter next) {
    var button =
        new ActButton(
            WORDS.text("letter.go"),
            BootstrapIcons.ENVELOPE,
            () -> go.accept(Place.of(Step.LETTER)));
    button.open(Sentence.of(next.words()));
    return next.due() ? button.primary() : button;
  }

  private ActButton recording(String words) {
    var button =
        new ActButton(WORDS.text("record"), BootstrapIcons.JOURNAL_PLUS, onRecord)
            .key(WORDS.text("key.record"));
    button.open(Sentence.of(words));
    return button;
  }

  private static Ikon icon(Act act) {
    return switch (act) {
      case APPROVE -> BootstrapIcons.CHECK_CIRCLE;
      case REQUEST_INFORMATION -> BootstrapIcons.ENVELOPE_OPEN;
      case ROUTE_TO_DIRECTOR -> Icons.PHYSICIAN;
      case RECORD_WITHDRAWAL -> BootstrapIcons.ARROW_RETURN_LEFT;
      case APPROVE_BY_EXCEPTION -> BootstrapIcons.AWARD;
      default -> BootstrapIcons.LIST_CHECK;
    };
  }

  static Optional<String> key(Act act) {
    return switch (act) {
      case APPROVE -> Optional.of(WORDS.text("key.approve"));
      case REQUEST_INFORMATION -> Optional.of(WORDS.text("key.ask"));
      case ROUTE_TO_DIRECTOR -> Optional.of(WORDS.text("key.route"));
      default -> Optional.empty();
    };
  }

  private Node custody(Custody custody) {
    var tools = new WrapLine();
    if (custody.takable()) {
      tools.getChildren().add(new KeyedButton(WORDS.text("take")).small().onPress(model::onTake));
    }
    tools.getChildren().add(assign());
    var box = new VBox(quiet(custody.policy()));
    if (custody.assignable()) {
      box.getChildren().addAll(0, List.of(quiet(custody.holder()), tools));
    }
    box.getStyleClass().add("custody");
    return box;
  }

  private MenuButton assign() {
    var menu = new MenuButton(WORDS.text("assign"));
    // Filled when it opens: somebody may have got an account meanwhile.
    menu.setOnShowing(_ ->
        menu.getItems()
            .setAll(
                model.others().stream()
                    .map(actor -> {
                      var item = new MenuItem(actor.signature());
                      item.setOnAction(_ -> model.onAssign(actor));
                      return item;
                    })
                    .toList()));
    menu.getItems().setAll(List.of(new MenuItem()));
    return menu;
  }

  private static Label title(String words) {
    var title = new Label(words);
    title.getStyleClass().add("section-title");
    return title;
  }

  private static Label quiet(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll("quiet", "second-rank");
    label.setWrapText(true);
    return label;
  }
}
