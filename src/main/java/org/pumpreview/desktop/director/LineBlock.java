package org.pumpreview.desktop.director;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.AnswerBar;
import org.pumpreview.desktop.kit.Choice;
import org.pumpreview.desktop.kit.ChoiceCard;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WrapLine;
import org.pumpreview.policy.Code;
import org.pumpreview.review.Determination;
import org.pumpreview.review.FeeCheck;
import org.pumpreview.review.LineWay;
import org.pumpreview.review.RequestedLine;
import org.pumpreview.review.RequestedLine.AgeBand;
import org.pumpreview.review.Step;
import org.pumpreview.words.Words;

/// One requested line: what it is, what bears on it, and what the director makes of it. What less
/// is given and why opens where less is given.
final class LineBlock extends VBox {
  private static final Words WORDS = Words.of("director");

  private final DirectorViewModel model;
  private final Consumer<Place> go;
  private final Label what = new Label();
  private final Label bearing = new Label();
  private final WrapLine facts = new WrapLine();
  private final AnswerBar<LineRuling> bar;
  private final Texts texts;
  private final TextField quantity = new TextField();
  private final FieldGrid terms;
  private final WrapLine reasons = new WrapLine();
  private final VBox reason;
  private final EpsdtPart epsdt;
  private final NoticeBox refused = new NoticeBox(Tone.CAUTION, Icons.WARNING, Sentence.EMPTY);
  private final Map<String, RadioButton> reasonCards = new LinkedHashMap<>();
  private RequestedLine line;
  private Optional<FeeCheck> shownFee = Optional.empty();

  /// In which ways a line can be decided.
  static List<LineRuling> ways(RequestedLine line) {
    var ways = new ArrayList<>(List.of(LineRuling.WHOLE, LineRuling.LESS, LineRuling.DENIED));
    if (line.route().givenAway()) {
      ways.add(LineRuling.REFERRED);
    }
    return List.copyOf(ways);
  }

  LineBlock(
      DirectorViewModel model, RequestedLine line, List<LineRuling> ways, Consumer<Place> go) {
    this.model = model;
    this.go = go;
    this.line = line;
    getStyleClass().add("line-block");
    texts = new Texts(model);
    bar = new AnswerBar<>(line.name(), ways.stream().map(LineBlock::choice).toList());
    bar.setOnAnswer(ruling -> model.onRule(this.line, ruling));
    terms = terms();
    reason = reason();
    epsdt = new EpsdtPart(model, line);
    what.getStyleClass().add("strong");
    what.setWrapText(true);
    bearing.getStyleClass().addAll("quiet", "second-rank");
    bearing.setWrapText(true);
    getChildren().setAll(what, facts, bar, terms, reason, epsdt, refused);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private static Choice<LineRuling> choice(LineRuling ruling) {
    var word = WORDS.of("ruling", ruling);
    return switch (ruling) {
      case WHOLE -> new Choice<>(ruling, word, Icons.GOOD, Tone.GOOD);
      case LESS -> new Choice<>(ruling, word, BootstrapIcons.DASH_CIRCLE_FILL, Tone.CAUTION);
      case DENIED -> new Choice<>(ruling, word, Icons.BAD, Tone.BAD);
      case REFERRED ->
          new Choice<>(ruling, word, BootstrapIcons.ARROW_RIGHT_CIRCLE_FILL, Tone.NEUTRAL);
    };
  }

  private FieldGrid terms() {
    var id = line.id();
    texts.bind(quantity, DraftKey.quantity(id), now -> now.lines().quantity(line));
    var from = new DateField();
    texts.bind(from.getEditor(), DraftKey.from(id), now -> now.lines().from(line));
    var to = new DateField();
    texts.bind(to.getEditor(), DraftKey.to(id), now -> now.lines().to(line));
    return FieldGrid.row(
        new FormField(WORDS.text("terms.quantity"), quantity),
        new FormField(WORDS.text("terms.from"), from),
        new FormField(WORDS.text("terms.to"), to));
  }

  private VBox reason() {
    var title = new Label(WORDS.text("line.reason"));
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    var part = new VBox(title, reasons);
    part.getStyleClass().add("line-reason");
    return part;
  }

  RequestedLine line() {
    return line;
  }

  // ---- what is shown

  void show(RequestedLine newLine, Deliberation now) {
    line = newLine;
    var picks = now.lines();
    var ruling = picks.ruling(line);
    boolean less = ruling.map(LineRuling::less).orElse(false);
    boolean open = model.isOpen();
    what.setText(words());
    bearing.setText(String.join(" \u00b7 ", bearings()));
    showFacts();
    bar.show(ruling);
    bar.setReadOnly(!open);
    setShown(terms, ruling.equals(Optional.of(LineRuling.LESS)));
    texts.show(now);
    texts.setEditable(open);
    setShown(reason, less && picks.own(line).isPresent());
    showReasons(picks.reasons(line), picks.reason(line), open);
    epsdt.show(line, now, less);
    showRefused();
  }

  private String words() {
    var code = line.starred() ? WORDS.text("line.starred", line.name()) : line.name();
    var label = line.listed().map(Code::label).orElse(WORDS.text("line.unlisted"));
    return WORDS.text("line.what", code, label, line.quantity(), days());
  }

  private String days() {
    var from = line.from().map(Moments::date).orElse("");
    return line.to()
        .filter(to -> !line.from().equals(Optional.of(to)))
        .map(to -> WORDS.text("line.days", from, Moments.date(to)))
        .orElse(from);
  }

  private List<String> bearings() {
    var bearings = new ArrayList<String>();
    switch (line.way()) {
      case CRITERIA -> {}
      case MAINTENANCE -> bearings.add(WORDS.text("line.maintenance"));
      case REFERRED ->
          bearings.add(
              line.route()
                  .said()
                  .map(said -> WORDS.text("line.away", line.route().policyId(), said.reason()))
                  .orElse(WORDS.text("line.away-suggested", line.route().policyId())));
      case UNADDRESSED -> bearings.add(WORDS.text("line.unaddressed"));
    }
    if (line.starred() && line.age().equals(Optional.of(AgeBand.ADULT))) {
      bearings.add(WORDS.text("line.coverage"));
    } else if (line.under21()) {
      bearings.add(WORDS.text(line.starred() ? "line.starred-under-21" : "line.under-21"));
    }
    return bearings;
  }

  private void showFacts() {
    if (facts.getChildren().isEmpty() || !line.feeCheck().equals(shownFee)) {
      shownFee = line.feeCheck();
      var fee = shownFee.map(LineBlock::checked).orElseGet(this::unchecked);
      facts.getChildren().setAll(fee, bearing);
    }
    setShown(bearing, !bearing.getText().isEmpty());
  }

  private static Node checked(FeeCheck check) {
    var day = Moments.date(check.scheduleDate());
    return check.listed()
        ? StatusBadge.flat(Tone.GOOD, Icons.TICK, WORDS.text("fee.listed", day))
        : StatusBadge.flat(Tone.CAUTION, Icons.UNKNOWN, WORDS.text("fee.not-listed", day));
  }

  private Node unchecked() {
    var link = new Hyperlink(WORDS.text("fee.check"));
    link.setOnAction(_ -> {
      link.setVisited(false);
      go.accept(Place.of(Step.REQUEST, line.code()));
    });
    return new WrapLine(
        StatusBadge.flat(Tone.CAUTION, Icons.WARNING, WORDS.text("fee.missing")), link);
  }

  private void showReasons(List<String> keys, String chosen, boolean open) {
    if (!List.copyOf(reasonCards.keySet()).equals(keys)) {
      var group = new ToggleGroup();
      reasonCards.clear();
      keys.forEach(key -> reasonCards.put(key, reasonCard(group, key)));
      reasons.getChildren().setAll(reasonCards.values());
    }
    reasonCards.forEach((key, card) -> {
      card.setSelected(key.equals(chosen));
      card.setDisable(!open);
    });
  }

  private RadioButton reasonCard(ToggleGroup group, String key) {
    var card = ChoiceCard.oneOf(group, word(key));
    card.setOnAction(_ -> model.onLineReason(line, key));
    return card;
  }

  private static String word(String key) {
    if (Determination.line(key).isPresent()) {
      return WORDS.text("line.reason-own");
    }
    return key.equals(Determination.COVERAGE) ? WORDS.text("reason.coverage") : key;
  }

  private void showRefused() {
    var sentences = model.hindrances(line);
    setShown(refused, !sentences.isEmpty());
    var said = Sentence.of(String.join(" ", sentences));
    boolean unsaid = line.way() == LineWay.REFERRED && !line.route().givenAway();
    refused.show(
        Tone.CAUTION,
        Icons.WARNING,
        unsaid ? said.plain(" ").link(WORDS.text("line.say"), () -> go.accept(Place.LINES)) : said);
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  // ---- keys and focus

  private void onKey(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (plain && event.getCode().isDigitKey() && !(event.getTarget() instanceof TextInputControl)) {
      event.consume();
      if (epsdt.isFocusWithin()) {
        epsdt.press(digit(event));
      } else {
        bar.press(digit(event));
      }
    }
  }

  private static int digit(KeyEvent event) {
    return Integer.parseInt(event.getText().isEmpty() ? name(event) : event.getText()) - 1;
  }

  private static String name(KeyEvent event) {
    return event.getCode().getName().replaceAll("\\D", "");
  }

  /// Whether something is left to do here.
  boolean waits() {
    return bar.shown().isEmpty() || refused.isVisible();
  }

  /// Puts the focus on the first thing that is left to do.
  void focusOpen() {
    boolean unread = epsdt.isAsked();
    if (bar.shown().isEmpty() || (!unread && !refused.isVisible())) {
      bar.focusAnswer();
    } else if (terms.isVisible() && refused.isVisible() && model.termsUnfit(line)) {
      quantity.requestFocus();
    } else if (reason.isVisible()
        && reasonCards.values().stream().noneMatch(RadioButton::isSelected)) {
      reasonCards.values().iterator().next().requestFocus();
    } else if (unread) {
      epsdt.focusOpen();
    } else {
      bar.focusAnswer();
    }
  }

  void flush() {
    texts.flush();
    epsdt.flush();
  }
}
