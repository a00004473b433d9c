package org.pumpreview.desktop.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.desk.DraftField;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icon;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.Mend;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The checks of a letter that is to be signed: what holds the signature, then what warns, then
/// what holds, folded into one line.
final class DraftCheckLines extends VBox {
  private static final Words WORDS = Words.of("letterstep");

  /// The hardest paragraphs are enough to begin with.
  private static final int MOST_GRADED = 3;

  private static final int MOST_SHOWN = 44;

  private final LetterViewModel model;
  private final SidePane.Acts acts;
  private final Runnable onPassed;
  private final List<DraftField> typed = new ArrayList<>();
  private boolean unfolded;

  /// @param onPassed called when a warning was passed over, or warns again
  DraftCheckLines(LetterViewModel model, SidePane.Acts acts, Runnable onPassed) {
    this.model = model;
    this.acts = acts;
    this.onPassed = onPassed;
    getStyleClass().add("check-lines");
  }

  void show(List<Checked> all) {
    flush();
    typed.clear();
    getChildren().clear();
    all.stream().filter(Checked::holdsSignature).map(this::failing).forEach(getChildren()::add);
    all.stream().filter(Checked::warns).map(this::warning).forEach(getChildren()::add);
    List<Checked> holding = all.stream().filter(Checked::holds).toList();
    if (!holding.isEmpty()) {
      getChildren().add(folded(holding));
    }
  }

  /// Keeps what was typed.
  void flush() {
    typed.forEach(DraftField::flush);
  }

  // ---- a check that does not hold

  private Node failing(Checked checked) {
    return line(Check.State.FAILS, words(checked));
  }

  private Node warning(Checked checked) {
    var words = words(checked);
    String reason = model.passedOver(checked.check());
    if (!reason.isBlank()) {
      words.getChildren().add(quiet(WORDS.text("pass.passed", reason)));
      if (model.mayPassOver()) {
        words.getChildren().add(link(WORDS.text("pass.back"), () -> pass(checked, "")));
      }
      return line(Check.State.HOLDS, words);
    }
    if (model.mayPassOver()) {
      words.getChildren().add(form(checked));
    }
    return line(Check.State.LOOK, words);
  }

  private VBox words(Checked checked) {
    var title = new Label(checked.title());
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    var sentence = new Label(checked.sentence());
    sentence.setWrapText(true);
    var words = new VBox(title, sentence);
    checked.graded().stream()
        .filter(piece -> !piece.grade().isPlain())
        .sorted(Comparator.comparing((Checked.Graded piece) -> -piece.grade().grade()))
        .limit(MOST_GRADED)
        .map(piece ->
            quiet(
                WORDS.text(
                    "check.graded",
                    String.format(Locale.US, "%.1f", piece.grade().grade()),
                    beginning(piece.text()))))
        .forEach(words.getChildren()::add);
    words.getChildren().add(quiet(checked.source()));
    checked.mend().map(this::mend).ifPresent(words.getChildren()::add);
    return words;
  }

  /// Enough to find the paragraph by.
  private static String beginning(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN).strip() + "\u2026";
  }

  private Node mend(Mend mend) {
    return switch (mend) {
      case Mend.InSettings settings -> link(WORDS.text("sign.settings"), acts::onSettings);
      case Mend.InStep(var step, var target) ->
          link(WORDS.text("check.go", Wording.of(step)), () -> acts.onGo(new Place(step, target)));
    };
  }

  private Node form(Checked checked) {
    var field = new TextField();
    var reason = new DraftField(model.desk(), model.typedKey(checked.check()), field, "");
    typed.add(reason);
    var entry = new FormField(WORDS.text("pass.reason"), field);
    var pass =
        new KeyedButton(WORDS.text("pass.act"))
            .small()
            .onPress(() -> {
              reason.flush();
              pass(checked, reason.text());
            });
    pass.setAccessibleHelp(checked.title());
    pass.setDisable(reason.text().isEmpty());
    reason.setOnTyped(() -> pass.setDisable(reason.text().isEmpty()));
    var form = new VBox(entry, pass);
    form.getStyleClass().add("pass-over");
    return form;
  }

  private void pass(Checked checked, String reason) {
    model.onPassOver(checked.check(), reason);
    onPassed.run();
  }

  // ---- what holds

  private Node folded(List<Checked> holding) {
    var lines = new VBox();
    lines.getStyleClass().add("check-lines");
    for (Checked checked : holding) {
      lines
          .getChildren()
          .add(
              line(Check.State.HOLDS, new VBox(wrapped(checked.title()), quiet(checked.source()))));
    }
    var toggle =
        new KeyedButton(WORDS.text("checks.all", holding.size()), BootstrapIcons.CHEVRON_DOWN)
            .quiet()
            .small();
    toggle.setOnAction(_ -> {
      unfolded = !unfolded;
      fold(lines, toggle);
    });
    fold(lines, toggle);
    var part = new VBox(toggle, lines);
    part.getStyleClass().add("checks-fold");
    return part;
  }

  private void fold(Node lines, KeyedButton toggle) {
    lines.setVisible(unfolded);
    lines.setManaged(unfolded);
    toggle.setGraphic(new Icon(unfolded ? BootstrapIcons.CHEVRON_UP : BootstrapIcons.CHEVRON_DOWN));
    toggle.setAccessibleHelp(WORDS.text(unfolded ? "checks.fold" : "checks.unfold"));
  }

  // ---- pieces

  private static Node line(Check.State how, VBox words) {
    HBox.setHgrow(words, Priority.ALWAYS);
    var state = new Label(WORDS.of("check.state", how));
    state.getStyleClass().add("state");
    state.setMinWidth(USE_PREF_SIZE);
    var icon =
        switch (how) {
          case HOLDS -> Icons.GOOD;
          case LOOK -> Icons.WARNING;
          case FAILS -> Icons.BAD;
        };
    var line = new HBox(new Icon(icon), words, state);
    line.getStyleClass().add("check-line");
    Tone tone = CheckLines.tone(how);
    return tone.on(line);
  }

  private static Label wrapped(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    return label;
  }

  private static Label quiet(String words) {
    var label = wrapped(words);
    label.getStyleClass().addAll("quiet", "second-rank");
    return label;
  }

  private static Hyperlink link(String words, Runnable act) {
    var link = new Hyperlink(words);
    link.setWrapText(true);
    link.setOnAction(_ -> {
      link.setVisited(false);
      act.run();
    });
    return link;
  }
}
