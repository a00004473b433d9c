package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Word;
import org.pumpreview.chart.reader.ReaderProcess;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Description;
import org.pumpreview.review.Document;
import org.pumpreview.review.DocumentForm;
import org.pumpreview.review.EqualPages;
import org.pumpreview.review.Password;
import org.pumpreview.review.Refusal;
import org.pumpreview.store.CheapVault;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// Documents of a case, with the process that reads them and a real vault.
@BesideWindows
class ChartDeskTest {
  private static final byte[] FAX = Faxes.pdf(3);
  private static final byte[] LETTER = Faxes.pdf(1);

  private static ReaderProcess reader;

  @TempDir Path folder;
  private CheapVault vault;
  private Session nurse;
  private ChartDesk desk;
  private CaseFile file;

  @BeforeAll
  static void start() {
    reader = new ReaderProcess();
  }

  @AfterAll
  static void stop() {
    reader.close();
  }

  @BeforeEach
  void open() throws VaultException {
    vault = CheapVault.in(folder);
    nurse = vault.nurse();
    file = CheapVault.prepared(nurse);
    desk = new ChartDesk(nurse, reader, InstantSource.fixed(CheapVault.NOW));
  }

  @AfterEach
  void close() throws VaultException {
    desk.close();
    nurse.close();
  }

  /// Nobody cancels, and what is told is kept.
  private static final class Watching implements ChartDesk.Progress {
    private final List<Double> told = new ArrayList<>();
    private final BooleanSupplier cancelled;

    Watching(BooleanSupplier cancelled) {
      this.cancelled = cancelled;
    }

    @Override
    public void report(int document, double done) {
      told.add(document + done);
    }

    @Override
    public boolean isCancelled() {
      return cancelled.getAsBoolean();
    }
  }

  private ChartDesk.Result attach(Offered... offered) throws VaultException {
    ChartDesk.Result result = desk.attach(file, List.of(offered), new Watching(() -> false));
    file = result.file();
    return result;
  }

  private Set<String> kept() throws IOException {
    try (var files = Files.list(vault.folder().resolve("attachments"))) {
      return files.map(Path::getFileName).map(Path::toString).collect(Collectors.toSet());
    }
  }

  private Set<String> inTheCase() {
    return file.documents().stream().map(Document::attachment).collect(Collectors.toSet());
  }

  @Test
  void severalFilesGoInWithTheirPagesAndDigests() throws Exception {
    var result = attach(Faxes.offered("Fax packet", FAX), Faxes.offered("Letter", LETTER));
    assertEquals(
        List.of("Fax packet 3 PDF", "Letter 1 PDF"),
        file.documents().stream()
            .map(document -> document.title() + " " + document.pages() + " " + document.form())
            .toList());
    assertEquals(
        file.documents(),
        result.each().stream()
            .map(one -> assertInstanceOf(Attached.Done.class, one).document())
            .toList());
    assertEquals(LetterDesk.sha256(FAX), file.documents().getFirst().sha256());
    assertEquals(DocumentForm.PDF, file.documents().getFirst().form());
    assertEquals(List.of(), nurse.check(done -> {}).flaws());
  }

  @Test
  void anAttachedDocumentIsOpenedAndItsWordsRead() throws Exception {
    attach(Faxes.offered("Fax packet", FAX));
    ChartPages pages = desk.open(file.documents().getFirst());
    assertEquals(3, pages.sizes().size());
    assertEquals(
        Faxes.SENTENCE + ", page 2",
        pages.text(2).words().stream().map(Word::text).collect(Collectors.joining(" ")));
    assertSame(pages, desk.open(file.documents().getFirst()));
  }

  @Test
  void afterTheCaseWasLeftNothingIsOpened() throws Exception {
    attach(Faxes.offered("Fax packet", FAX));
    desk.close();
    assertThrows(IllegalStateException.class, () -> desk.open(file.documents().getFirst()));
  }

  @Test
  void aFileThatFailsStopsNoOther() throws Exception {
    byte[] cutShort = Arrays.copyOf(FAX, 40);
    var result =
        attach(
            Faxes.offered("Damaged", cutShort),
            Faxes.offered("Empty", new byte[0]),
            Faxes.offered(
                "Out of reach",
                FAX,
                () -> {
                  throw new IOException("gone");
                }),
            Faxes.offered("A title\nof two lines", LETTER),
            Faxes.offered("Fax packet", FAX));
    assertEquals(
        List.of(
            ChartRefused.Reason.DAMAGED,
            ChartRefused.Reason.EMPTY,
            "out of reach",
            Refusal.Reason.DOCUMENT_UNTITLED,
            "Fax packet"),
        result.each().stream().map(ChartDeskTest::told).toList());
    assertEquals(inTheCase(), kept());
  }

  @Test
  void aFileThatWasCutShortGoesInOnlyOnPurposeAndTheCaseKeepsThat() throws Exception {
    byte[] cut = Arrays.copyOf(FAX, FAX.length - 100);
    var first = attach(Faxes.offered("Fax packet", cut), Faxes.offered("Letter", LETTER));
    assertEquals(
        List.of("cut short after 3", "Letter"),
        first.each().stream().map(ChartDeskTest::told).toList());
    assertEquals(inTheCase(), kept());
    attach(first.each().getFirst().offered().asItIs());
    assertEquals(
        List.of("Letter whole", "Fax packet cut short"),
        file.documents().stream()
            .map(document -> document.title() + (document.cutShort() ? " cut short" : " whole"))
            .toList());
  }

  @Test
  void aWholeFileIsNeverCalledCutShort() throws Exception {
    attach(Faxes.offered("Fax packet", FAX).asItIs());
    assertFalse(file.documents().getFirst().cutShort());
  }

  @Test
  void documentsOfOneTitleAreNumbered() throws Exception {
    String longest = "a".repeat(Description.LONGEST_TITLE);
    attach(
        Faxes.offered("Fax packet", FAX),
        Faxes.offered("fax  packet", LETTER),
        Faxes.offered("Fax packet", FAX).meant(),
        Faxes.offered(longest, LETTER).meant(),
        Faxes.offered(longest, LETTER).meant());
    assertEquals(
        List.of(
            "Fax packet",
            "fax  packet (2)",
            "Fax packet (3)",
            longest,
            "a".repeat(Description.LONGEST_TITLE - 4) + " (2)"),
        file.documents().stream().map(Document::title).toList());
  }

  @Test
  void theSizesOfThePagesAreKept() throws Exception {
    attach(Faxes.offered("Fax packet", FAX));
    assertEquals(List.of(new EqualPages(3, 612, 792)), file.documents().getFirst().sheets());
  }

  /// As a reader would that a document took over, or that counts in another way.
  private ChartPages changed(UnaryOperator<List<PageSize>> change) throws ChartRefused {
    ChartReading other =
        (content, password) ->
            (ChartPages)
                Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ChartPages.class},
                    (_, method, arguments) ->
                        switch (method.getName()) {
                          case "sizes" ->
                              change.apply(
                                  List.of(
                                      new PageSize(612, 792),
                                      new PageSize(612, 792),
                                      new PageSize(612, 792)));
                          case "text" -> new PageText(List.of(), PageText.Origin.WRITTEN, 100);
                          default -> null;
                        });
    try (var own = new ChartDesk(nurse, other, InstantSource.fixed(CheapVault.NOW))) {
      return own.openAside(file.documents().getFirst());
    }
  }

  @Test
  void aDocumentThatHasOtherPagesThanItHadIsNotShown() throws Exception {
    attach(Faxes.offered("Fax packet", FAX));
    assertTrue(changed(sizes -> sizes).text(1).isEmpty());
    var refused = assertThrows(ChartRefused.class, () -> changed(sizes -> sizes.subList(0, 2)));
    assertEquals(ChartRefused.Reason.OTHER_THAN_ATTACHED, refused.reason());
  }

  @Test
  void aPageThatIsOfAnotherSizeThanItWasIsNotShown() throws Exception {
    attach(Faxes.offered("Fax packet", FAX));
    ChartPages pages =
        changed(sizes -> List.of(sizes.get(0), new PageSize(792, 612), sizes.get(2)));
    assertTrue(pages.text(1).isEmpty());
    var refused = assertThrows(ChartRefused.class, () -> pages.text(2));
    assertEquals(ChartRefused.Reason.OTHER_THAN_ATTACHED, refused.reason());
  }

  /// As when the process that reads does not start.
  @Test
  void aFileThatCannotBeReadBackStopsNoOther() throws Exception {
    ChartReading failing =
        (content, password) -> {
          if (content.size() == FAX.length) {
            throw new UncheckedIOException(new IOException("does not start"));
          }
          return reader.open(content, password);
        };
    try (var own = new ChartDesk(nurse, failing, InstantSource.fixed(CheapVault.NOW))) {
      var offered = List.of(Faxes.offered("Fax packet", FAX), Faxes.offered("Letter", LETTER));
      var result = own.attach(file, offered, new Watching(() -> false));
      file = result.file();
      assertEquals(
          List.of("failed", "Letter"), result.each().stream().map(ChartDeskTest::told).toList());
      assertEquals(inTheCase(), kept());
    }
  }

  /// As when the disk is full.
  @Test
  void whatIsInTheCaseStaysToldWhereTheVaultFailsAtTheNext() throws Exception {
    Path attachments = vault.folder().resolve("attachments");
    Path away = folder.resolve("away");
    Faxes.Fetching failing =
        () -> {
          if (Files.notExists(away)) {
            Files.move(attachments, away);
            Files.createFile(attachments);
          }
        };
    var offered =
        List.of(
            Faxes.offered("Fax packet", FAX),
            Faxes.offered("Letter", LETTER, failing),
            Faxes.offered("Another", Faxes.saying("Another letter")));
    var result = desk.attach(file, offered, new Watching(() -> false));
    Files.delete(attachments);
    Files.move(away, attachments);
    assertEquals(
        List.of("Fax packet", "unkept", "unkept"),
        result.each().stream().map(ChartDeskTest::told).toList());
    assertEquals(1, result.file().documents().size());
    assertFalse(result.each().getLast().sentence().isBlank());
    file = result.file();
    assertEquals(List.of("Letter"), titles(attach(Faxes.offered("Letter", LETTER))));
  }

  private static List<Object> titles(ChartDesk.Result result) {
    return result.each().stream().map(ChartDeskTest::told).toList();
  }

  private static Object told(Attached attached) {
    return switch (attached) {
      case Attached.Done done -> done.document().title();
      case Attached.Repeated repeated -> "as " + repeated.earlier().title();
      case Attached.CutShort cut -> "cut short after " + cut.pages();
      case Attached.Unreadable unreadable -> unreadable.reason();
      case Attached.Refused refused -> refused.reasons().getFirst().reason();
      case Attached.OutOfReach out -> "out of reach";
      case Attached.Failed failed -> "failed";
      case Attached.Unkept unkept -> "unkept";
      case Attached.Cancelled cancelled -> "cancelled";
    };
  }

  @Test
  void theSameContentIsNoticedAndGoesInTwiceOnlyWhereThatIsMeant() throws Exception {
    attach(Faxes.offered("Fax packet", FAX));
    var again = attach(Faxes.offered("The fax once more", FAX));
    var repeated = assertInstanceOf(Attached.Repeated.class, again.each().getFirst());
    assertEquals(file.documents().getFirst(), repeated.earlier());
    assertEquals(inTheCase(), kept());
    var meant = attach(repeated.offered().meant());
    assertInstanceOf(Attached.Done.class, meant.each().getFirst());
    assertEquals(2, file.documents().size());
  }

  @Test
  void theSameFileTwiceInOneDropIsNoticed() throws Exception {
    var result = attach(Faxes.offered("Fax packet", FAX), Faxes.offered("Copy", FAX));
    assertEquals(
        List.of("Fax packet", "as Fax packet"),
        result.each().stream().map(ChartDeskTest::told).toList());
  }

  @Test
  void aLockedDocumentAsksForItsPasswordAndKeepsItSealed() throws Exception {
    Offered locked = Faxes.offered("Locked", Faxes.locked(2, "open sesame"));
    assertEquals(ChartRefused.Reason.PASSWORD_NEEDED, told(attach(locked).each().getFirst()));
    assertEquals(
        ChartRefused.Reason.WRONG_PASSWORD,
        told(attach(locked.with(new Password("sesame"))).each().getFirst()));
    assertEquals(
        "Locked", told(attach(locked.with(new Password("open sesame"))).each().getFirst()));
    assertEquals(2, desk.open(file.documents().getFirst()).sizes().size());
    assertFalse(file.history().toString().contains("sesame"));
    desk.close();
    nurse.close();
    assertEquals(List.of(), CheapVault.found(folder, List.of("sesame")));
  }

  @Test
  void whatIsCancelledUnderWayIsNotInTheCaseAndWhatWasDoneBeforeIs() throws Exception {
    byte[] large = Faxes.heavy(1, 2_000_000);
    var told = new ArrayList<Double>();
    var progress =
        new ChartDesk.Progress() {
          @Override
          public void report(int document, double done) {
            told.add(document + done);
          }

          @Override
          public boolean isCancelled() {
            return !told.isEmpty() && told.getLast() > 1.2;
          }
        };
    var offered =
        List.of(
            Faxes.offered("Letter", LETTER),
            Faxes.offered("Large", large),
            Faxes.offered("Fax packet", FAX));
    var result = desk.attach(file, offered, progress);
    file = result.file();
    assertEquals(
        List.of("Letter", "cancelled", "cancelled"),
        result.each().stream().map(ChartDeskTest::told).toList());
    assertEquals(inTheCase(), kept());
    assertEquals(1, file.documents().size());
  }

  @Test
  void progressOnlyGrowsAndEndsWithEachDocument() throws Exception {
    var watching = new Watching(() -> false);
    desk.attach(
        file, List.of(Faxes.offered("Letter", LETTER), Faxes.offered("Fax", FAX)), watching);
    assertEquals(watching.told.stream().sorted().toList(), watching.told);
    assertTrue(watching.told.contains(1.0));
    assertEquals(2.0, watching.told.getLast());
  }

  @Test
  void whatOthersWroteMeanwhileStaysBesideTheDocument() throws Exception {
    CaseFile before = file;
    CheapVault.append(nurse, file, new CaseEvent.RevisionConfirmed("2/25"));
    var result =
        desk.attach(before, List.of(Faxes.offered("Letter", LETTER)), new Watching(() -> false));
    assertInstanceOf(Attached.Done.class, result.each().getFirst());
    assertEquals(before.seq() + 2, result.file().seq());
  }

  @Test
  void theSameFileAttachedByAnotherNurseMeanwhileIsNoticed() throws Exception {
    CaseFile before = file;
    attach(Faxes.offered("Fax packet", FAX));
    CheapVault.append(nurse, file, new CaseEvent.RevisionConfirmed("2/25"));
    var result =
        desk.attach(before, List.of(Faxes.offered("Mine", FAX)), new Watching(() -> false));
    assertEquals("as Fax packet", told(result.each().getFirst()));
  }

  @Test
  void nothingIsAttachedToADecidedCase() throws Exception {
    file = CheapVault.approved(nurse);
    var result = attach(Faxes.offered("Fax packet", FAX));
    assertEquals(Refusal.Reason.CASE_DECIDED, told(result.each().getFirst()));
    assertEquals(Set.of(), kept());
  }

  @Test
  void anAnswerIsSavedWhileALargeDocumentIsSealed() throws Exception {
    CaseFile before = file;
    var offered = Faxes.offered("Letter", LETTER, () -> answerOnAnotherThread(before));
    var result = attach(offered);
    assertEquals("Letter", told(result.each().getFirst()));
    assertEquals(before.seq() + 2, file.seq());
  }

  /// Fails by standing still where a document that is sealed keeps the vault to itself.
  private void answerOnAnotherThread(CaseFile before) {
    Thread other =
        Thread.startVirtualThread(() -> {
          try {
            CheapVault.append(nurse, before, new CaseEvent.RevisionConfirmed("2/25"));
          } catch (VaultException e) {
            throw new AssertionError(e);
          }
        });
    try {
      assertTrue(other.join(Duration.ofSeconds(20)));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aDocumentThatWasChangedInTheVaultIsNotShown() throws Exception {
    attach(Faxes.offered("Fax packet", FAX));
    Document document = file.documents().getFirst();
    Path sealed = vault.folder().resolve("attachments").resolve(document.attachment());
    byte[] bytes = Files.readAllBytes(sealed);
    bytes[bytes.length / 2] ^= 1;
    Files.write(sealed, bytes);
    assertThrows(UncheckedIOException.class, () -> desk.open(document));
  }
}
