package org.pumpreview.desktop.kit;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Every control of the kit in every state, laid out like the screens that will use them. The words
/// are examples about invented people.
final class Gallery {
  private static final Runnable NOWHERE = () -> {};

  enum Finding {
    MET,
    NOT_MET,
    NOT_DOCUMENTED,
    NEEDS_PHYSICIAN
  }

  private static final List<Choice<Finding>> FINDINGS =
      List.of(
          new Choice<>(Finding.MET, "Met", Icons.GOOD, Tone.GOOD),
          new Choice<>(Finding.NOT_MET, "Not met", Icons.BAD, Tone.BAD),
          new Choice<>(Finding.NOT_DOCUMENTED, "Not documented", Icons.UNKNOWN, Tone.CAUTION),
          new Choice<>(
              Finding.NEEDS_PHYSICIAN, "Needs physician", Icons.PHYSICIAN, Tone.PHYSICIAN));

  private Gallery() {}

  static AnswerBar<Finding> answers(String label, Optional<Finding> chosen) {
    var bar = new AnswerBar<>(label, FINDINGS);
    bar.show(chosen);
    return bar;
  }

  /// The work on criteria: rails, header, summary, cards.
  static Parent criteria() {
    return frame(3, cards(), chips());
  }

  /// The decision: result, facts, acts.
  static Parent decision() {
    return frame(5, new VBox(12, result(), facts()), acts());
  }

  private static Parent frame(int step, Node work, Node side) {
    var frame = new CaseFrame(header(), summary(), steps(step));
    frame.show(work, side);
    var whole = new BorderPane(frame);
    whole.setLeft(rail());
    return whole;
  }

  static AppRail rail() {
    var rail =
        new AppRail(
            "Places",
            List.of(
                new AppRail.Place("Worklist", BootstrapIcons.LIST_TASK, NOWHERE),
                new AppRail.Place("Cases", BootstrapIcons.FOLDER2, NOWHERE),
                new AppRail.Place("Letters", BootstrapIcons.ENVELOPE_OPEN, NOWHERE),
                new AppRail.Place("Reports", BootstrapIcons.BAR_CHART, NOWHERE),
                new AppRail.Place("Settings", BootstrapIcons.GEAR, NOWHERE)),
            new AppRail.Place("Lock", BootstrapIcons.LOCK, NOWHERE));
    rail.setCurrent(1);
    return rail;
  }

  static CaseHeader header() {
    var header = new CaseHeader();
    header.show("Rosalind Pelican", "58 years", "PR-2026-1184", "Held by Maya Heron, RN");
    header.setPills(
        Chip.pill(Icons.OPEN_QUESTION, "Trial · nonmalignant"),
        Chip.pill(Icons.CLOCK, "Due Fri 2026-11-20 15:12 · 3 d 5 h left"),
        Chip.outlined(
            BootstrapIcons.PIN_ANGLE,
            "Revision 2/25",
            StatusBadge.flat(Tone.CAUTION, Icons.WARNING, "review overdue")));
    header.setTools(
        new IconButton(BootstrapIcons.ARROW_COUNTERCLOCKWISE, "Undo", NOWHERE),
        new IconButton(BootstrapIcons.CLOCK_HISTORY, "History of the case", NOWHERE),
        new Avatar("MH", "Maya Heron, RN"));
    header.saved().saved(LocalTime.of(9, 58));
    return header;
  }

  static SummaryBar summary() {
    var bar =
        new SummaryBar(
            Tone.CAUTION,
            Icons.WARNING,
            Sentence.EMPTY
                .strong("Approve needs ")
                .link("2 items without an answer", NOWHERE)
                .plain(", ")
                .link("1 without evidence", NOWHERE)
                .plain(", ")
                .link("1 open question", NOWHERE));
    bar.setActions(new KeyedButton("Next open item").key("N"));
    return bar;
  }

  static StepRail steps(int current) {
    var rail = new StepRail("Steps of the case");
    rail.show(
        List.of(
            new StepRail.Step("Request", "Complete", StepRail.State.COMPLETE),
            new StepRail.Step("Route", "Trial, nonmalignant", StepRail.State.COMPLETE),
            new StepRail.Step("Records", "52 pages, searched", StepRail.State.COMPLETE),
            new StepRail.Step("Criteria", "7 of 8 answered", StepRail.State.UNDER_WAY),
            new StepRail.Step("Contraindications", "5 answered, 1 silent", StepRail.State.GAPS),
            new StepRail.Step("Decision", "Not ready", StepRail.State.NOT_BEGUN),
            new StepRail.Step("Letter", "After the decision", StepRail.State.NOT_BEGUN)),
        current);
    rail.setKeys(
        List.of(
            new StepRail.KeyLine("N", "next open item"),
            new StepRail.KeyLine("E", "mark evidence"),
            new StepRail.KeyLine("F3", "next hit"),
            new StepRail.KeyLine("F1", "all keys")));
    return rail;
  }

  static CardList cards() {
    var cause = card("I.A.2.a", "Cause of the pain found and named", Finding.MET);
    addPages(cause, "Fax p. 9", "Fax p. 14");
    cause.setSettled(true);
    var life = card("I.A.2.b", "Expected to live more than three months", Finding.MET);
    addPages(life, "Fax p. 22");
    life.setSettled(true);

    var care = card("I.A.2.c", "Conservative care failed or was not tolerated", Finding.MET);
    addPages(care, "Fax p. 11, 19, 24");
    care.details().add(openQuestion());

    var kept = card("I.A.2.d", "Kept to earlier treatment for the pain", Finding.MET);
    kept.evidence().add(Chip.missing("No evidence yet", NOWHERE));

    var dose =
        card(
            "I.A.2.g",
            "Opioids by mouth or patch lowered by at least half before the trial",
            Finding.NOT_DOCUMENTED);
    addPages(dose, "Fax p. 17", "Fax p. 38");
    dose.setHint("Baseline, current dose and both dates.");
    dose.details().add(new FormField("Note", new TextField("Taper began 2026-08-03")));

    var open =
        card("I.A.2.h", "Opioid-induced hyperalgesia ruled out as the cause", Optional.empty());
    var closed = card("I.B.3", "Dementia or psychosis diagnosed", Finding.NOT_MET);
    addPages(closed, "Psych eval p. 3");
    closed.answer().setReadOnly(true);
    var physician = card("I.B.4", "Body-wide infection at present", Finding.NEEDS_PHYSICIAN);

    var list = new CardList();
    list.setCards(List.of(cause, life, care, kept, dose, open, closed, physician));
    list.setCurrent(dose);
    return list;
  }

  private static NoticeBox openQuestion() {
    var readings = new ToggleGroup();
    return new NoticeBox(
            Tone.CAUTION,
            Icons.OPEN_QUESTION,
            Sentence.EMPTY.strong("Open question: must each of the four kinds be shown?"))
        .setAside("Approve waits for this")
        .addActions(
            ChoiceCard.oneOf(readings, "A. Each one shown"),
            ChoiceCard.oneOf(readings, "B. The four as a whole"),
            ChoiceCard.oneOf(readings, "Other, in my words"))
        .add(
            new SentenceText(
                "Plan interpretation of 2026-03-02 (T. Egret, MD) suggests A. You choose, and give"
                    + " a reason."));
  }

  static ItemCard card(String paragraph, String statement, Finding chosen) {
    return card(paragraph, statement, Optional.of(chosen));
  }

  static ItemCard card(String paragraph, String statement, Optional<Finding> chosen) {
    var bar = answers(paragraph, chosen);
    var card = new ItemCard(paragraph, statement, bar);
    bar.setOnAnswer(answer -> {
      bar.show(answer);
      card.refresh();
    });
    return card;
  }

  private static void addPages(ItemCard card, String... pages) {
    for (var page : pages) {
      card.evidence().add(Chip.evidence(page, NOWHERE));
    }
  }

  static Node chips() {
    var mine = Chip.toggle("Mine", 12);
    mine.setSelected(true);
    var shown = Chip.evidence("Fax p. 38", NOWHERE);
    Chip.setShown(shown, true);
    var failed = new SavedIndicator();
    failed.failed();
    var saving = new SavedIndicator();
    saving.saving();
    var column =
        new VBox(
            new WrapLine(mine, Chip.toggle("Unassigned", 5), Chip.toggle("Due today", 6)),
            new WrapLine(
                Chip.evidence("Fax p. 17", NOWHERE),
                shown,
                Chip.missing("No evidence yet", NOWHERE),
                Chip.missing(BootstrapIcons.SEARCH, "0 hits in 52 pages", NOWHERE)),
            badges(),
            new SectionCard(
                    "Due",
                    new DueLabel(Tone.NEUTRAL, "Fri 15:12, 3 d 5 h", 0.55),
                    new DueLabel(Tone.CAUTION, "Today 13:30, 3 h 48 min", 0.95),
                    new DueLabel(Tone.BAD, "Overdue by 1 h 22 min", 1))
                .setAside("by received time"),
            saving,
            failed);
    column.setStyle("-fx-spacing: 0.57em;");
    return column;
  }

  private static Node badges() {
    return new WrapLine(
        StatusBadge.tinted(Tone.ACCENT, BootstrapIcons.PENCIL, "In review"),
        StatusBadge.tinted(Tone.CAUTION, BootstrapIcons.HOURGLASS_SPLIT, "Waiting"),
        StatusBadge.tinted(Tone.PHYSICIAN, Icons.PHYSICIAN, "Physician must act"),
        StatusBadge.tinted(Tone.NEUTRAL, Icons.NOT_BEGUN, "New"),
        StatusBadge.tinted(Tone.GOOD, Icons.GOOD, "11 shown"),
        StatusBadge.tinted(Tone.BAD, Icons.BAD, "3 not met"));
  }

  private static Node result() {
    return new ResultBanner(
            Tone.PHYSICIAN,
            Icons.PHYSICIAN,
            "Not all criteria shown – physician review",
            Sentence.of(
                "11 of 13 items are shown with evidence. I.A.2.c is not documented, I.B.3 is not"
                    + " addressed. This is not a denial."))
        .setBadges(
            StatusBadge.tinted(Tone.GOOD, Icons.GOOD, "11 shown"),
            StatusBadge.tinted(Tone.CAUTION, Icons.UNKNOWN, "2 gaps"));
  }

  private static FactTable facts() {
    var table =
        new FactTable(
            FactTable.Column.fit("Item"),
            FactTable.Column.grow("In short"),
            FactTable.Column.fit("Finding"),
            FactTable.Column.fit("Evidence"));
    table.addGroup(Sentence.EMPTY.strong("2 differ"));
    table.addRow(
        FactTable.strong("I.A.2.a"),
        FactTable.words("Cause of the pain found and named"),
        StatusBadge.flat(Tone.GOOD, Icons.GOOD, "Met"),
        FactTable.links(new Hyperlink("Fax p. 9, 14")));
    table.addRow(
        Tone.CAUTION,
        FactTable.strong("I.A.2.c"),
        FactTable.lines(
            FactTable.strong("Conservative care failed or was not tolerated"),
            FactTable.quiet("Reading A chosen: behavioral care is not in the record")),
        StatusBadge.flat(Tone.CAUTION, Icons.UNKNOWN, "Not documented"),
        FactTable.links(new Hyperlink("Fax p. 11, 19, 24")));
    table.addRow(
        FactTable.strong("I.B.1"),
        FactTable.words("Allergy to pump or catheter material"),
        StatusBadge.flat(Tone.BAD, Icons.BAD, "Present"),
        FactTable.words("none"));
    table.addRow(
        Tone.ACCENT,
        FactTable.strong("I.B.4"),
        FactTable.words("Body-wide infection at present"),
        StatusBadge.flat(Tone.PHYSICIAN, Icons.PHYSICIAN, "Needs physician"),
        FactTable.quiet("none"));
    return table;
  }

  private static Node acts() {
    var request =
        new ActButton("Request information", BootstrapIcons.ENVELOPE_OPEN, NOWHERE)
            .primary()
            .key("Ctrl R");
    request.open(
        Sentence.of(
            "Asks for both gaps at once and says what would satisfy each. The clock goes on."));
    var route =
        new ActButton("Route to a medical director", Icons.PHYSICIAN, NOWHERE).key("Ctrl D");
    route.open(Sentence.of("Sends your findings and one question."));
    var approve = new ActButton("Approve as requested", BootstrapIcons.CHECK_CIRCLE, NOWHERE);
    approve.close(
        Sentence.of("Each item needs a finding of met or absent with evidence. ")
            .link("I.A.2.c", NOWHERE)
            .plain(" and ")
            .link("I.B.3", NOWHERE)
            .plain(" do not have one."));
    var title = new Label("What you can do");
    title.getStyleClass().add("section-title");
    var column = new VBox(title, request, route, approve);
    column.setStyle("-fx-spacing: 1.14em;");
    return column;
  }

  /// Fields in every state.
  static Parent form() {
    var npi =
        new FormField("National provider identifier", new TextField("123456789"))
            .setHint("Ten digits");
    npi.setError(Optional.of("A provider identifier has ten digits; this one has nine"));
    var urgency = new ComboBox<>(FXCollections.observableArrayList("Standard", "Expedited"));
    urgency.setValue("Standard");
    var request =
        new SectionCard(
                "Request",
                new FormField("Member", new TextField("Rosalind Pelican")),
                npi,
                new FormField("Received", new DateField()).setHint("Date of the fax header"),
                new FormField("Urgency", urgency),
                new FormField("Show", kinds()))
            .setAside("saved as you type");
    var empty =
        new EmptyState(
            BootstrapIcons.INBOX,
            "No case is due today",
            Sentence.of("The filter Due today hides 17 others."),
            new KeyedButton("Clear the filter"));
    var signature = signature();
    var columns = new WrapLine(request, signature, empty);
    for (var section : List.of(request, signature)) {
      section.setStyle("-fx-pref-width: 28em;");
    }
    columns.setStyle("-fx-padding: 1.14em; -fx-alignment: top-left; -fx-spacing: 1.14em;");
    var scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static CheckComboBox<String> kinds() {
    var kinds =
        new CheckComboBox<>(FXCollections.observableArrayList("Trial", "Implant", "Refill"));
    kinds.getCheckModel().check("Trial");
    kinds.getCheckModel().check("Implant");
    return kinds;
  }

  private static SectionCard signature() {
    var secret = new PassphraseField();
    secret.input().setText("correct horse battery");
    secret.setCapsLock(true);
    var rationale = new TextArea("The oncology letter of 2026-11-12 expects four to six months.");
    rationale.setPrefRowCount(3);
    rationale.setWrapText(true);
    var tick = new CheckBox("I read the record myself");
    tick.setSelected(true);
    var choice = new RadioButton("Implant");
    choice.setSelected(true);
    return new SectionCard(
        "Signature",
        new FormField("Passphrase", secret.input(), secret),
        new FormField("Rationale", rationale).setOptional(true),
        tick,
        new CheckBox("My pay does not depend on the outcome"),
        choice,
        new RadioButton("Trial"),
        new WrapLine(
            new KeyedButton("New request", BootstrapIcons.PLUS).primary().key("Ctrl N"),
            new KeyedButton("Assign"),
            new KeyedButton("Clear").quiet(),
            new KeyedButton("Open p. 41", Icons.PAGE).small(),
            new MenuButton("Saved views", null, new MenuItem("Mine"))));
  }

  /// The list of cases, with its filters and a preview.
  static Parent worklist() {
    var table =
        new RowTable<Row, Part>(
            "Cases",
            FXCollections.observableArrayList(Row.values()),
            List.of(Part.values()),
            part -> part.title,
            Gallery::cell,
            () -> {});
    table.getSelectionModel().select(1);
    VBox.setVgrow(table, Priority.ALWAYS);

    var filters = new WrapLine(Chip.toggle("Mine", 12), Chip.toggle("Due today", 6));
    var busy = new Label("Three cases are due today");
    busy.getStyleClass().add("screen-title");
    var centre = new VBox(busy, filters, table);
    centre.setStyle("-fx-spacing: 0.86em; -fx-padding: 0.86em;");
    var whole = new BorderPane(centre);
    whole.setLeft(rail());
    return whole;
  }

  private enum Row {
    OVERDUE("PR-2026-1158", "Ambrose Sandpiper", Tone.BAD, "Overdue by 1 h 22 min", 1),
    SOON("PR-2026-1190", "Celestine Magnolia", Tone.CAUTION, "Today 13:30, 3 h 48 min", 0.95),
    LATER("PR-2026-1184", "Rosalind Pelican", Tone.NEUTRAL, "Fri 15:12, 3 d 5 h", 0.55);

    private final String number;
    private final String member;
    private final Tone tone;
    private final String due;
    private final double elapsed;

    Row(String number, String member, Tone tone, String due, double elapsed) {
      this.number = number;
      this.member = member;
      this.tone = tone;
      this.due = due;
      this.elapsed = elapsed;
    }
  }

  private enum Part implements Columns.Column {
    NUMBER("Number", 8),
    MEMBER("Member", 11),
    DUE("Due", 13),
    STATUS("Status", 13);

    private final String title;
    private final double least;

    Part(String title, double least) {
      this.title = title;
      this.least = least;
    }

    @Override
    public Columns.Room room() {
      return new Columns.Room(least, 0, 0);
    }
  }

  private static RowCell<Row> cell(Part part) {
    return new RowCell<>() {
      @Override
      protected Node show(Row row) {
        return switch (part) {
          case NUMBER -> FactTable.strong(row.number);
          case MEMBER -> FactTable.lines(FactTable.words(row.member), FactTable.quiet("61 years"));
          case DUE -> new DueLabel(row.tone, row.due, row.elapsed);
          case STATUS -> StatusBadge.tinted(Tone.ACCENT, BootstrapIcons.PENCIL, "In review");
        };
      }
    };
  }

  /// A question above a screen.
  static Parent dialog() {
    var layers = new Layers(decision());
    var passphrase = new PassphraseField();
    var question =
        new Confirm("Sign the letter to Odile Mockingbird?", "Sign letter")
            .add(
                new SentenceText("The letter is sealed against change and goes to 3 recipients."),
                new FormField("Passphrase", passphrase.input(), passphrase));
    layers
        .sceneProperty()
        .subscribe(scene -> {
          if (scene != null && !layers.isOpen()) {
            question.open(layers, NOWHERE);
          }
        });
    return layers;
  }
}
