package org.pumpreview.desktop.items;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.Standing;
import org.pumpreview.desktop.desk.TrialCases;
import org.pumpreview.desktop.desk.Walk;
import org.pumpreview.desktop.desk.Wanted;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.questions.QuestionViewModel;
import org.pumpreview.desktop.questions.QuestionsViewModel;
import org.pumpreview.policy.Answer;
import org.pumpreview.policy.Checklist;
import org.pumpreview.policy.ExceptionRule;
import org.pumpreview.policy.Item;
import org.pumpreview.policy.ItemKind;
import org.pumpreview.policy.Route;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Desk;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Finding;
import org.pumpreview.review.ParticularWording;
import org.pumpreview.review.Particulars;
import org.pumpreview.review.Refusal;
import org.pumpreview.review.Sheet;
import org.pumpreview.review.Step;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The items of one step: where each stands, what this person may do to it, and where work is left.
final class ItemsViewModel {
  private static final Words WORDS = Words.of("items");

  private final CaseDesk desk;
  private final People people;
  private final Wanted wanted;
  private final QuestionsViewModel questions;
  private final TrialCases trials;
  private final Supplier<String> newId;
  private final Step step;
  private final ItemKind kind;
  private final ReadOnlyObjectWrapper<List<ItemGroup>> groups =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Refusal>> closed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Route> route = Optional.empty();
  private Set<String> stray = Set.of();

  /// @param step the criteria or the contraindications
  /// @param trials the case that the trial is linked to
  /// @param newId names a piece of evidence, differently each time
  ItemsViewModel(
      Step step, CaseDesk desk, People people, TrialCases trials, Supplier<String> newId) {
    this.step = step;
    this.trials = trials;
    this.kind = kind(step);
    this.desk = desk;
    this.people = people;
    this.newId = newId;
    this.wanted = new Wanted(desk);
    // Before this one looks at the case, so that a question is there when its item is shown.
    this.questions = new QuestionsViewModel(desk, people);
    desk.assessmentProperty().subscribe(this::show);
  }

  private static ItemKind kind(Step step) {
    return Stream.of(ItemKind.values())
        .filter(kind -> Place.step(kind) == step)
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException(step + " has no items"));
  }

  /// The groups of the route; none while no route is chosen. Changes with the route only.
  ReadOnlyObjectProperty<List<ItemGroup>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  /// Why this person cannot answer now, where that is so.
  ReadOnlyObjectProperty<Optional<Refusal>> closedProperty() {
    return closed.getReadOnlyProperty();
  }

  Step step() {
    return step;
  }

  /// Whether this person finds for himself or herself, elsewhere, and only reads here.
  boolean findsElsewhere() {
    return desk.refusals(Act.ANSWER_AS_DIRECTOR).isEmpty();
  }

  List<ItemViewModel> items() {
    return groups.get().stream().flatMap(group -> group.items().stream()).toList();
  }

  /// The item at a paragraph of the policy, by whichever of its names.
  Optional<ItemViewModel> item(String paragraph) {
    return assessment()
        .checklist()
        .flatMap(list -> list.entry(paragraph))
        .flatMap(entry ->
            items().stream().filter(item -> item.paragraph().equals(entry.paragraph())).findAny());
  }

  /// The item at which the policy leaves something open; one that waits for this person first.
  ///
  /// @param question id of the ambiguity
  Optional<ItemViewModel> itemOf(String question) {
    return items().stream()
        .filter(item ->
            item.state().questions().stream().anyMatch(one -> one.open().id().equals(question)))
        .min(Comparator.comparing(item -> !item.state().unread()));
  }

  ItemGroup group(ItemViewModel item) {
    return groups.get().stream()
        .filter(group -> group.items().contains(item))
        .findAny()
        .orElseThrow();
  }

  /// The policy that decides the request where it lies outside this one.
  Optional<String> referredTo() {
    return assessment().file().intake().referral().map(CaseEvent.Referred::policyId);
  }

  /// The exception that could waive this item, while the item is not shown.
  Optional<ExceptionRule> exception(ItemViewModel item) {
    return assessment()
        .checklist()
        .flatMap(Checklist::exception)
        .filter(rule -> rule.waives().equals(item.paragraph()))
        .filter(_ -> item.state().answer().map(answer -> answer != Answer.MET).orElse(false));
  }

  /// What the policy leaves open in this case; a new list when something came or went.
  ReadOnlyObjectProperty<List<QuestionViewModel>> questionsProperty() {
    return questions.questionsProperty();
  }

  /// Whether the policy leaves anything open at an item of this step.
  boolean asks() {
    return !questions.at(one -> one.step() == step).isEmpty();
  }

  /// What can be raised by hand, at the items among others.
  QuestionsViewModel questions() {
    return questions;
  }

  /// Whether anything that the policy leaves open can be raised by hand at an item.
  boolean isRaisable(ItemViewModel item) {
    return !questions.raisable(item.paragraph()).isEmpty();
  }

  // ---- where work is left

  /// The place of the case where this person goes on from `here`, which may lie in another step.
  Optional<Place> next(Optional<Place> here) {
    return walk().next(here);
  }

  Optional<Place> previous(Optional<Place> here) {
    return walk().previous(here);
  }

  /// Where this person goes on when nothing is open any more.
  Optional<Place> whenNoneWaits() {
    boolean done = walk().open().isEmpty() && closed.get().isEmpty();
    return Optional.of(Place.of(Step.DECISION)).filter(_ -> done);
  }

  /// The first item of this step that waits for this person.
  Optional<ItemViewModel> firstOpen() {
    return walk().open().stream()
        .filter(place -> place.step() == step)
        .flatMap(place -> place.target().stream())
        .flatMap(target -> item(target).or(() -> itemOf(target)).stream())
        .findFirst();
  }

  private Walk walk() {
    return Standing.of(assessment(), desk.actor()).walk();
  }

  boolean isActing() {
    return desk.isActing();
  }

  /// Does something once all that was done has come back.
  void afterwards(Runnable then) {
    desk.afterwards(then);
  }

  // ---- acts

  void onAnswer(ItemViewModel item, Optional<Answer> answer) {
    if (item.state().answerable()) {
      desk.answer(Desk.NURSE, item.paragraph(), answer);
    }
  }

  /// Answers for the date that does not decide.
  void onOther(ItemViewModel item, Optional<Answer> answer) {
    if (item.state().answerable()) {
      desk.act(new CaseEvent.AnsweredForOtherDate(Desk.NURSE, item.paragraph(), answer));
    }
  }

  /// Enters a fact as typed, but no day before anybody lived whom a case is about.
  ///
  /// @param row blank in a form without rows
  void onFact(ItemViewModel item, String row, String field, String text) {
    var before =
        item.state().facts().sheet().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .filter(known -> known.id().equals(row))
            .map(known -> known.text(field))
            .findFirst()
            .orElse("");
    boolean tooEarly =
        item.state()
            .facts()
            .sheet()
            .flatMap(sheet -> sheet.form().field(field))
            .filter(known -> Sheet.isTooEarly(known, text))
            .isPresent();
    if (item.state().answerable() && !tooEarly && !text.strip().equals(before)) {
      desk.act(new CaseEvent.ParticularEntered(Desk.NURSE, item.paragraph(), row, field, text));
    }
  }

  void onFactRowRemoved(ItemViewModel item, String row) {
    desk.act(new CaseEvent.ParticularRowRemoved(Desk.NURSE, item.paragraph(), row));
  }

  void onNote(ItemViewModel item, String text) {
    if (!text.equals(item.state().note())) {
      desk.act(new CaseEvent.NoteWritten(Desk.NURSE, item.paragraph(), text));
    }
  }

  EvidenceFaults faults(ItemViewModel item, EvidenceDraft typed) {
    return EvidenceFaults.of(desk, item.paragraph(), typed);
  }

  /// The id for a piece of evidence that is about to be cited, or for a row of facts.
  String newPiece() {
    return newId.get();
  }

  /// Puts an item on the next request for information, or takes it off again.
  void onWant(ItemViewModel item) {
    if (item.state().answerable()) {
      wanted.say(item.paragraph(), !item.state().wanted());
    }
  }

  /// Cites a page and forgets the draft it was typed as.
  void onCite(ItemViewModel item, String piece, EvidenceDraft typed) {
    desk.act(new CaseEvent.Drafted(draftKey(item), ""), typed.citedFor(piece, item.paragraph()));
  }

  void onTakeBack(Evidence piece) {
    desk.act(new CaseEvent.EvidenceWithdrawn(piece.id()));
  }

  // ---- drafts of evidence

  EvidenceDraft draft(ItemViewModel item) {
    return EvidenceDraft.of(assessment().file().draft(draftKey(item)));
  }

  void onDraft(ItemViewModel item, EvidenceDraft typed) {
    if (!typed.equals(draft(item))) {
      desk.act(new CaseEvent.Drafted(draftKey(item), typed.text()));
    }
  }

  /// What was cited in this case without being among its documents, the last one first. What is
  /// among them is cited by a mark.
  List<String> documents() {
    return assessment().file().work().evidence().reversed().stream()
        .filter(piece -> piece.mark().isEmpty())
        .map(Evidence::document)
        .distinct()
        .toList();
  }

  /// Why a page is not among the documents, as it is likely meant: where the case has none, as said
  /// last, and that it has none. Beside documents nobody is spared to say it.
  String unpaged() {
    var file = assessment().file();
    if (!file.documents().isEmpty()) {
      return "";
    }
    return file.work().evidence().reversed().stream()
        .map(Evidence::unpaged)
        .filter(reason -> !reason.isBlank())
        .findFirst()
        .orElse(WORDS.text("unpaged.none-attached"));
  }

  private static String draftKey(ItemViewModel item) {
    return "evidence." + item.paragraph();
  }

  // ---- words

  /// For example "Maya Heron, RN, 2026-11-17 09:58".
  String byAndWhen(Evidence piece) {
    return signed(piece.by(), piece.at());
  }

  private String signed(String by, Instant at) {
    return WORDS.text("by-when", people.signature(by), when(at));
  }

  /// For example "Met, by Theo Egret, MD, 2026-11-17 10:40"; empty without an answer.
  Optional<String> told(Optional<Finding> finding) {
    return finding.flatMap(found ->
        found
            .answer()
            .map(answer ->
                WORDS.text(
                    "found", Wording.of(answer), people.signature(found.by()), when(found.at()))));
  }

  /// The words by which this plan looks for an item in records.
  List<String> searchTerms(Item item) {
    return assessment().plan().searchTerms(item);
  }

  private String when(Instant at) {
    return Moments.dateTime(at.atZone(assessment().plan().zone()).toLocalDateTime());
  }

  // ---- beside the case

  /// What the linked case of the trial found on an item; empty where no case is linked, or it does
  /// not ask the item.
  Optional<EarlierFinding> earlier(ItemViewModel item) {
    return trials
        .linkedProperty()
        .get()
        .file()
        .filter(_ -> item.state().facts().deciding().isPresent() || asksAgain(item))
        .map(file -> earlier(item, file));
  }

  /// A contraindication is asked at the trial by its first paragraph and again at the implant.
  private static boolean asksAgain(ItemViewModel item) {
    return !item.item().paragraphs().getFirst().equals(item.paragraph());
  }

  private EarlierFinding earlier(ItemViewModel item, CaseFile file) {
    var paragraph = item.item().paragraphs().getFirst();
    var finding = Optional.ofNullable(file.findings(Desk.NURSE).get(paragraph));
    var sheet = Particulars.of(file, assessment().policy(), Desk.NURSE).sheet(paragraph);
    return new EarlierFinding(
        file.number(),
        finding.flatMap(Finding::answer),
        finding.map(found -> signed(found.by(), found.at())).orElse(""),
        sheet.map(ParticularWording::of).orElse(List.of()),
        file.evidence(paragraph));
  }

  /// Tells when the linked case is there, or another one.
  ReadOnlyObjectProperty<TrialCases.Linked> linkedProperty() {
    return trials.linkedProperty();
  }

  // ---- from the case

  private Assessment assessment() {
    return desk.assessment();
  }

  private void show(Assessment assessment) {
    var now = assessment.checklist().map(Checklist::route);
    if (!now.equals(route)) {
      route = now;
      groups.set(
          assessment
              .checklist()
              .map(list -> ItemGroups.of(assessment.policy(), list, kind))
              .orElse(List.of()));
    }
    closed.set(desk.refusals(Act.ANSWER).stream().findFirst());
    boolean citable = desk.refusals(Act.CITE_EVIDENCE).isEmpty();
    boolean answerable = closed.get().isEmpty();
    var particulars = assessment.particulars(Desk.NURSE);
    var dates = assessment.twoDates();
    for (var item : items()) {
      var answer = Optional.ofNullable(assessment.file().answers(Desk.NURSE).get(item.paragraph()));
      var facts = ItemFacts.of(particulars, dates, item.paragraph(), answer);
      item.show(state(assessment.file(), item, facts, answerable, citable));
    }
  }

  /// The chart was read: pieces of evidence whose words are not at their mark.
  void onStray(Set<String> ids) {
    if (!ids.equals(stray)) {
      stray = ids;
      show(assessment());
    }
  }

  private ItemState state(
      CaseFile file, ItemViewModel item, ItemFacts facts, boolean answerable, boolean citable) {
    var paragraph = item.paragraph();
    var open = questions.at(one -> one.step() == step && one.place().equals(paragraph));
    return new ItemState(
        Optional.ofNullable(file.findings(Desk.NURSE).get(paragraph)),
        Optional.ofNullable(file.findings(Desk.DIRECTOR).get(paragraph)),
        file.evidence(paragraph),
        facts,
        answerable ? locked(item) : Map.of(),
        answerable,
        citable,
        Wanted.said(file, paragraph).orElse(false),
        open,
        open.stream().anyMatch(QuestionViewModel::waitsForThisPerson),
        file.evidence(paragraph).stream()
            .map(Evidence::id)
            .filter(stray::contains)
            .collect(Collectors.toSet()));
  }

  /// What the rules would refuse of an item that can be answered.
  private Map<Answer, String> locked(ItemViewModel item) {
    Map<Answer, String> reasons = new EnumMap<>(Answer.class);
    for (var answer : item.item().kind().answers()) {
      desk
          .refusals(new CaseEvent.Answered(Desk.NURSE, item.paragraph(), Optional.of(answer)))
          .stream()
          .findFirst()
          .ifPresent(refusal -> reasons.put(answer, Wording.of(refusal)));
    }
    return reasons;
  }
}
