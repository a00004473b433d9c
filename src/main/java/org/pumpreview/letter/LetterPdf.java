package org.pumpreview.letter;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Lays a letter out as PDF/A-3a and PDF/UA-1: tagged, its fonts embedded, its record attached, an
/// empty signature field in place. The same page gives the same bytes.
public final class LetterPdf {
  /// The id of the element on whose place the signature stands.
  public static final String SEAL = "seal";

  private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";

  /// Where the parts of a letter end.
  private static final Pattern ENDS =
      Pattern.compile("^(" + SEAL + "|end-of-(cover|inserts|letter))$");

  /// A part that ends above this, in points from the foot of the page, leaves three quarters of the
  /// page blank.
  private static final float THIN = 545;

  private static final String REHEARSAL =
      """
      <html lang="en-US"><head><title>Rehearsal</title>
      <style>body { font: 12pt "Source Sans 3" } b { font-weight: 600 } table { width: 100% }
      .box { border: 1pt solid #0b4a7d; border-radius: 3pt; background-color: #f1f5fa }
      #seal { width: 58pt; height: 58pt }</style></head>
      <body><h1>Rehearsal</h1><div class="box"><p>A <b>box</b></p><ul><li>one</li></ul></div>
      <table><thead><tr><th scope="col">Item</th></tr></thead><tbody><tr><td>one</td></tr></tbody>
      </table><div id="seal"></div></body></html>
      """;

  /// A letter laid out one way.
  ///
  /// @param thin ids of the ends that leave their page nearly blank
  @SuppressWarnings("ArrayRecordComponent") // nobody compares attempts
  private record Attempt(byte[] file, List<String> thin) {}

  private final LetterFonts fonts = new LetterFonts();
  private final byte[] colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    // The renderer logs to standard error, and a log line could quote a letter.
    XRLog.setLoggingEnabled(false);
    // The renderer asks for a transformer in every letter. Unless it is named, all jars are
    // searched
    // for one each time, which costs a quarter of the letter; the JDK's own is found either way.
    if (System.getProperty(TRANSFORMER) == null) {
      System.setProperty(TRANSFORMER, TransformerFactory.newDefaultInstance().getClass().getName());
    }
  }

  /// The unsigned letter.
  ///
  /// @throws UnprintableText when a character has no glyph
  /// @throws IllegalArgumentException when the page is not well-formed or has no place for the seal
  public synchronized byte[] render(LetterPage page) {
    String xhtml = Normalizer.normalize(page.xhtml(), Normalizer.Form.NFC);
    fonts.requireGlyphs(xhtml);
    Attempt plain = render(xhtml, "", page);
    if (plain.thin().isEmpty()) {
      return plain.file();
    }
    Attempt tight = render(xhtml, "tight", page);
    if (tight.thin().isEmpty()) {
      return tight.file();
    }
    // It is laid out as it is meant otherwise, so it breaks where that way ended nearly blank.
    String spread =
        plain.thin().stream().map(end -> "spread-" + end).collect(Collectors.joining(" "));
    // No more goes on to the last page than it needs, where a few rows of a table do.
    Attempt late = render(xhtml, "late " + spread, page);
    return late.thin().isEmpty() ? late.file() : render(xhtml, spread, page).file();
  }

  /// Lays out a page with every face and the code, for nothing but to have done it: the first
  /// letter of a run would wait for classes and fonts to be read.
  ///
  /// @return the page
  public synchronized byte[] rehearse() {
    try (PDDocument document = new PDDocument()) {
      layOut(parse(REHEARSAL), document);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("A page cannot be laid out", e);
    }
  }

  /// Lays a letter out one way: as it is meant, with less room between the lines, or with an
  /// earlier break in a part that would end on a page nearly blank.
  private Attempt render(String xhtml, String style, LetterPage page) {
    Document html = parse(xhtml);
    html.getDocumentElement().setAttribute("class", style);
    try (PDDocument document = new PDDocument()) {
      List<PagePosition<Box>> places = layOut(html, document);
      PagePosition<Box> seal =
          places.stream().filter(place -> place.getId().equals(SEAL)).findFirst().orElseThrow();
      SealField.addTo(
          document,
          document.getPage(seal.getPageNo()),
          new PDRectangle(seal.getX(), seal.getY(), seal.getWidth(), seal.getHeight()),
          page.signatureLabel());
      Attachment.attach(document, page.record());
      FileDescription.write(document, html, page.issued());
      var bytes = new ByteArrayOutputStream(128 * 1024);
      document.save(bytes);
      List<String> thin =
          places.stream().filter(LetterPdf::isThin).map(PagePosition::getId).toList();
      return new Attempt(bytes.toByteArray(), thin);
    } catch (IOException e) {
      throw new UncheckedIOException("The letter cannot be laid out", e);
    }
  }

  /// Whether what ends here leaves its page nearly blank. A letter's first page never is.
  private static boolean isThin(PagePosition<Box> end) {
    return !end.getId().equals(SEAL) && end.getPageNo() > 0 && end.getY() > THIN;
  }

  private List<PagePosition<Box>> layOut(Document html, PDDocument document) throws IOException {
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(colors);
    for (var priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, priority);
    }
    builder.useObjectDrawerFactory(new CodeDrawing());
    builder.useUnicodeLineBreaker(new LineBreaks());
    fonts.offer(builder, document);
    builder.withW3cDocument(html, "");
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      var places = renderer.findPagePositionsByID(ENDS);
      if (places.stream().filter(place -> place.getId().equals(SEAL)).count() != 1) {
        throw new IllegalArgumentException("the page needs one element with the id " + SEAL);
      }
      return places;
    }
  }

  private static Document parse(String xhtml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException e) {
      throw new IllegalArgumentException("the page is not well-formed", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("no safe XML parser", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be read", e);
    }
  }
}
