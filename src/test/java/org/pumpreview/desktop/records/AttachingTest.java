package org.pumpreview.desktop.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.casework.ChartDesk;
import org.pumpreview.casework.Offered;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.desktop.chart.Chart;
import org.pumpreview.desktop.chart.ChartRoom;
import org.pumpreview.desktop.chart.ChartTerms;
import org.pumpreview.desktop.chart.ChartViewModel;
import org.pumpreview.desktop.chart.Intake;
import org.pumpreview.desktop.chart.MadeRecord;
import org.pumpreview.desktop.desk.CaseDesk;
import org.pumpreview.desktop.desk.People;
import org.pumpreview.desktop.desk.Place;
import org.pumpreview.desktop.desk.SaveState;
import org.pumpreview.desktop.kit.Layers;
import org.pumpreview.desktop.kit.SceneAudit;
import org.pumpreview.desktop.kit.Screens;
import org.pumpreview.desktop.work.Work;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Channel;
import org.pumpreview.review.Document;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.DocumentType;
import org.pumpreview.review.Step;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Documents on every way into a case of a real vault.
class AttachingTest {
  private static final InstantSource CLOCK = InstantSource.fixed(CheapVault.NOW);
  private static final ReaderProcess READER = new ReaderProcess();

  @TempDir Path folder;
  private CheapVault vault;
  private Session nurse;
  private ChartDesk documents;
  private CaseDesk desk;
  private Chart chart;
  private ChartViewModel.Lanes lanes;
  private Screens screen;
  private List<Path> chosen = List.of();

  /// What attaching waits for before it goes on.
  private final CountDownLatch begun = new CountDownLatch(1);

  private Optional<CountDownLatch> held = Optional.empty();

  @BeforeEach
  void open() throws VaultException {
    vault = CheapVault.in(folder);
    nurse = vault.nurse();
    documents = new ChartDesk(nurse, READER, CLOCK);
    var file = CheapVault.prepared(nurse);
    lanes =
        Screens.onFx(
            () -> new ChartViewModel.Lanes(Work.away(), Work.away(), Work.away(), Work.away()));
    var office = nurse.office();
    var actor = nurse.actor().orElseThrow();
    Screens.runFx(() -> {
      desk =
          new CaseDesk(
              Assessment.of(
                  file,
                  PolicyPacks.shipped(),
                  office.plan(),
                  office.interpretations(),
                  CheapVault.NOW),
              actor,
              (seen, events) -> nurse.append(file.id(), seen, events, CheapVault.NOW),
              Work.here(),
              CLOCK);
      chart =
          new Chart(
              new ChartViewModel(desk, new Room(), lanes, new ChartTerms(), () -> "marked-1"));
      chart.model().setIntake(new Door());
    });
    var view =
        Screens.onFx(() ->
            new RecordsView(desk, new People(() -> office), chart, Optional.empty(), _ -> {}));
    screen = Screens.show(() -> new Layers(view.node()), 1040, 708, RecordsScreen.LIGHT);
    Screens.runFx(() -> view.focus(Place.of(Step.RECORDS)));
    screen.settle();
  }

  @AfterEach
  void close() throws VaultException {
    Screens.runFx(chart::close);
    screen.close();
    Stream.of(lanes.draw(), lanes.read(), lanes.find(), lanes.attach()).forEach(Work::close);
    documents.close();
    nurse.close();
  }

  @AfterAll
  static void stop() {
    READER.close();
  }

  private final class Room implements ChartRoom {
    @Override
    public ChartPages open(Document document) throws Exception {
      return documents.open(document);
    }

    @Override
    public ChartPages openAside(Document document) throws Exception {
      return documents.openAside(document);
    }

    @Override
    public PageText words(Document document, ChartPages pages, int page) throws Exception {
      return pages.text(page);
    }
  }

  /// The way into the vault, which can be made to wait once it has begun.
  private final class Door implements Intake {
    @Override
    public List<Path> choose() {
      return chosen;
    }

    @Override
    public ChartDesk.Result attach(
        CaseFile file, List<Offered> offered, ChartDesk.Progress progress) throws Exception {
      return documents.attach(
          file,
          offered,
          new ChartDesk.Progress() {
            @Override
            public void report(int document, double done) {
              begun.countDown();
              held.ifPresent(AttachingTest::await);
              progress.report(document, done);
            }

            @Override
            public boolean isCancelled() {
              return progress.isCancelled();
            }
          });
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- what a person does

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private boolean isDialogOpen() {
    return ((Layers) screen.scene().getRoot()).isOpen();
  }

  private void attach(Path... files) {
    chosen = List.of(files);
    screen.press(KeyCode.A);
    confirm();
  }

  private void confirm() {
    screen.press(RecordsScreen.CONFIRM);
  }

  /// Waits until what was offered is in the case, as all of its documents.
  private void awaitDocuments(int count) {
    Screens.until(
        count + " documents",
        () -> !isDialogOpen() && desk.assessment().file().documents().size() == count);
    screen.settle();
  }

  /// Waits until the dialog says this.
  private void awaitWords(String words) {
    Screens.until(words, () -> said(".notice").anyMatch(one -> one.contains(words)));
    screen.settle();
  }

  private Stream<String> said(String selector) {
    return screen.scene().getRoot().lookupAll(selector).stream()
        .filter(Node::isVisible)
        .flatMap(node -> node.lookupAll("*").stream())
        .flatMap(node ->
            switch (node) {
              case Text text -> Stream.of(text.getText());
              case Labeled labeled -> Stream.of(labeled.getText());
              default -> Stream.empty();
            });
  }

  private List<Document> attached() {
    return Screens.onFx(() -> desk.assessment().file().documents());
  }

  private List<String> titles() {
    return attached().stream().map(Document::title).toList();
  }

  private long sealed() throws IOException {
    var place = vault.folder().resolve("attachments");
    if (!Files.exists(place)) {
      return 0;
    }
    try (var files = Files.list(place)) {
      return files.count();
    }
  }

  // ---- ways in

  @Test
  void severalFilesAreChosenAtOnceAndTheFirstIsShownBeside() throws Exception {
    attach(file("Clinic_note.pdf", MadeRecord.pages(2)), file("Letter.pdf", MadeRecord.pages(1)));
    awaitDocuments(2);
    assertEquals(List.of("Clinic note", "Letter"), titles());
    Screens.until("the pages beside", () -> chart.model().inSight().isPresent());
    assertEquals(
        "Clinic note",
        Screens.onFx(() -> chart.model().inSight().orElseThrow().document().title()));
    assertTrue(
        Screens.onFx(
            () -> screen.scene().getFocusOwner().getStyleClass().contains("document-head")));
  }

  @Test
  void whatComesLaterHasTheKeysAndIsShown() throws Exception {
    attach(file("Clinic_note.pdf", MadeRecord.pages(2)));
    awaitDocuments(1);
    attach(file("Letter.pdf", MadeRecord.pages(1)));
    awaitDocuments(2);
    Screens.until(
        "the letter",
        () ->
            chart
                .model()
                .inSight()
                .filter(at -> at.document().title().equals("Letter"))
                .isPresent());
    screen.settle();
    var focused = Screens.onFx(() -> screen.scene().getFocusOwner());
    assertTrue(focused.getStyleClass().contains("document-head"), focused::toString);
    assertTrue(focused.getAccessibleText().contains("Letter"), focused::getAccessibleText);
  }

  @Test
  void aCaseInOtherHandsIsAskedForBeforeAnythingIsOffered() throws Exception {
    var asked = new AtomicReference<Consumer<List<CaseEvent>>>(_ -> {});
    Screens.runFx(() -> desk.setGate(asked::set));
    chosen = List.of(file("Fax.pdf", MadeRecord.pages(1)));
    screen.press(KeyCode.A);
    assertFalse(Screens.onFx(this::isDialogOpen));
    var taken = new CaseEvent.Assigned(desk.actor().userId());
    Screens.runFx(() -> {
      desk.setGate(go -> go.accept(List.of()));
      asked.get().accept(List.of(taken));
    });
    screen.settle();
    confirm();
    awaitDocuments(1);
    assertEquals(
        Optional.of(desk.actor().userId()), desk.assessment().file().progress().assignee());
    assertInstanceOf(SaveState.Saved.class, Screens.onFx(() -> desk.saveStateProperty().get()));
  }

  @Test
  void theQuestionNamesTheCaseThatTheFilesGoInto() throws Exception {
    chosen = List.of(file("Fax.pdf", MadeRecord.pages(1)));
    screen.press(KeyCode.A);
    String number = desk.assessment().file().number();
    assertTrue(Screens.onFx(() -> said(".confirm").anyMatch(one -> one.contains(number))));
  }

  @Test
  void filesArePasted() throws Exception {
    var copied = file("Operative_note.pdf", MadeRecord.pages(3));
    Screens.runFx(() -> {
      var content = new ClipboardContent();
      content.putFiles(List.of(copied.toFile()));
      Clipboard.getSystemClipboard().setContent(content);
    });
    screen.press(RecordsScreen.PASTE);
    confirm();
    awaitDocuments(1);
    assertEquals(List.of("Operative note"), titles());
  }

  @Test
  void aPictureOfTheScreenIsPastedAsADocumentOfItsOwn() {
    Screens.runFx(() -> {
      var picture = new WritableImage(200, 100);
      for (int x = 0; x < 200; x++) {
        picture.getPixelWriter().setColor(x, 50, Color.BLACK);
      }
      var content = new ClipboardContent();
      content.putImage(picture);
      Clipboard.getSystemClipboard().setContent(content);
    });
    screen.press(RecordsScreen.PASTE);
    Screens.until("the question what it is", this::isDialogOpen);
    screen.settle();
    screen.picture("records-pasted");
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
    confirm();
    awaitDocuments(1);
    var document = attached().getFirst();
    // The vault's clock shows 10:00 in Louisiana.
    assertEquals("Picture pasted 2026-11-17 10:00", document.title());
    assertEquals("picture-2026-11-17-1000.png", document.fileName());
    assertEquals(DocumentType.OTHER, document.description().type());
    assertEquals(Channel.PORTAL, document.description().channel());
    assertEquals(DocumentForm.PNG, document.form());
    assertEquals(1, document.pages());
  }

  @Test
  void filesAreDroppedAnywhereInTheStep() throws Exception {
    var dragged = file("Imaging.pdf", MadeRecord.pages(1));
    Screens.runFx(() -> {
      var board = dragboard();
      var content = new ClipboardContent();
      content.putFiles(List.of(dragged.toFile()));
      board.setContent(content);
      var place = screen.scene().getRoot().lookup(".drop-place");
      Event.fireEvent(place, event(DragEvent.DRAG_DROPPED, board));
    });
    screen.settle();
    confirm();
    awaitDocuments(1);
    assertEquals(List.of("Imaging"), titles());
  }

  private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
    return new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, null);
  }

  /// A real one is only made while somebody drags.
  private static Dragboard dragboard() {
    try {
      var made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
      made.setAccessible(true);
      return made.newInstance(Toolkit.getToolkit().createLocalClipboard());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  // ---- what does not come in

  @Test
  void whatIsCancelledInTheMidstLeavesNothing() throws Exception {
    var go = new CountDownLatch(1);
    held = Optional.of(go);
    attach(file("Large.pdf", MadeRecord.packet()));
    Screens.until("the way to cancel", () -> isShown(".work-indicator"));
    screen.picture("records-attaching");
    Screens.runFx(() -> screen.find(".work-indicator .button", Button.class).fire());
    await(begun);
    go.countDown();
    awaitWords("you stopped it");
    assertEquals(List.of(), titles());
    assertEquals(0, sealed());
    screen.press(KeyCode.ESCAPE);
    assertEquals(List.of(), titles());
  }

  private boolean isShown(String selector) {
    return Optional.ofNullable(screen.scene().getRoot().lookup(selector))
        .filter(Node::isVisible)
        .isPresent();
  }

  @Test
  void theSameFileTwiceIsNoticedAndGoesInOnPurposeOnly() throws Exception {
    attach(file("Fax.pdf", MadeRecord.pages(2)));
    awaitDocuments(1);
    attach(file("Copy_of_fax.pdf", Files.readAllBytes(folder.resolve("Fax.pdf"))));
    awaitWords("in the case already");
    screen.picture("records-repeated");
    assertEquals(List.of("Fax"), titles());
    assertEquals(1, sealed());
    Screens.runFx(() -> screen.find(".offered > .check-box", CheckBox.class).fire());
    confirm();
    awaitDocuments(2);
    assertEquals(List.of("Fax", "Copy of fax"), titles());
  }

  @Test
  void aLockedFileAsksUntilThePasswordIsTheRightOne() throws Exception {
    attach(file("Clinic.pdf", MadeRecord.locked("levee")));
    awaitWords("password");
    var field = screen.find(".offered .password-field", PasswordField.class);
    screen.type("bayou");
    confirm();
    awaitWords("does not open");
    screen.picture("records-refused");
    assertEquals(List.of(), SceneAudit.of(screen.scene()));
    assertEquals(List.of(), titles());
    Screens.runFx(field::clear);
    screen.type("levee");
    confirm();
    awaitDocuments(1);
    assertEquals(List.of("Clinic"), titles());
  }

  @Test
  void aDayThatCannotBeReadIsAskedForAgain() throws Exception {
    chosen = List.of(file("Clinic.pdf", MadeRecord.pages(1)));
    screen.press(KeyCode.A);
    var dated = screen.find(".offered .date-picker", DatePicker.class);
    Screens.runFx(() -> dated.getEditor().setText("11/10/2026"));
    confirm();
    assertEquals(List.of(), titles());
    assertTrue(Screens.onFx(dated::isFocused));
    Screens.runFx(() -> dated.getEditor().setText("2026-11-10"));
    confirm();
    awaitDocuments(1);
    assertEquals(
        Optional.of(LocalDate.of(2026, 11, 10)),
        desk.assessment().file().documents().getFirst().description().dated());
  }

  @Test
  void aTornFileSaysWhyBesideTheOthersThatGoIn() throws Exception {
    byte[] whole = MadeRecord.pages(3);
    attach(file("Torn.pdf", Arrays.copyOf(whole, whole.length / 3)), file("Whole.pdf", whole));
    Screens.until("the other document", () -> desk.assessment().file().documents().size() == 1);
    screen.settle();
    assertEquals(List.of("Whole"), titles());
    assertTrue(Screens.onFx(this::isDialogOpen));
    assertTrue(Screens.onFx(() -> said(".offered .notice").anyMatch(one -> one.length() > 20)));
    assertTrue(Screens.onFx(() -> said(".confirm").anyMatch("Attach a document"::equals)));
    screen.picture("records-torn");
  }
}
