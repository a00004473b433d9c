package org.pumpreview.desktop.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.pumpreview.desktop.chart.ChartTerms;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.kit.AppRail;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.ReminderLine;
import org.pumpreview.desktop.kit.Toast;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.letters.LettersView;
import org.pumpreview.desktop.letters.LettersViewModel;
import org.pumpreview.desktop.register.RegisterView;
import org.pumpreview.desktop.register.RegisterViewModel;
import org.pumpreview.desktop.settings.SetUpLeft;
import org.pumpreview.desktop.settings.SettingsView;
import org.pumpreview.desktop.work.Delay;
import org.pumpreview.desktop.worklist.WorklistView;
import org.pumpreview.desktop.worklist.WorklistViewModel;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Office;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Role;
import org.pumpreview.review.Rules;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.store.Session;
import org.pumpreview.words.Words;

/// The places behind the door: worklist, open case, settings. Goes from one to the other and keeps
/// what was typed.
final class Workplace {
  private static final Words WORDS = Words.of("app");
  private static final int WORKLIST = 0;
  private static final int LETTERS = 1;
  private static final int CASE = 2;
  private static final int REGISTER = 3;
  private static final int SETTINGS = 4;

  /// How often the clock and the cases of others are looked at.
  private static final Duration LOOK = Duration.ofSeconds(30);

  private final Wiring wiring;
  private final Sitting sitting;
  private final Stage stage;
  private final BorderPane root = new BorderPane();
  private final AppRail rail;
  private final WorklistView worklist;
  private final RegisterView register;
  private final SettingsView settings;
  private final ReminderBell bell;
  private final ReminderLine reminder = new ReminderLine();
  private Office office;
  private List<Card> cards;
  private Optional<OpenCase> open = Optional.empty();

  /// Built when it is first shown: it keeps the screen for longer than unlocking may.
  private Optional<LettersView> letters = Optional.empty();

  /// The case that the reminder is about.
  private Optional<String> reminded = Optional.empty();

  Workplace(
      Wiring wiring,
      Entered entered,
      Layers layers,
      Stage stage,
      AppearanceFile appearance,
      Runnable lock) {
    this.wiring = wiring;
    this.stage = stage;
    this.office = entered.office();
    this.cards = entered.cards();
    this.sitting =
        new Sitting(
            wiring,
            entered.session(),
            entered.actor(),
            () -> office,
            layers,
            new ChartTerms(),
            () -> stage,
            this::showPlan);
    this.worklist = worklist(entered);
    this.register =
        new RegisterView(
            new RegisterViewModel(
                entered.session(),
                entered.actor(),
                office,
                wiring.policies().all(),
                wiring.work(),
                wiring.clock(),
                () -> UUID.randomUUID().toString(),
                this::onOffice),
            layers);
    this.settings = SettingsDoor.view(sitting, stage, appearance, this::onOffice);
    this.rail =
        new AppRail(
            WORDS.text("rail"),
            List.of(
                new AppRail.Place(
                    WORDS.text("rail.worklist"), BootstrapIcons.LIST_TASK, this::showWorklist),
                new AppRail.Place(
                    WORDS.text("rail.letters"), BootstrapIcons.ENVELOPE, this::showLetters),
                new AppRail.Place(WORDS.text("rail.case"), BootstrapIcons.FOLDER, this::showCase),
                new AppRail.Place(
                    WORDS.text("rail.register"), BootstrapIcons.SIGNPOST_2, this::showRegister),
                new AppRail.Place(
                    WORDS.text("rail.settings"), BootstrapIcons.GEAR, this::showSettings)),
            new AppRail.Place(WORDS.text("rail.lock"), Icons.LOCK, lock));
    root.setLeft(rail);
    root.setBottom(reminder);
    this.bell =
        new ReminderBell(
            entered.actor().userId(),
            office.plan().zone(),
            wiring.clock(),
            Delay.of(LOOK),
            this::refresh,
            card -> isInSight(card.caseId()),
            this::remind);
  }

  Parent node() {
    return root;
  }

  Session session() {
    return sitting.session();
  }

  /// Shows the worklist for the first time, or what comes before the first request.
  void open() {
    if (isToBeFilledIn()) {
      showSettings();
      return;
    }
    show(worklist.node(), WORKLIST);
    worklist.focus();
    bell.cards(cards);
    bell.start();
  }

  /// Whether an administrator has the vault's set-up still to end.
  private boolean isToBeFilledIn() {
    return sitting.actor().is(Role.ADMINISTRATOR)
        && Rules.toOpen(sitting.actor()).size() > 0
        && !SetUpLeft.of(office).isEmpty();
  }

  /// Saves what was typed anywhere and not saved yet.
  void flush() {
    open.ifPresent(OpenCase::flush);
  }

  /// Stops what the places still have under way.
  void close() {
    bell.stop();
    flush();
    open.ifPresent(OpenCase::close);
    letters.ifPresent(LettersView::close);
    settings.close();
  }

  // ---- places

  private void showWorklist() {
    flush();
    show(worklist.node(), WORKLIST);
    refresh();
    worklist.focus();
  }

  private void showCase() {
    if (open.isEmpty()) {
      Toast.show(stage, Tone.ACCENT, Icons.INFORMATION, WORDS.text("case.none"));
      showWorklist();
      return;
    }
    flush();
    show(open.get().frame(), CASE);
  }

  private void showLetters() {
    flush();
    LettersView view = letters.orElseGet(this::letters);
    letters = Optional.of(view);
    show(view.node(), LETTERS);
    refresh();
    view.focus();
  }

  private void showRegister() {
    flush();
    show(register.node(), REGISTER);
    register.open();
  }

  private void showSettings() {
    flush();
    show(settings.node(), SETTINGS);
  }

  private void showPlan() {
    showSettings();
    settings.showPlan();
  }

  /// An open case goes on under the settings that hold now.
  private void onOffice(Office changed) {
    office = changed;
    open.ifPresent(one -> one.desk().onOffice(changed));
  }

  private void show(Node place, int index) {
    root.setCenter(place);
    rail.setCurrent(index);
    if (reminded.filter(this::isInSight).isPresent()) {
      reminder.hide();
    }
  }

  // ---- cases

  private WorklistView worklist(Entered entered) {
    WorklistViewModel model =
        new WorklistViewModel(
            entered.actor(),
            entered.office().plan().zone(),
            wiring.clock(),
            wiring.work(),
            this::load);
    WorklistView view =
        new WorklistView(
            model,
            new People(() -> office),
            new WorklistView.Doors() {
              @Override
              public void onNew() {
                begin();
              }

              @Override
              public void onOpen(Card card) {
                open(card.caseId(), Optional.empty());
              }

              @Override
              public void onOpen(Card card, Place place) {
                open(card.caseId(), Optional.of(place));
              }

              @Override
              public void onTake(Card card) {
                take(card);
              }

              @Override
              public void onSettings() {
                showSettings();
              }
            });
    view.refresh(entered.cards());
    return view;
  }

  /// What lasts goes beside the acts on cases, so that nobody waits for a hundred letters.
  private LettersView letters() {
    LettersViewModel model =
        new LettersViewModel(
            sitting.actor(),
            office.plan().zone(),
            wiring.clock(),
            wiring.aside(),
            new LetterRegister(session(), wiring.clock()),
            records());
    LettersView view =
        new LettersView(
            model,
            new People(() -> office),
            wiring.folders().apply(() -> stage),
            new SystemPrinters(() -> stage),
            letter ->
                open(
                    letter.card().caseId(),
                    Optional.of(Place.of(Step.LETTER, letter.letter().number()))));
    view.refresh(cards);
    return view;
  }

  /// An open case in which something was put on record beside its desk is read anew at once, so
  /// that the next act on it meets no conflict.
  private LettersViewModel.Records records() {
    return new LettersViewModel.Records() {
      @Override
      public void onRecorded(String caseId) {
        open.filter(one -> one.id().equals(caseId))
            .ifPresent(one ->
                wiring
                    .work()
                    .run(
                        () -> session().openCase(caseId),
                        one.desk()::show,
                        Workplace.this::failed));
      }

      @Override
      public void onOver() {
        refresh();
      }
    };
  }

  private Assessment load(String caseId) throws Exception {
    CaseFile file = session().openCase(caseId);
    Policy policy = sitting.policy(file).orElseThrow();
    return Assessment.of(file, policy, office.plan(), wiring.clock().instant());
  }

  private void begin() {
    Policy policy = wiring.forNewCase(office.plan().zone());
    wiring.work().run(() -> beginOwn(policy), this::begun, this::failed);
  }

  /// A new case is in the hands of whoever began it.
  private Append beginOwn(Policy policy) throws Exception {
    Append begun = session().begin(policy.ref(), wiring.clock().instant());
    return begun instanceof Append.Appended(var file)
        ? session()
            .append(
                file.id(),
                file.seq(),
                List.of(new CaseEvent.Assigned(sitting.actor().userId())),
                wiring.clock().instant())
        : begun;
  }

  private void begun(Append append) {
    switch (append) {
      case Append.Appended appended -> shown(appended.file(), Optional.of(Place.of(Step.REQUEST)));
      case Append.Refused refused -> refused(refused.reasons());
      case Append.Conflict conflict -> shown(conflict.current(), Optional.empty());
    }
  }

  private void open(String caseId, Optional<Place> place) {
    if (open.filter(one -> one.id().equals(caseId)).isPresent()) {
      showCase();
      open.get().open(place);
      return;
    }
    wiring.work().run(() -> session().openCase(caseId), file -> shown(file, place), this::failed);
  }

  private void shown(CaseFile file, Optional<Place> place) {
    Optional<Policy> policy = sitting.policy(file);
    if (policy.isEmpty()) {
      Toast.show(stage, Tone.BAD, Icons.WARNING, WORDS.text("pack.missing"));
      return;
    }
    flush();
    open.ifPresent(OpenCase::close);
    open =
        Optional.of(
            new OpenCase(sitting, file, policy.get(), other -> open(other, Optional.empty())));
    show(open.get().frame(), CASE);
    open.get().open(place);
  }

  private void take(Card card) {
    CaseEvent taken = new CaseEvent.Assigned(sitting.actor().userId());
    wiring
        .work()
        .run(
            () ->
                session()
                    .append(card.caseId(), card.seq(), List.of(taken), wiring.clock().instant()),
            append -> {
              if (append instanceof Append.Refused refused) {
                refused(refused.reasons());
              }
              refresh();
            },
            this::failed);
  }

  private void refresh() {
    wiring.work().run(session()::cards, this::show, this::failed);
    wiring.work().run(session()::office, this::renew, this::failed);
  }

  /// Somebody else may have changed the settings.
  private void renew(Office now) {
    if (!now.equals(office)) {
      onOffice(now);
    }
  }

  /// The list is shown anew only where something changed, so that a person's place in it and what
  /// is read beside it stay.
  private void show(List<Card> now) {
    if (!now.equals(cards)) {
      cards = now;
      worklist.refresh(now);
      letters.ifPresent(view -> view.refresh(now));
    }
    bell.cards(now);
  }

  private void remind(ReminderBell.Ring ring) {
    reminded = ring.card().map(Card::caseId);
    reminder.show(
        ring.expired() ? Tone.BAD : Tone.CAUTION,
        ring.expired() ? Icons.OVERDUE : BootstrapIcons.ALARM,
        ring.words(),
        ring.card().isPresent() ? WORDS.text("remind.open") : WORDS.text("remind.list"),
        () ->
            ring.card()
                .ifPresentOrElse(
                    card -> open(card.caseId(), Optional.empty()), this::showWorklist));
  }

  private boolean isInSight(String caseId) {
    return open.filter(one -> one.id().equals(caseId) && root.getCenter() == one.frame())
        .isPresent();
  }

  private void refused(List<Refusal> reasons) {
    for (Refusal reason : reasons) {
      Toast.show(stage, Tone.CAUTION, Icons.WARNING, Wording.of(reason));
    }
  }

  private void failed(Exception failure) {
    Toast.show(
        stage,
        Tone.BAD,
        Icons.WARNING,
        Objects.requireNonNullElse(failure.getMessage(), WORDS.text("failed")));
  }
}
