package org.pumpreview.desktop.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.StepView;
import org.pumpreview.desktop.kit.Checks;
import org.pumpreview.desktop.kit.DateField;
import org.pumpreview.desktop.kit.FieldGrid;
import org.pumpreview.desktop.kit.FormField;
import org.pumpreview.desktop.kit.Icons;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.NoticeBox;
import org.pumpreview.desktop.kit.ProseArea;
import org.pumpreview.desktop.kit.SectionCard;
import org.pumpreview.desktop.kit.SegmentedChoice;
import org.pumpreview.desktop.kit.Sentence;
import org.pumpreview.desktop.kit.Tone;
import org.pumpreview.desktop.kit.WorkPane;
import org.pumpreview.review.Channel;
import org.pumpreview.review.DrugKind;
import org.pumpreview.review.Edition;
import org.pumpreview.review.Named;
import org.pumpreview.review.RequestField;
import org.pumpreview.review.Step;
import org.pumpreview.review.Urgency;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Words;

/// The request step: one calm form, saved as it is typed into. Where nothing may be typed any more
/// it is read as facts.
public final class RequestView implements StepView {
  private static final Words WORDS = Words.of("request");

  private final RequestViewModel model;
  private final Checks checks = new Checks();
  private final Map<RequestField, EntryField> fields = new EnumMap<>(RequestField.class);
  private final SegmentedChoice<Channel> channel =
      new SegmentedChoice<>(
          Wording.of(RequestField.CHANNEL), List.of(Channel.values()), Wording::of);
  private final SegmentedChoice<Urgency> urgency =
      new SegmentedChoice<>(
          Wording.of(RequestField.URGENCY), List.of(Urgency.values()), Wording::of);
  private final FormField urgencyField = new FormField(Wording.of(RequestField.URGENCY), urgency);
  private final SegmentedChoice<Edition> print =
      new SegmentedChoice<>(
          Wording.of(RequestField.MEMBER_PRINT), List.of(Edition.values()), Wording::of);
  private final SegmentedChoice<DrugKind> drugKind =
      new SegmentedChoice<>(
          Wording.of(RequestField.DRUG_KIND), List.of(DrugKind.values()), Wording::of);

  /// The fields whose value is chosen and has to be.
  private final Map<String, FormField> chosen =
      Map.of(
          RequestField.URGENCY.name(),
          urgencyField,
          RequestField.DRUG_KIND.name(),
          new FormField(Wording.of(RequestField.DRUG_KIND), drugKind));

  private final ReceiptBox receipt;
  private final LinesSection lines;
  private final WorkPane pane = new WorkPane();
  private final List<Node> form;

  /// @param lineIds gives each new line an id of its own
  /// @param repeats looks for requests in other cases that this one may repeat
  public RequestView(
      CaseDesk desk, People people, Layers layers, Supplier<String> lineIds, Repeats repeats) {
    model = new RequestViewModel(desk, people, lineIds, repeats);
    receipt = new ReceiptBox(model, layers, text(RequestField.RECEIVED));
    lines = new LinesSection(model, checks, layers, pane::reveal);
    form = List.of(receiptSection(), member(), providers(), treatment(), lines.node());
    pane.getStyleClass().add("request-step");
    channel.setOnChoose(value -> model.onTyped(RequestField.CHANNEL, value.name()));
    print.setOnChoose(value -> model.onTyped(RequestField.MEMBER_PRINT, value.name()));
    urgency.setOnChoose(value -> model.onTyped(RequestField.URGENCY, value.name()));
    drugKind.setOnChoose(value -> model.onTyped(RequestField.DRUG_KIND, value.name()));
    chosen.forEach((target, field) -> checks.add(field, _ -> model.problem(target)));
    model.shownProperty().subscribe(this::show);
  }

  // ---- the form

  private SectionCard receiptSection() {
    FormField how = new FormField(Wording.of(RequestField.CHANNEL), channel).setOptional(true);
    return section(
            WORDS.text("section.receipt"),
            receipt,
            text(RequestField.RECEIVED_SCANNED),
            text(RequestField.RECEIVED_INDEXED),
            urgencyField,
            how)
        .setAside(WORDS.text("form.saved"));
  }

  private SectionCard member() {
    return section(
        WORDS.text("section.member"),
        text(RequestField.MEMBER_NAME),
        date(RequestField.MEMBER_BIRTH_DATE),
        choice(RequestField.MEMBER_SEX, WORDS.text("sexes")),
        text(RequestField.MEDICAID_ID),
        text(RequestField.PLAN_MEMBER_ID),
        text(RequestField.MEMBER_PHONE),
        area(RequestField.MEMBER_ADDRESS),
        choice(RequestField.MEMBER_LANGUAGE, WORDS.text("languages")),
        new FormField(Wording.of(RequestField.MEMBER_PRINT), print).setOptional(true),
        FieldGrid.wide(text(RequestField.REPRESENTATIVE)));
  }

  private SectionCard providers() {
    return new SectionCard(
        WORDS.text("section.providers"),
        new FieldGrid(
            text(RequestField.REQUESTING_NAME),
            npi(RequestField.REQUESTING_NPI),
            text(RequestField.REQUESTING_FAX),
            area(RequestField.REQUESTING_ADDRESS)),
        new FieldGrid(
            text(RequestField.TREATING_NAME),
            npi(RequestField.TREATING_NPI),
            text(RequestField.TREATING_FAX),
            area(RequestField.TREATING_ADDRESS)),
        new FieldGrid(
            text(RequestField.FACILITY_NAME),
            npi(RequestField.FACILITY_NPI),
            text(RequestField.FACILITY_FAX),
            area(RequestField.FACILITY_ADDRESS)));
  }

  private SectionCard treatment() {
    FormField drug = text(RequestField.DRUG).setHint(WORDS.text("hint.drug"));
    return section(
        WORDS.text("section.treatment"),
        FieldGrid.wide(area(RequestField.DIAGNOSES).setHint(WORDS.text("hint.diagnoses"))),
        drug,
        FieldGrid.wide(chosenField(RequestField.DRUG_KIND)));
  }

  private FormField chosenField(RequestField field) {
    return Objects.requireNonNull(chosen.get(field.name()));
  }

  private static SectionCard section(String title, Node... nodes) {
    return new SectionCard(title, new FieldGrid(nodes));
  }

  private FormField text(RequestField field) {
    FormField made = entry(field, new TextField());
    return field == RequestField.RECEIVED
        ? made.setHint(WORDS.text("hint.received", model.zoneName()))
        : made;
  }

  private FormField npi(RequestField field) {
    return text(field).setHint(WORDS.text("hint.npi"));
  }

  private FormField date(RequestField field) {
    return entry(field, new DateField());
  }

  private FormField area(RequestField field) {
    return entry(field, new ProseArea(2));
  }

  /// A field that offers words and takes any other.
  private FormField choice(RequestField field, String words) {
    ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList(words.split(", ")));
    combo.setEditable(true);
    return entry(field, combo);
  }

  private FormField entry(RequestField field, Control control) {
    FormField made = new FormField(Wording.of(field), control).setOptional(!field.required());
    EntryField entry =
        new EntryField(
                field.name(),
                made,
                text -> model.onTyping(field, text),
                text -> model.onTyped(field, text))
            .checkedBy(checks, model::problem);
    fields.put(field, entry);
    return made;
  }

  // ---- what is shown

  private void show(RequestViewModel.Shown shown) {
    if (shown.closed().isPresent()) {
      showClosed(shown, shown.closed().get());
      return;
    }
    fields.forEach((field, entry) -> entry.show(shown.form().fields().getOrDefault(field, "")));
    channel.show(Named.find(Channel.values(), shown.form().text(RequestField.CHANNEL)));
    urgency.show(Named.find(Urgency.values(), shown.form().text(RequestField.URGENCY)));
    print.show(Named.find(Edition.values(), shown.form().text(RequestField.MEMBER_PRINT)));
    drugKind.show(Named.find(DrugKind.values(), shown.form().text(RequestField.DRUG_KIND)));
    urgency.setOpen(Urgency.STANDARD, !shown.urgencyFixed());
    urgencyField.setHint(shown.urgencyFixed() ? WORDS.text("hint.urgency-fixed") : "");
    receipt.show(shown.receipt());
    shown.times().forEach(this::showTime);
    lines.show(shown.lines());
    checks.recheck();
    showNodes(form);
  }

  private void showTime(RequestField field, RequestViewModel.OtherTime time) {
    FormField shown = Objects.requireNonNull(fields.get(field)).field();
    ((TextField) shown.control()).setEditable(!time.fixed());
    shown.setHint(time.hint());
  }

  private void showClosed(RequestViewModel.Shown shown, String reason) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new NoticeBox(Tone.NEUTRAL, Icons.LOCK, Sentence.of(reason)));
    shown
        .receipt()
        .filter(fixed -> fixed.closed().isEmpty())
        .ifPresent(fixed -> {
          receipt.show(shown.receipt());
          nodes.add(section(WORDS.text("section.receipt"), receipt));
        });
    nodes.add(new RequestFacts(model).node());
    showNodes(nodes);
  }

  private void showNodes(List<Node> nodes) {
    if (!pane.column().getChildren().equals(nodes)) {
      pane.column().getChildren().setAll(nodes);
    }
  }

  // ---- as a step

  @Override
  public Parent node() {
    return pane;
  }

  @Override
  public void focus(Place place) {
    model.faults().flatMap(target -> entry(target).stream()).forEach(this::mark);
    Optional<String> target = place.target().or(model::firstProblem);
    boolean found = target.map(name -> focus(name, place.target().isPresent())).orElse(false);
    if (!found) {
      boolean fixed = model.shown().receipt().isPresent();
      focus((fixed ? RequestField.URGENCY : RequestField.RECEIVED).name(), false);
    }
  }

  /// @param shows whether what is wrong there is shown at once
  private boolean focus(String target, boolean shows) {
    if (model.shown().closed().isPresent()) {
      return false;
    }
    FormField choice = chosen.get(target);
    if (choice != null) {
      focus(choice, shows);
      return true;
    }
    Optional<EntryField> entry = entry(target);
    entry.ifPresent(field -> focus(field.field(), shows));
    return entry.isPresent() || lines.focus(target);
  }

  private Optional<EntryField> entry(String target) {
    return fields.values().stream()
        .filter(field -> field.target().equals(target))
        .findFirst()
        .or(() -> lines.entry(target));
  }

  private void mark(EntryField faulty) {
    checks.reveal(faulty.field());
  }

  /// What is wrong is shown first, so that all of it comes into sight.
  private void focus(FormField field, boolean shows) {
    if (shows) {
      checks.reveal(field);
    }
    field.control().requestFocus();
  }

  @Override
  public Optional<Place> here() {
    Stream<EntryField> entries = Stream.concat(fields.values().stream(), lines.entries());
    return entries
        .filter(entry -> entry.field().isFocusWithin())
        .map(EntryField::target)
        .findFirst()
        .or(this::focusedChoice)
        .or(lines::here)
        .map(target -> Place.of(Step.REQUEST, target));
  }

  private Optional<String> focusedChoice() {
    return chosen.entrySet().stream()
        .filter(choice -> choice.getValue().isFocusWithin())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  @Override
  public void flush() {
    fields.values().forEach(EntryField::flush);
    lines.entries().forEach(EntryField::flush);
  }
}
