package org.pumpreview.desktop.chart;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumpreview.casework.Quotes;
import org.pumpreview.casework.Recognition;
import org.pumpreview.chart.Hit;
import org.pumpreview.chart.PageText;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.Moments;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.policy.Checklist;
import org.pumpreview.review.Act;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.Document;
import org.pumpreview.review.Evidence;
import org.pumpreview.review.Lengths;
import org.pumpreview.review.Mark;
import org.pumpreview.review.PageArea;
import org.pumpreview.words.Words;

/// The chart of the open case: which documents are in sight, what they are read for, and how a
/// marked place becomes evidence. One for all steps, so that a person finds the page again.
public final class ChartViewModel {
  private static final Words WORDS = Words.of("chartpane");

  /// Documents side by side.
  private static final int MOST_SHEETS = 2;

  /// What the chart is read for.
  ///
  /// @param paragraph of the item
  /// @param terms what the policy's pack suggests to look for
  /// @param searched whether a sentence that the search marked can become evidence as it is; else a
  ///   person has to mark words by hand
  public record Subject(String paragraph, List<String> terms, boolean searched) {
    public Subject {
      terms = List.copyOf(terms);
    }

    public Subject(String paragraph, List<String> terms) {
      this(paragraph, terms, true);
    }
  }

  private final CaseDesk desk;
  private final ChartRoom room;
  private final Work work;
  private final Work attaching;
  private final Supplier<String> newId;
  private final Painter painter;
  private final Reading reading;
  private final ChartSearch search;
  private final ReadOnlyObjectWrapper<List<Document>> documents =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<SheetViewModel>> sheets =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<SheetViewModel>> active =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Subject>> subject =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Evidence>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Set<String>> stray = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper looked = new ReadOnlyIntegerWrapper();
  private final Map<String, Recognition.Progress> recognized = new HashMap<>();
  private final ReadOnlyIntegerWrapper progress = new ReadOnlyIntegerWrapper();
  private final Map<String, Margins> margins = new HashMap<>();
  private final ReadOnlyIntegerWrapper marks = new ReadOnlyIntegerWrapper();
  private List<Evidence> evidence = List.of();
  private Optional<Intake> intake = Optional.empty();

  /// Where one was when the likeliest place was asked for.
  private Optional<InSight> asked = Optional.empty();

  private boolean begun;

  /// The lanes of the chart; none of them is the one that saves.
  ///
  /// @param draw draws the pages that are looked at
  /// @param read reads the words of all pages
  /// @param find looks for words
  /// @param attach takes documents into the case
  public record Lanes(Work draw, Work read, Work find, Work attach) {}

  /// @param terms what persons look for beside the terms of policy and plan
  /// @param newId names a piece of evidence, differently each time
  public ChartViewModel(
      CaseDesk desk, ChartRoom room, Lanes lanes, ChartTerms terms, Supplier<String> newId) {
    this.desk = desk;
    this.room = room;
    this.work = lanes.draw();
    this.attaching = lanes.attach();
    this.newId = newId;
    painter = new Painter(lanes.draw(), new Pictures());
    reading = new Reading(room, lanes.read(), told(), () -> evidence);
    search =
        new ChartSearch(
            reading.index(),
            terms.of(desk.assessment().file().id()),
            lanes.find(),
            this::marksChanged,
            this::settled);
    active.subscribe(_ -> looked.set(looked.get() + 1));
    desk.assessmentProperty().subscribe(this::follow);
  }

  private void follow(Assessment assessment) {
    var now = assessment.file().documents();
    if (!now.equals(documents.get())) {
      documents.set(now);
      keepSheets();
    }
    var cited = assessment.file().work().evidence();
    if (!cited.equals(evidence)) {
      evidence = cited;
      marksChanged();
    }
  }

  /// Sheets of documents that were withdrawn go; those of documents that are called otherwise now
  /// say so.
  private void keepSheets() {
    var kept = new ArrayList<SheetViewModel>();
    for (var sheet : sheets.get()) {
      find(sheet.document().id())
          .ifPresentOrElse(
              document -> {
                sheet.describe(document);
                kept.add(sheet);
              },
              () -> {});
    }
    setSheets(kept);
    if (begun) {
      begin();
    }
  }

  private void setSheets(List<SheetViewModel> now) {
    if (!now.equals(sheets.get())) {
      sheets.set(List.copyOf(now));
      if (active.get().filter(now::contains).isEmpty()) {
        active.set(now.stream().findFirst());
      }
    }
  }

  private Optional<Document> find(String id) {
    return documents.get().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  // ---- what is in sight

  /// How many pages all documents have.
  int pages() {
    return documents.get().stream().mapToInt(Document::pages).sum();
  }

  /// The documents of the case, as they came in.
  public ReadOnlyObjectProperty<List<Document>> documentsProperty() {
    return documents.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<SheetViewModel>> sheetsProperty() {
    return sheets.getReadOnlyProperty();
  }

  /// The document that keys and buttons are about.
  ReadOnlyObjectProperty<Optional<SheetViewModel>> activeProperty() {
    return active.getReadOnlyProperty();
  }

  Painter painter() {
    return painter;
  }

  /// The chart is in sight: its first document opens where none is open.
  public void begin() {
    begun = true;
    reading.follow(documents.get());
    if (sheets.get().isEmpty()) {
      documents.get().stream().findFirst().ifPresent(this::open);
    }
  }

  /// Reads the words of all pages, so that what was cited is compared with them, also where no page
  /// is in sight.
  public void read() {
    reading.follow(documents.get());
  }

  /// Ids of the pieces whose words are not at their mark, as the program reads the page now.
  public ReadOnlyObjectProperty<Set<String>> strayProperty() {
    return stray.getReadOnlyProperty();
  }

  /// Shows a document in the place of the one that keys and buttons are about.
  public void show(Document document) {
    begun = true;
    open(document);
  }

  /// Shows a document in the place of the active one, or where it was refused in passing before.
  SheetViewModel open(Document document) {
    var there =
        sheets.get().stream()
            .filter(sheet -> sheet.document().id().equals(document.id()))
            .findFirst();
    if (there.isPresent() && !there.get().isToTryAgain()) {
      active.set(there);
      return there.get();
    }
    var opened = sheet(document);
    var now = new ArrayList<>(sheets.get());
    int at = there.or(active::get).map(now::indexOf).orElse(-1);
    if (at < 0) {
      now.add(opened);
    } else {
      now.set(at, opened);
    }
    active.set(Optional.of(opened));
    setSheets(now);
    return opened;
  }

  /// Shows a second document beside the first, or the first alone again.
  void onBeside() {
    var now = new ArrayList<>(sheets.get());
    if (now.size() == MOST_SHEETS) {
      var other =
          now.stream().filter(one -> active.get().filter(one::equals).isEmpty()).findFirst();
      other.ifPresent(now::remove);
      setSheets(now);
      return;
    }
    documents.get().stream()
        .filter(document -> now.stream().noneMatch(s -> s.document().id().equals(document.id())))
        .findFirst()
        .ifPresent(document -> {
          var opened = sheet(document);
          now.add(opened);
          setSheets(now);
          active.set(Optional.of(opened));
        });
  }

  /// Whether a second document can be shown, or is.
  boolean canBeside() {
    return documents.get().size() > 1;
  }

  void onActive(SheetViewModel sheet) {
    active.set(Optional.of(sheet));
  }

  /// Where documents come into the case, where they can.
  public void setIntake(Intake way) {
    intake = Optional.of(way);
  }

  /// Whether a document can be attached here and now.
  public boolean isAttachable() {
    return intake.isPresent() && desk.refusals(Act.ATTACH_DOCUMENT).isEmpty();
  }

  /// Lets a person choose files and attaches them.
  public void onAttach(Layers layers) {
    intake.ifPresent(way -> onFiles(way.choose(), layers));
  }

  /// Attaches files, as they were dropped or pasted.
  public void onFiles(List<Path> files, Layers layers) {
    onSources(files.stream().<Source>map(Source.OfFile::new).toList(), layers);
  }

  /// Attaches a picture that was pasted.
  void onPicture(Callable<PastedPicture> taken, Layers layers) {
    if (isAttachable()) {
      var zone = desk.assessment().plan().zone();
      var now = Moments.dateTime(LocalDateTime.ofInstant(desk.now(), zone));
      attaching.run(
          taken,
          png ->
              onSources(
                  List.of(
                      new Source.OfPicture(
                          WORDS.text("picture.file", now.replace(' ', '-').replace(":", "")),
                          WORDS.text("picture.title", now),
                          png)),
                  layers),
          // Who pasted it sees that nothing opened, and still has the picture.
          _ -> {});
    }
  }

  private void onSources(List<Source> sources, Layers layers) {
    intake
        .filter(_ -> isAttachable())
        .ifPresent(
            way -> desk.inHand(() -> AttachDialog.open(desk, way, attaching, sources, layers)));
  }

  /// Reads no more.
  public void close() {
    reading.close();
    begun = false;
    sheets.set(List.of());
    active.set(Optional.empty());
  }

  // ---- what it is read for

  /// The item that the chart is read for now.
  public void setSubject(Optional<Subject> now) {
    if (!now.equals(subject.get())) {
      // What was marked for another item is no evidence of this one by a quick key.
      sheets.get().forEach(SheetViewModel::forgetSought);
      asked = Optional.empty();
      subject.set(now);
      search.about(now);
      marksChanged();
    }
  }

  ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  // ---- what is looked for

  ChartSearch search() {
    return search;
  }

  private Reading.Told told() {
    return new Reading.Told() {
      @Override
      public void onProgress() {
        search.again();
        read.set(read.get() + 1);
      }

      @Override
      public void onCompared(Set<String> newlyStray, Set<String> standing) {
        var now = new HashSet<>(stray.get());
        now.removeAll(standing);
        now.addAll(newlyStray);
        stray.set(Set.copyOf(now));
      }

      @Override
      public void onWritten(String document, Margins beside) {
        margins.put(document, beside);
        sheets.get().stream()
            .filter(sheet -> sheet.document().id().equals(document))
            .forEach(sheet -> sheet.onMargins(beside));
      }
    };
  }

  /// Grows whenever words of pages of the case were read.
  public ReadOnlyIntegerProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  /// A page that somebody looks at.
  public record InSight(Document document, int page) {}

  public Optional<InSight> inSight() {
    return active.get().map(sheet -> new InSight(sheet.document(), sheet.page()));
  }

  /// Grows whenever another page is looked at.
  public ReadOnlyIntegerProperty lookedProperty() {
    return looked.getReadOnlyProperty();
  }

  /// How far the recognition of a document is.
  public void onRecognizing(String document, Recognition.Progress now) {
    if (now.equals(recognized.put(document, now))) {
      return;
    }
    progress.set(progress.get() + 1);
    sheets.get().stream()
        .filter(sheet -> sheet.document().id().equals(document))
        .forEach(sheet -> sheet.onRecognizing(now));
  }

  /// Grows whenever the recognition of a document came further.
  public ReadOnlyIntegerProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// How far the recognition of a document is, as far as its pages were read.
  public Recognition.Progress recognizing(String document) {
    return recognized.getOrDefault(document, new Recognition.Progress(0, 0, 0));
  }

  /// How well a document could be read so far.
  public Legibility legibility(String document) {
    return reading.legibility(document);
  }

  private SheetViewModel sheet(Document document) {
    var sheet = new SheetViewModel(document, room, work);
    sheet.pageProperty().subscribe(_ -> looked.set(looked.get() + 1));
    Optional.ofNullable(recognized.get(document.id())).ifPresent(sheet::onRecognizing);
    Optional.ofNullable(margins.get(document.id())).ifPresent(sheet::onMargins);
    return sheet;
  }

  /// A page was recognized meanwhile: it says more than it did.
  public void onRecognized(String document, int page) {
    find(document).ifPresent(known -> reading.again(known, page));
    sheets.get().stream()
        .filter(sheet -> sheet.document().id().equals(document))
        .forEach(sheet -> sheet.forgetText(page));
  }

  /// Goes to the next hit, or the one before, and marks the sentence that it stands in: one key
  /// more makes it evidence.
  public void onHit(boolean forward) {
    begin();
    String document = active.get().map(sheet -> sheet.document().id()).orElse("");
    int page = active.get().map(SheetViewModel::page).orElse(1);
    search.go(forward, document, page).ifPresent(this::show);
  }

  /// Goes to the likeliest place for the item as soon as all pages are searched and there is one:
  /// not where a person looks for something else, has marked something, or has gone on meanwhile.
  public void lead() {
    boolean own = sheets.get().stream().map(SheetViewModel::marking).anyMatch(Marking::isOwn);
    asked = Optional.empty();
    if (begun && !own && !search.isTyped()) {
      asked = inSight();
      goOnLeading();
    }
  }

  private void settled() {
    search.takeEarly().ifPresentOrElse(this::onHit, this::goOnLeading);
  }

  private void goOnLeading() {
    boolean any = !search.found().stops().isEmpty();
    if (search.isTyped()) {
      asked = Optional.empty();
    } else if (asked.isPresent() && any && isRead()) {
      boolean there = asked.equals(inSight()) && search.found().now() < 0;
      asked = Optional.empty();
      if (there) {
        onHit(true);
      }
    }
  }

  private void show(Hit hit) {
    find(hit.document())
        .ifPresent(document -> {
          var sheet = open(document);
          sheet.goTo(hit.page(), around(hit.areas()));
          sheet.markWhenRead(hit.page(), hit.areas().getFirst());
        });
  }

  /// The hits in a document, as places along its pages.
  List<Hit> hits(SheetViewModel sheet) {
    return search.found().hits().map(all -> all.of(sheet.document().id())).orElse(List.of());
  }

  /// Whether every page was read and all that was asked is answered.
  boolean isRead() {
    return reading.isOver() && search.isSettled();
  }

  // ---- evidence

  /// Whether something is marked that can become evidence of the item now.
  public boolean isMarked() {
    return subject.get().filter(item -> item.searched() || isMarkedByHand()).isPresent()
        && passage().isPresent()
        && isCitable();
  }

  private boolean isMarkedByHand() {
    return active.get().filter(sheet -> sheet.marking().isOwn()).isPresent();
  }

  /// The items that something can be evidence of.
  List<Checklist.Entry> items() {
    return desk.assessment().items();
  }

  boolean isSubject(String paragraph) {
    return subject.get().filter(item -> item.paragraph().equals(paragraph)).isPresent();
  }

  boolean isCitable() {
    return desk.refusals(Act.CITE_EVIDENCE).isEmpty();
  }

  private Optional<Passage> passage() {
    return active.get().flatMap(sheet -> sheet.marking().passage());
  }

  /// What would be cited now.
  ///
  /// @param quote its words; blank where the place is cited alone
  record Citable(Document document, Mark mark, String quote) {}

  Optional<Citable> citable() {
    return active
        .get()
        .flatMap(sheet -> sheet.marking().passage().map(passage -> citable(sheet, passage)));
  }

  private static Citable citable(SheetViewModel sheet, Passage passage) {
    var document = sheet.document();
    var text = sheet.text(passage.page());
    boolean recognized = text.filter(PageText::isRecognized).isPresent();
    var mark = new Mark(document.id(), passage.page(), passage.areas(), recognized);
    boolean quoted = text.filter(words -> !isQuotable(words, mark, passage)).isEmpty();
    return new Citable(document, mark, quoted ? passage.quote() : "");
  }

  /// What no longer reads so below the mark is cited by its place alone, and so is what was
  /// recognized so badly that it could say what the page does not, or is more than a case keeps of
  /// one piece.
  private static boolean isQuotable(PageText words, Mark mark, Passage passage) {
    return !words.isDoubtful()
        && passage.quote().length() <= Lengths.MOST
        && Quotes.stand(words, mark, passage.quote());
  }

  /// What is marked becomes evidence of the item. Where it is out of sight it comes into sight
  /// first: nobody cites what is not looked at.
  public void onCite() {
    var sheet = active.get();
    var marked = passage();
    if (marked.isPresent()) {
      int page = marked.get().page();
      var area = around(marked.get().areas());
      if (!sheet.orElseThrow().isInSight(page, area)) {
        sheet.get().goTo(page, area);
        return;
      }
    }
    subject.get().ifPresent(item -> onCite(List.of(item.paragraph())));
  }

  /// What is marked becomes evidence of several items.
  void onCite(List<String> paragraphs) {
    if (isMarked() && !paragraphs.isEmpty()) {
      var place = citable().orElseThrow();
      List<CaseEvent> cited =
          paragraphs.stream()
              .<CaseEvent>map(paragraph ->
                  CaseEvent.EvidenceCited.marked(
                      newId.get(), paragraph, place.document(), place.mark(), place.quote()))
              .toList();
      active.get().orElseThrow().marking().clear();
      desk.act(cited);
    }
  }

  /// The piece of which the place is in sight because somebody asked for it.
  public ReadOnlyObjectProperty<Optional<Evidence>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Brings the place of a piece of evidence into sight; false where it has none.
  public boolean show(Evidence piece) {
    var mark = piece.mark();
    var document = mark.flatMap(place -> find(place.document()));
    if (mark.isEmpty() || document.isEmpty()) {
      return false;
    }
    begun = true;
    var sheet = open(document.get());
    sheet.goTo(mark.get().page(), around(mark.get().areas()));
    shown.set(Optional.of(piece));
    return true;
  }

  /// Brings the first of several places into sight, or the one after that which is; false behind
  /// the last and where none of them has one.
  public boolean showNext(List<Evidence> pieces) {
    var placed = pieces.stream().filter(piece -> piece.mark().isPresent()).toList();
    int next = shown.get().map(placed::indexOf).orElse(-1) + 1;
    return next < placed.size() && show(placed.get(next));
  }

  private static PageArea around(List<PageArea> areas) {
    double left = areas.stream().mapToDouble(PageArea::left).min().orElse(0);
    double top = areas.stream().mapToDouble(PageArea::top).min().orElse(0);
    double right = areas.stream().mapToDouble(PageArea::right).max().orElse(0);
    double bottom = areas.stream().mapToDouble(PageArea::bottom).max().orElse(0);
    return new PageArea(left, top, right - left, bottom - top);
  }

  // ---- what is marked on the pages

  /// Grows whenever other places of pages are marked.
  ReadOnlyIntegerProperty marksProperty() {
    return marks.getReadOnlyProperty();
  }

  private void marksChanged() {
    marks.set(marks.get() + 1);
  }

  PageMarks marks(SheetViewModel sheet, int page) {
    var own = new ArrayList<List<PageArea>>();
    var others = new ArrayList<List<PageArea>>();
    for (var piece : evidence) {
      piece
          .mark()
          .filter(mark -> mark.page() == page && mark.document().equals(sheet.document().id()))
          .ifPresent(mark -> (isSubject(piece.paragraph()) ? own : others).add(mark.areas()));
    }
    var selected = sheet.marking().passage().filter(one -> one.page() == page).map(Passage::areas);
    var hits =
        search.found().hits().map(all -> all.of(sheet.document().id(), page)).orElse(List.of());
    var now = search.found().hit();
    return new PageMarks(
        hits.stream()
            .filter(hit -> !now.equals(Optional.of(hit)))
            .flatMap(hit -> hit.areas().stream())
            .toList(),
        now.filter(hits::contains).map(Hit::areas).orElse(List.of()),
        own,
        others,
        selected.orElse(List.of()));
  }
}
