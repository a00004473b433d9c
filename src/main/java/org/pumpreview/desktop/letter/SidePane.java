package org.pumpreview.desktop.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.casework.CopyDesk;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.ActButton;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.KeyedButton;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.SentenceText;
import org.pumpreview.desktop.kit.Spread;
import org.pumpreview.desktop.kit.StatusBadge;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkIndicator;
import org.pumpreview.desktop.work.Running;
import org.pumpreview.letter.Checked;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Edition;
import org.pumpreview.review.LetterKind;
import org.pumpreview.review.Recipient;
import org.pumpreview.words.Words;

/// What is to be known about the letter beside its pages, and what can be done with it: signing
/// first, taking it out once it is signed and verified.
final class SidePane extends VBox {
  private static final Words WORDS = Words.of("letterstep");

  private final LetterViewModel model;
  private final Acts acts;
  private final VBox state = new VBox();
  private final VBox facts = new VBox();
  private final CheckBox largePrint = new CheckBox(WORDS.text("edition.large"));
  private final VBox recipients = new VBox();
  private final Label checksTitle = title(WORDS.text("checks"));
  private final StatusBadge holds = StatusBadge.tinted(Tone.GOOD, Icons.GOOD, "");
  private final StatusBadge held = StatusBadge.tinted(Tone.BAD, Icons.BAD, "");
  private final StatusBadge look = StatusBadge.tinted(Tone.CAUTION, Icons.WARNING, "");
  private final CheckLines checks = new CheckLines();
  private final DraftCheckLines draftChecks;
  private final VBox others = new VBox();
  private final VBox results = new VBox();
  private final SentenceText outReason = new SentenceText();
  private final WorkIndicator indicator = new WorkIndicator();
  private final ActButton sign;
  private final ActButton print;
  private final ActButton export;
  private final VBox actsBox;

  /// What can be done here.
  interface Acts {
    void onSign();

    void onCopy(CopyDesk.Wanted wanted);

    void onSettings();

    void onGo(Place place);

    void onPrint();

    void onExport();
  }

  SidePane(LetterViewModel model, Acts acts) {
    this.model = model;
    this.acts = acts;
    getStyleClass().add("letter-side");
    draftChecks = new DraftCheckLines(model, acts, this::onPassed);
    sign =
        new ActButton(WORDS.text("sign.act"), BootstrapIcons.PEN, acts::onSign)
            .primary()
            .key(WORDS.text("key.sign"));
    print = new ActButton(WORDS.text("print"), BootstrapIcons.PRINTER, acts::onPrint);
    export = new ActButton(WORDS.text("export"), BootstrapIcons.DOWNLOAD, acts::onExport);
    largePrint.setWrapText(true);
    largePrint.setOnAction(
        _ -> model.onEdition(largePrint.isSelected() ? Edition.LARGE_PRINT : Edition.STANDARD));
    facts.getStyleClass().add("facts");
    recipients.getStyleClass().add("recipients");
    others.getStyleClass().add("others");
    state.getStyleClass().add("state");
    results.getStyleClass().add("results");
    var out = new HBox(print, export);
    out.getStyleClass().add("out");
    for (var act : List.of(print, export)) {
      HBox.setHgrow(act, Priority.ALWAYS);
      act.setMaxWidth(Double.MAX_VALUE);
    }
    outReason.getStyleClass().add("second-rank");
    actsBox = new VBox(results, indicator, sign, out, outReason);
    actsBox.getStyleClass().addAll("letter-acts");
    var badges = new HBox(holds, held, look);
    badges.getStyleClass().add("badges");
    getChildren()
        .setAll(
            state,
            part(new Spread(checksTitle, badges), checks, draftChecks),
            part(title(WORDS.text("letter")), facts, largePrint),
            part(title(WORDS.text("recipients")), recipients),
            others);
  }

  /// The acts, to be laid out where they stay in sight.
  Node acts() {
    return actsBox;
  }

  private static Label title(String words) {
    var title = new Label(words);
    title.getStyleClass().add("section-title");
    return title;
  }

  private static VBox part(Node... nodes) {
    var part = new VBox(nodes);
    part.getStyleClass().add("part");
    return part;
  }

  // ---- what is shown

  void show(LetterState shown) {
    switch (shown) {
      case LetterState.Nothing nothing -> {}
      case LetterState.Loading(var due) -> draft(due);
      case LetterState.Draft(var due, var composed) -> draft(due);
      case LetterState.Failed(var due, var sentence) -> draft(due);
      case LetterState.Signed signed -> signed(signed);
    }
    showActs(shown);
    showOthers();
  }

  /// A signed letter stays as it is, but who has a copy of it may have changed.
  void refresh() {
    if (model.stateProperty().get() instanceof LetterState.Signed signed) {
      showFacts(signed.due(), Optional.of(signed.letter()));
      showRecipients(signed.due().kind());
    }
  }

  private void draft(LetterState.Due due) {
    state.getChildren().clear();
    setShown(state, false);
    showFacts(due, Optional.empty());
    showRecipients(due.kind());
    checksTitle.setText(WORDS.text("checks"));
    checks.show(List.of());
    var holding = model.holding();
    long hard = holding.stream().filter(Checked::holdsSignature).count();
    showBadges(0, hard, holding.size() - hard);
    draftChecks.show(model.checks());
    setShown(draftChecks, !model.checks().isEmpty());
  }

  /// A warning was passed over, or warns again.
  private void onPassed() {
    show(model.stateProperty().get());
    focusAct();
  }

  /// Keeps what was typed.
  void flush() {
    draftChecks.flush();
  }

  private void signed(LetterState.Signed signed) {
    var verification = signed.kept().verification();
    state.getChildren().setAll(verified(verification));
    setShown(state, true);
    showFacts(signed.due(), Optional.of(signed.letter()));
    showRecipients(signed.due().kind());
    checksTitle.setText(WORDS.text("verified"));
    setShown(draftChecks, false);
    var all = verification.checks().stream().map(SidePane::check).toList();
    checks.show(all);
    long good = all.stream().filter(check -> check.state() == Check.State.HOLDS).count();
    showBadges(good, 0, all.size() - good);
  }

  private static NoticeBox verified(Verification verification) {
    boolean good = verification.overall() == Verification.Overall.TRUSTED;
    var sentence = Sentence.EMPTY.strong(verification.sentence());
    return new NoticeBox(
        good ? Tone.GOOD : Tone.BAD,
        good ? BootstrapIcons.PATCH_CHECK : Icons.OVERDUE,
        verification.practice() ? sentence.plain(" " + WORDS.text("practice")) : sentence);
  }

  private static Check check(Verification.Check found) {
    var how =
        switch (found.state()) {
          case HOLDS -> Check.State.HOLDS;
          case FAILS -> Check.State.FAILS;
          case UNKNOWN -> Check.State.LOOK;
        };
    return new Check(how, found.title(), found.sentence());
  }

  /// How many checks hold, how many keep the letter from being signed, and how many a person has to
  /// look at.
  private void showBadges(long good, long hard, long open) {
    badge(holds, good, WORDS.text("checks.hold", good));
    badge(held, hard, WORDS.text("checks.held", hard));
    badge(look, open, WORDS.text("checks.look", open));
    setShown(checks, !checks.getChildren().isEmpty());
  }

  private static void badge(StatusBadge badge, long count, String words) {
    badge.setText(words);
    setShown(badge, count > 0);
  }

  private void showFacts(LetterState.Due due, Optional<CaseFile.Issued> letter) {
    var lines = new ArrayList<Node>();
    lines.add(fact(WORDS.text("fact.kind"), LetterViewModel.title(due.kind())));
    lines.add(fact(WORDS.text("fact.number"), due.number()));
    lines.add(fact(WORDS.text("fact.policy"), model.policy()));
    if (letter.isPresent() && model.edition() == Edition.LARGE_PRINT) {
      lines.add(fact(WORDS.text("fact.edition"), WORDS.text("edition.large")));
    }
    letter.ifPresent(issued ->
        lines.add(
            fact(
                WORDS.text("fact.signed"),
                WORDS.text(
                    "fact.signed.by", model.signature(issued.by()), model.when(issued.at())))));
    model
        .otherEdition()
        .ifPresent(wanted ->
            lines.add(copyAct(wanted, WORDS.of("copies.make-edition", wanted.edition()))));
    facts.getChildren().setAll(lines);
    largePrint.setSelected(model.edition() == Edition.LARGE_PRINT);
    setShown(largePrint, model.mayChooseEdition());
  }

  private static Node fact(String name, String value) {
    return new SentenceText(Sentence.EMPTY.plain(name + " ").strong(value));
  }

  private void showRecipients(LetterKind kind) {
    var named = model.recipients(kind);
    if (named.isEmpty()) {
      recipients.getChildren().setAll(new SentenceText(Sentence.of(WORDS.text("recipient.none"))));
      return;
    }
    recipients
        .getChildren()
        .setAll(
            named.stream().map(whom -> recipient(whom, whom.equals(named.getFirst()))).toList());
    model
        .lackingCopies()
        .ifPresent(wanted ->
            recipients
                .getChildren()
                .add(copyAct(wanted, WORDS.text("copies.make", wanted.recipients().size()))));
  }

  private Node copyAct(CopyDesk.Wanted wanted, String word) {
    return new KeyedButton(word).small().onPress(() -> acts.onCopy(wanted));
  }

  private Node recipient(Recipient whom, boolean first) {
    var line = Sentence.EMPTY.strong(whom.name()).plain(", " + LetterViewModel.role(whom));
    if (first) {
      return new SentenceText(line);
    }
    return new SentenceText(
        line.plain(
            model.lacksCopy(whom)
                ? WORDS.text("recipient.lacking")
                : WORDS.text("recipient.copy")));
  }

  private void showOthers() {
    var letters = model.others();
    var nodes = new ArrayList<Node>();
    if (model.isLookingBack()) {
      nodes.add(
          new KeyedButton(WORDS.text("others.back"), BootstrapIcons.ARROW_LEFT)
              .small()
              .onPress(model::onBack));
    }
    if (!model.isLookingBack() && model.worksheetHindrance().isEmpty()) {
      nodes.add(
          new KeyedButton(WORDS.text("worksheet.act"), BootstrapIcons.CLIPBOARD_CHECK)
              .small()
              .onPress(model::onWorksheet));
    }
    if (!letters.isEmpty()) {
      nodes.add(title(WORDS.text("others")));
      letters.forEach(letter -> nodes.add(other(letter)));
    }
    others.getChildren().setAll(nodes);
    setShown(others, !nodes.isEmpty());
  }

  private Node other(CaseFile.Issued letter) {
    var link =
        new Hyperlink(
            WORDS.text(
                "others.letter",
                LetterViewModel.title(letter.kind()),
                letter.number(),
                model.when(letter.at())));
    link.setWrapText(true);
    link.setOnAction(_ -> {
      link.setVisited(false);
      model.onLook(letter);
    });
    return link;
  }

  private void showActs(LetterState shown) {
    setShown(sign, !(shown instanceof LetterState.Signed));
    model
        .signHindrance()
        .ifPresentOrElse(reason -> sign.close(hindered(reason)), () -> sign.open(Sentence.EMPTY));
    var closed = model.takeOutHindrance();
    outReason.show(Sentence.of(closed.orElse("")));
    setShown(outReason, closed.isPresent());
    for (ActButton out : List.of(print, export)) {
      if (closed.isEmpty()) {
        out.open(Sentence.EMPTY);
      } else {
        out.close(Sentence.EMPTY);
      }
      // The reason stands once below both; a screen reader hears it at each.
      out.lookup(".act-button").setAccessibleHelp(closed.orElse(""));
    }
  }

  private Sentence hindered(String reason) {
    return model.hinderedBySettings()
        ? Sentence.of(reason).plain(" ").link(WORDS.text("sign.settings"), acts::onSettings)
        : Sentence.of(reason);
  }

  void show(Optional<LetterViewModel.Notice> notice) {
    results
        .getChildren()
        .setAll(
            notice
                .map(said ->
                    new NoticeBox(
                        said.good() ? Tone.GOOD : Tone.BAD,
                        said.good() ? Icons.GOOD : Icons.WARNING,
                        Sentence.of(said.sentence())))
                .stream()
                .toList());
    setShown(results, notice.isPresent());
  }

  /// Follows a job until it is over.
  void follow(String words, Running running) {
    indicator.show(words, running);
  }

  // ---- acts

  /// Presses what can be done next.
  void press() {
    if (sign.isOpen() && sign.isVisible()) {
      sign.press();
    }
  }

  void focusAct() {
    (sign.isVisible() ? sign : export).requestFocus();
  }

  private static void setShown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
