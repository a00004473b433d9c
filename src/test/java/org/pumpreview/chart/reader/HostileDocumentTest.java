package org.pumpreview.chart.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.build.BesideWindows;
import org.pumpreview.chart.ChartPages;
import org.pumpreview.chart.ChartReading.Content;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;

/// Documents that were made to do harm, or came to harm. Whatever they hold, the answer is a page
/// or a refusal, within the time and at most the memory that is stated, and the next document
/// opens.
@BesideWindows
class HostileDocumentTest {
  /// Less than is usual, for the tests' sake: what is stopped here is stopped the same way there.
  private static final Bounds BOUNDS =
      new Bounds(Duration.ofSeconds(4), Duration.ofSeconds(2), Bounds.USUAL.heapMegabytes(), 2);

  /// For what draws itself without end: the bound is kept, whatever it is.
  private static final Duration BRIEF = Duration.ofMillis(800);

  private static final long SECONDS = 5;
  private static final long PARENT_BYTES = 100 << 20;

  private static final ReaderProcess READING = new ReaderProcess(BOUNDS);
  private static final OneProcess PROCESS = new OneProcess(BOUNDS);

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    READING.warm();
  }

  /// In new processes, and in the one that read what did not end it.
  @AfterAll
  static void theNextDocumentOpens() throws Exception {
    try (ChartPages pages = open(MadeCharts.pdf(1), Optional.empty())) {
      assertFalse(pages.text(1).isEmpty());
    } finally {
      READING.close();
      PROCESS.close();
    }
  }

  @AfterEach
  void theNextDocumentOpensInTheSameProcess() throws Exception {
    var pages = PROCESS.open(MadeCharts.pdf(1), BOUNDS);
    assertEquals(1, pages.count());
    assertFalse(pages.text(1).isEmpty());
  }

  /// As in the window: with the bounds that hold there.
  @Test
  void whatDrawsItselfIsStoppedWithinFiveSeconds() throws Exception {
    try (var usual = new ReaderProcess();
        ChartPages pages =
            usual.open(MadeCharts.content(formsThatDrawThemselves()), Optional.empty())) {
      assertEquals(
          Reason.TOO_SLOW,
          assertThrows(ChartRefused.class, () -> timely(() -> pages.draw(1, 1))).reason());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256})
  void anEncryptedDocumentAsksForThePassword(int bits) throws Exception {
    byte[] locked = locked("Willow-Fictitious", bits);
    assertEquals(Reason.PASSWORD_NEEDED, refused(locked, Optional.empty()));
    assertEquals(Reason.WRONG_PASSWORD, refused(locked, Optional.of("guess")));
    try (ChartPages pages = open(locked, Optional.of("Willow-Fictitious"))) {
      assertEquals("Trial", pages.text(2).words().getFirst().text());
    }
  }

  @Test
  void aTruncatedDocumentShowsThePagesThatAreThere() throws Exception {
    byte[] whole = blank(40);
    try (ChartPages pages = open(Arrays.copyOf(whole, whole.length / 2), Optional.empty())) {
      assertFalse(pages.isWhole());
      assertTrue(
          pages.sizes().size() > 10 && pages.sizes().size() < 40,
          () -> pages.sizes().size() + " pages");
      assertEquals(612, pages.draw(1, 1).width());
    }
  }

  @Test
  void aDocumentCutOffBeforeItsFirstPageIsDamaged() throws Exception {
    assertEquals(Set.of(Reason.DAMAGED), outcome(Arrays.copyOf(MadeCharts.pdf(3), 40)));
  }

  @Test
  void fiveThousandPagesCanBeRead() throws Exception {
    long start = System.nanoTime();
    try (ChartPages pages = open(blank(5_000), Optional.empty())) {
      assertTrue(System.nanoTime() - start < SECONDS * 1_000_000_000);
      assertEquals(5_000, pages.sizes().size());
      assertEquals(612, pages.draw(5_000, 1).width());
    }
  }

  @Test
  void onePageMoreIsRefused() throws Exception {
    assertEquals(Set.of(Reason.TOO_MANY_PAGES), outcome(blank(5_001)));
  }

  @Test
  void aPngOf400MillionDotsIsRefused() throws Exception {
    assertEquals(Set.of(Reason.PICTURE_TOO_LARGE), outcome(png(20_000, 20_000, new byte[0])));
  }

  @Test
  void aPngOf90MillionDotsIsShownWhereTheComputerIsQuickEnough() throws Exception {
    allowed(outcome(png(9_400, 9_600, new byte[0])), Reason.TOO_SLOW);
  }

  @Test
  void aJpegOf400MillionDotsIsRefused() throws Exception {
    assertEquals(Set.of(Reason.PICTURE_TOO_LARGE), outcome(jpegThatClaims(20_000, 20_000)));
  }

  @Test
  void aJpegThatClaimsMoreThanItHasIsShownOrRefused() throws Exception {
    allowed(outcome(jpegThatClaims(9_000, 9_000)), Reason.DAMAGED, Reason.TOO_LARGE_INSIDE);
  }

  @Test
  void aPictureOf400MillionDotsOnAPageIsRefused() throws Exception {
    assertEquals(
        Set.of(Reason.PICTURE_TOO_LARGE),
        outcome(pictureOnAPage(20_000, "/DeviceGray", 1, RawPdf.bomb('\0', 48))));
  }

  @Test
  void aPictureThatInflatesWithoutEndIsRefused() throws Exception {
    allowed(
        outcome(pictureOnAPage(9_999, "/DeviceRGB", 8, RawPdf.bomb('\0', 400))),
        Reason.TOO_LARGE_INSIDE,
        Reason.TOO_SLOW);
  }

  @Test
  void contentsThatInflateWithoutEndAreRefused() throws Exception {
    allowed(
        outcome(RawPdf.page("").stream("/Filter/FlateDecode", RawPdf.bomb('q', 400)).file()),
        Reason.TOO_LARGE_INSIDE,
        Reason.TOO_SLOW);
  }

  @Test
  void filtersInsideFiltersAreRefusedOrShown() throws Exception {
    byte[] nested = RawPdf.deflated(RawPdf.deflated(RawPdf.bomb(' ', 400)));
    allowed(
        outcome(
            RawPdf.page("").stream("/Filter[/FlateDecode/FlateDecode/FlateDecode]", nested).file()),
        Reason.TOO_LARGE_INSIDE,
        Reason.TOO_SLOW,
        Reason.DAMAGED);
  }

  @Test
  void anObjectStreamThatInflatesWithoutEndIsRefused() throws Exception {
    var file =
        new RawPdf()
            .object("<</Type/Catalog/Pages 2 0 R>>").stream(
                    "/Type/ObjStm/N 1/First 10/Filter/FlateDecode", RawPdf.bomb(' ', 400))
                .file();
    allowed(
        outcome(replaced(file, "/Root 1 0 R", "/Root 9 0 R")),
        Reason.TOO_LARGE_INSIDE,
        Reason.TOO_SLOW,
        Reason.DAMAGED);
  }

  @Test
  void aLoopInThePageTreeIsWalkedOnce() throws Exception {
    var file =
        new RawPdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object("<</Type/Pages/Kids[3 0 R 2 0 R 5 0 R]/Count 9999>>")
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>")
                .stream("", "0 0 100 100 re f")
                .object("<</Type/Pages/Parent 5 0 R/Kids[2 0 R 5 0 R 3 0 R]/Count 3>>")
                .file();
    allowed(outcome(file), Reason.DAMAGED);
  }

  @Test
  void aTableOfObjectsThatPointsToItselfIsLeft() throws Exception {
    byte[] file = RawPdf.page("").stream("", "0 0 100 100 re f").file();
    int xref = new String(file, ISO_8859_1).lastIndexOf("xref\n0");
    allowed(outcome(replaced(file, "/Root 1 0 R", "/Root 1 0 R/Prev " + xref)), Reason.DAMAGED);
  }

  @Test
  void actionsAreNeverRun() throws Exception {
    Path proof = folder.resolve("proof");
    var file =
        new RawPdf()
                .object(
                    "<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R/AA<</WC 6 0 R/DS 5 0 R>>"
                        + "/Names<</JavaScript<</Names[(a) 5 0 R]>>>>>>")
                .object(RawPdf.ONE_PAGE)
                .object(
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/AA<</O 6 0 R>>"
                        + "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 612 792]/A 6 0 R>>]>>")
                .stream("", "0 0 100 100 re f")
                .object("<</S/JavaScript/JS(app.launchURL\\('file://" + proof + "'\\);)>>")
                .object(
                    "<</S/Launch/F(/usr/bin/touch)/Win<</F(cmd.exe)/P(/c copy nul "
                        + proof
                        + ")>>/Unix<</F(/usr/bin/touch)/P("
                        + proof
                        + ")>>>>")
                .file();
    assertEquals(Set.of(), outcome(file));
    assertFalse(Files.exists(proof));
  }

  @Test
  void externalReferencesAreNeverFollowed() throws Exception {
    try (var server = ServerSocketChannel.open()) {
      server.configureBlocking(false);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String address = "http://127.0.0.1:" + server.socket().getLocalPort() + "/";
      String elsewhere = "/F<</FS/URL/F(" + address + ")>>";
      var file =
          new RawPdf()
                  .object("<</Type/Catalog/Pages 2 0 R/URI<</Base(" + address + ")>>>>")
                  .object(RawPdf.ONE_PAGE)
                  .object(
                      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                          + "/Resources<</XObject<</X 5 0 R/Y 6 0 R>>>>"
                          + "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI("
                          + address
                          + ")>>>><</Type/Annot/Subtype/Link/Rect[9 9 18 18]/A<</S/GoToR/D[0/Fit]"
                          + elsewhere
                          + ">>>>]>>")
                  .stream("", "q 100 0 0 100 0 0 cm /X Do Q /Y Do 0 0 100 100 re f")
                  .stream(
                      "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8"
                          + "/ColorSpace/DeviceGray"
                          + elsewhere,
                      "abcd")
                  .stream(
                      "/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Ref<<"
                          + elsewhere
                          + "/Page 0>>"
                          + elsewhere,
                      "0 0 50 50 re f")
                  .file();
      assertEquals(Set.of(), outcome(file));
      assertNull(server.accept(), "somebody called");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MZ\u0090\0\3", "PK\3\4", "<html><body>%PDF", "GIF89a", "{\\rtf1"})
  void whatIsNoDocumentIsRefusedWhateverItsName(String start) throws Exception {
    byte[] file = Arrays.copyOf(start.getBytes(ISO_8859_1), 3_000);
    assertEquals(Set.of(Reason.UNKNOWN_FORM), outcome(file));
  }

  @Test
  void anEmptyFileIsRefused() throws Exception {
    assertEquals(Reason.EMPTY, refused(new byte[0], Optional.empty()));
  }

  @Test
  void aFileThatIsTooLargeIsRefusedUnread() throws Exception {
    var huge =
        new Content() {
          @Override
          public long size() {
            return Bounds.LARGEST_FILE + 1;
          }

          @Override
          public InputStream read() {
            throw new AssertionError("read");
          }
        };
    assertEquals(Reason.FILE_TOO_LARGE, refused(huge, Optional.empty()));
  }

  @Test
  void randomBytesAreRefused() throws Exception {
    byte[] bytes = new byte[100_000];
    new Random(5).nextBytes(bytes);
    assertEquals(Set.of(Reason.UNKNOWN_FORM), outcome(bytes));
    for (String start : new String[] {"%PDF-1.7\n", "II*\0", "\u0089PNG\r\n\u001A\n"}) {
      byte[] head = start.getBytes(ISO_8859_1);
      System.arraycopy(head, 0, bytes, 0, head.length);
      assertEquals(Set.of(Reason.DAMAGED), outcome(bytes), start);
    }
  }

  @Test
  void aTiffWhoseDirectoriesLoopHasEachPageOnce() throws Exception {
    byte[] fax = MadeCharts.fax(3, 1728, 1078, 204, 98);
    var bytes = ByteBuffer.wrap(fax);
    bytes.order(fax[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int first = bytes.getInt(4);
    int last = 0;
    for (int at = first; at != 0; at = bytes.getInt(last)) {
      last = at + 2 + 12 * bytes.getShort(at);
    }
    bytes.putInt(last, first);
    try (ChartPages pages = open(fax, Optional.empty())) {
      assertEquals(3, pages.sizes().size());
      assertTrue(pages.draw(3, 1).width() > 600);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zTXt", "iCCP", "iTXt"})
  void aPngWithARemarkThatInflatesWithoutEndIsShown(String kind) throws Exception {
    var remark = new ByteArrayOutputStream();
    remark.writeBytes((kind.equals("iTXt") ? "a\0\1\0\0\0" : "a\0\0").getBytes(ISO_8859_1));
    remark.writeBytes(RawPdf.bomb('a', 400));
    assertEquals(Set.of(), outcome(png(800, 1_000, chunk(kind, remark.toByteArray()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "<</A "})
  void deepNestingIsShownOrRefused(String opening) throws Exception {
    allowed(
        outcome(
            RawPdf.page("/Deep " + opening.repeat(200_000)).stream("", "0 0 100 100 re f").file()),
        Reason.DAMAGED);
  }

  @Test
  void deepNestingInContentsIsShownOrRefused() throws Exception {
    allowed(outcome(RawPdf.page("").stream("", "[".repeat(200_000)).file()), Reason.DAMAGED);
  }

  @Test
  void aFontThatDrawsItselfIsStopped() throws Exception {
    allowed(
        outcome(
            RawPdf.page("/Resources<</Font<</F 5 0 R>>>>").stream("", "BT /F 12 Tf (aa) Tj ET")
                .object(
                    "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]"
                        + "/FirstChar 97/LastChar 97/Widths[1]/CharProcs<</a 6 0 R>>"
                        + "/Encoding<</Differences[97/a]>>/Resources<</Font<</F 5 0 R>>>>>>")
                .stream("", "1 0 d0 BT /F 1 Tf (aa) Tj ET")
                .file(),
            BRIEF),
        Reason.TOO_SLOW,
        Reason.DAMAGED,
        Reason.TOO_LARGE_INSIDE);
  }

  @Test
  void aFontThatDescendsFromItselfIsShownOrRefused() throws Exception {
    allowed(
        outcome(
            RawPdf.page("/Resources<</Font<</F 5 0 R>>>>").stream("", "BT /F 12 Tf (aa) Tj ET")
                .object(
                    "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H"
                        + "/DescendantFonts[5 0 R]>>")
                .file()),
        Reason.DAMAGED);
  }

  @Test
  void formsThatDrawThemselvesAreStopped() throws Exception {
    allowed(outcome(formsThatDrawThemselves(), BRIEF), Reason.TOO_SLOW, Reason.DAMAGED);
  }

  private static byte[] formsThatDrawThemselves() {
    return RawPdf.page("/Resources<</XObject<</X 5 0 R>>>>").stream("", "/X Do").stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>",
            "/X Do /X Do /X Do")
        .file();
  }

  @Test
  void aPageOfAbsurdSizeIsDrawnAsALetter() throws Exception {
    var file =
        new RawPdf()
                .object("<</Type/Catalog/Pages 2 0 R>>")
                .object(RawPdf.ONE_PAGE)
                .object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9e9 1e-9]/Contents 4 0 R>>")
                .stream("", "0 0 100 100 re f")
                .file();
    try (ChartPages pages = open(file, Optional.empty())) {
      assertEquals(612, pages.draw(1, 1).width());
      assertTrue(pages.draw(1, 1e6).width() < 5_000);
    }
  }

  @Test
  void fiftyMegabytesGoThroughTheProgramWithoutStayingInIt() throws Exception {
    byte[] padding = new byte[50 << 20];
    new Random(7).nextBytes(padding);
    byte[] file =
        RawPdf.page("").stream("", "0 0 100 100 re f").stream("/Padding true", padding).file();
    long before = allocated();
    long start = System.nanoTime();
    try (ChartPages pages = open(file, Optional.empty())) {
      long taken = System.nanoTime() - start;
      assertEquals(1, pages.sizes().size());
      assertTrue(taken < 3_000_000_000L, () -> taken / 1_000_000 + " ms");
    }
    long bytes = allocated() - before;
    assertTrue(bytes < 10 << 20, () -> bytes + " bytes");
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalSaysWhatToDo(Reason reason) {
    assertTrue(new ChartRefused(reason).sentence().endsWith("."));
  }

  private static Set<Reason> outcome(byte[] file) throws IOException {
    return outcome(file, BOUNDS.page());
  }

  /// Asks for all that is asked about the first and the last page.
  ///
  /// @param page time for each
  /// @return why anything of it was refused
  private static Set<Reason> outcome(byte[] file, Duration page) throws IOException {
    var bounds = new Bounds(BOUNDS.opening(), page, BOUNDS.heapMegabytes(), 1);
    var reasons = EnumSet.noneOf(Reason.class);
    long before = allocated();
    try {
      var pages = timely(() -> PROCESS.open(file, bounds));
      for (int number : new TreeSet<>(List.of(1, pages.count()))) {
        note(reasons, () -> pages.draw(number));
        note(reasons, () -> pages.text(number));
      }
    } catch (ChartRefused refused) {
      reasons.add(refused.reason());
    }
    long bytes = allocated() - before;
    assertTrue(bytes < PARENT_BYTES, () -> bytes + " bytes in the program");
    return reasons;
  }

  private static void note(Set<Reason> reasons, Asked<?> asked) {
    try {
      timely(asked);
    } catch (ChartRefused refused) {
      reasons.add(refused.reason());
    }
  }

  private static <T> T timely(Asked<T> asked) throws ChartRefused {
    long start = System.nanoTime();
    try {
      return asked.answer();
    } finally {
      long taken = System.nanoTime() - start;
      assertTrue(taken < SECONDS * 1_000_000_000, () -> taken / 1_000_000 + " ms");
    }
  }

  @FunctionalInterface
  private interface Asked<T> {
    T answer() throws ChartRefused;
  }

  private static void allowed(Set<Reason> outcome, Reason... reasons) {
    assertTrue(Set.of(reasons).containsAll(outcome), () -> "refused for " + outcome);
  }

  /// Bytes that this thread has asked the heap for, which is more than it ever held.
  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static ChartPages open(byte[] file, Optional<String> password) throws ChartRefused {
    return READING.open(MadeCharts.content(file), password);
  }

  private static Reason refused(byte[] file, Optional<String> password) {
    return refused(MadeCharts.content(file), password);
  }

  private static Reason refused(Content content, Optional<String> password) {
    try (ChartPages pages = READING.open(content, password)) {
      throw new AssertionError("opened with " + pages.sizes());
    } catch (ChartRefused refused) {
      return refused.reason();
    }
  }

  private static byte[] locked(String password, int bits) throws IOException {
    try (var document = Loader.loadPDF(MadeCharts.pdf(2))) {
      var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(bits);
      document.protect(policy);
      return MadeCharts.saved(document);
    }
  }

  private static byte[] blank(int pages) {
    var kids = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      kids.append(i + 3).append(" 0 R ");
    }
    var file =
        new RawPdf()
            .object("<</Type/Catalog/Pages 2 0 R>>")
            .object("<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>");
    for (int i = 0; i < pages; i++) {
      file.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>");
    }
    return file.file();
  }

  private static byte[] pictureOnAPage(int edge, String space, int bits, byte[] deflated) {
    return RawPdf.page("/Resources<</XObject<</X 5 0 R>>>>").stream("", "612 0 0 792 0 0 cm /X Do")
        .stream(
            "/Type/XObject/Subtype/Image/Filter/FlateDecode/ColorSpace%s/BitsPerComponent %d"
                    .formatted(space, bits)
                + "/Width %d/Height %d".formatted(edge, edge),
            deflated)
        .file();
  }

  private static byte[] replaced(byte[] file, String what, String with) {
    return new String(file, ISO_8859_1).replace(what, with).getBytes(ISO_8859_1);
  }

  /// Black, one bit a dot.
  private static byte[] png(int width, int height, byte[] remark) {
    var file = new ByteArrayOutputStream();
    file.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
    file.writeBytes(
        chunk(
            "IHDR",
            ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array()));
    file.writeBytes(remark);
    file.writeBytes(chunk("IDAT", RawPdf.deflated(new byte[height * (1 + (width + 7) / 8)])));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  private static byte[] chunk(String kind, byte[] contents) {
    var chunk = ByteBuffer.allocate(12 + contents.length);
    chunk.putInt(contents.length).put(kind.getBytes(ISO_8859_1)).put(contents);
    var sum = new CRC32();
    sum.update(chunk.array(), 4, 4 + contents.length);
    return chunk.putInt((int) sum.getValue()).array();
  }

  private static byte[] jpegThatClaims(int width, int height) throws IOException {
    byte[] jpeg =
        MadeCharts.picture(MadeCharts.square(200, 300, BufferedImage.TYPE_INT_RGB), "jpeg");
    for (int i = 0; i < jpeg.length; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
        return jpeg;
      }
    }
    throw new AssertionError("no frame");
  }
}
