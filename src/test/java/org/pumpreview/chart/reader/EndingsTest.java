package org.pumpreview.chart.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pumpreview.chart.ChartRefused;

/// A file that was cut short on its way is known as such, whatever of it can still be shown.
class EndingsTest {
  private static final Map<String, byte[]> WHOLE = whole();

  private static Map<String, byte[]> whole() {
    try {
      var photo = MadeCharts.square(300, 400, BufferedImage.TYPE_INT_RGB);
      var gray = MadeCharts.square(300, 400, BufferedImage.TYPE_BYTE_GRAY);
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put("pdf", MadeCharts.pdf(3));
      files.put("turned pdf", MadeCharts.turned(90));
      files.put("form", MadeCharts.form("0.5 mg"));
      files.put("raw pdf", RawPdf.page("").stream("", "0 0 100 100 re f").file());
      files.put("fax", MadeCharts.fax(3, 400, 500, 204, 98));
      files.put("tiff", MadeCharts.picture(photo, "tiff"));
      files.put("png", MadeCharts.scan(gray, "png", 150));
      files.put("jpeg", MadeCharts.scan(gray, "jpeg", 150));
      files.put("colored jpeg", MadeCharts.picture(photo, "jpeg"));
      return files;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<String> names() {
    return WHOLE.keySet().stream();
  }

  static Stream<String> pictures() {
    return names().filter(name -> !name.contains("pdf") && !name.equals("form"));
  }

  private static byte[] file(String name) {
    return Optional.ofNullable(WHOLE.get(name)).orElseThrow();
  }

  /// As the reading process says it.
  private static boolean isWhole(byte[] file) throws Exception {
    byte[] sized =
        ByteBuffer.allocate(Long.BYTES + file.length).putLong(file.length).put(file).array();
    var bytes = Bytes.readFrom(new DataInputStream(new ByteArrayInputStream(sized)));
    try (var sheets = Sheets.open(bytes, Optional.empty())) {
      return sheets.isWhole();
    }
  }

  /// A file of which nothing can be shown any more is refused, which is as good.
  private static boolean seemsWhole(byte[] file) throws Exception {
    try {
      return isWhole(file);
    } catch (ChartRefused | RuntimeException refused) {
      return false;
    }
  }

  private static byte[] without(byte[] file, int last) {
    return Arrays.copyOf(file, file.length - last);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFileAsItWasMadeIsWhole(String name) throws Exception {
    assertTrue(isWhole(file(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFileThatLacksItsEndIsNotWhole(String name) throws Exception {
    byte[] file = file(name);
    for (int last : new int[] {8, 100, file.length / 4, file.length / 2, file.length - 200}) {
      assertFalse(seemsWhole(without(file, last)), () -> "without the last " + last);
    }
  }

  /// What a mail or a fax server puts around it.
  @ParameterizedTest
  @MethodSource("names")
  void blanksBehindAFileTakeNothingFromIt(String name) throws Exception {
    byte[] file = file(name);
    assertTrue(isWhole(Arrays.copyOf(file, file.length + 5_000)));
  }

  @Test
  void aPdfBehindAHeadOfAMailIsWhole() throws Exception {
    var mail = new ByteArrayOutputStream();
    mail.writeBytes("Content-Type: application/pdf\r\n\r\n".getBytes(ISO_8859_1));
    mail.writeBytes(MadeCharts.pdf(2));
    mail.writeBytes("\r\n--boundary--\r\n".getBytes(ISO_8859_1));
    assertTrue(isWhole(mail.toByteArray()));
  }

  @Test
  void aPdfThatTellsOfMorePagesThanItHasIsNotWhole() throws Exception {
    String file = new String(RawPdf.page("").stream("", "").file(), ISO_8859_1);
    assertFalse(isWhole(file.replace("/Count 1", "/Count 2").getBytes(ISO_8859_1)));
  }

  @Test
  void aPdfWhoseTableOfObjectsIsElsewhereIsNotWhole() throws Exception {
    String file = new String(MadeCharts.pdf(2), ISO_8859_1);
    int start = file.lastIndexOf("startxref") + 10;
    String lost = file.substring(0, start) + "7\n%%EOF\n";
    assertFalse(isWhole(lost.getBytes(ISO_8859_1)));
  }

  @Test
  void aPdfThatWasContinuedAndThenCutIsNotWhole() throws Exception {
    var continued = new ByteArrayOutputStream();
    continued.writeBytes(MadeCharts.pdf(2));
    continued.writeBytes("9 0 obj\n<</More true>>\nendobj\nxref\n".getBytes(ISO_8859_1));
    assertFalse(isWhole(Arrays.copyOf(continued.toByteArray(), continued.size())));
  }

  /// The pages before it can be shown.
  @Test
  void aFaxWhoseNextPageLiesBeyondItsEndIsNotWhole() throws Exception {
    byte[] fax = file("fax").clone();
    var bytes = ByteBuffer.wrap(fax);
    bytes.order(fax[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int first = bytes.getInt(4);
    bytes.putInt(first + 2 + 12 * bytes.getShort(first), fax.length + 100);
    assertFalse(isWhole(fax));
  }

  @Test
  void aPictureIsWholeOnlyWithItsLastByte() throws Exception {
    for (String name : pictures().toList()) {
      byte[] file = file(name);
      int lacking = Set.of("fax", "tiff").contains(name) ? 4 : 1;
      assertEquals(name + " false", name + " " + seemsWhole(without(file, lacking)));
    }
  }
}
