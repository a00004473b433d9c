package org.pumpreview.letter;

import com.samskivert.mustache.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What a letter's file says of itself: title, dates, standards, identifier. All of it comes from
/// the letter and none from the clock, so that one letter has one sequence of bytes.
final class FileDescription {
  private static final String PRODUCER = "Pump Review";
  private static final Template XMP = Templates.load("metadata.xmp");

  private FileDescription() {}

  /// Replaces what the renderer wrote.
  static void write(PDDocument document, Document html, Instant issued) throws IOException {
    String title = textOf(html, "title");
    String subject = metaDescription(html);
    Calendar at =
        GregorianCalendar.from(issued.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setSubject(subject);
    information.setCreator(PRODUCER);
    information.setProducer(PRODUCER);
    information.setCreationDate(at);
    information.setModificationDate(at);
    document.setDocumentInformation(information);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(
        XMP.execute(
                Map.of(
                    "title", title,
                    "description", subject,
                    "producer", PRODUCER,
                    "date", issued.truncatedTo(ChronoUnit.SECONDS).toString()))
            .getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    document.setDocumentId(issued.toEpochMilli());
  }

  private static String textOf(Document html, String tag) {
    var found = html.getElementsByTagName(tag);
    if (found.getLength() == 0) {
      throw new IllegalArgumentException("the page lacks " + tag);
    }
    return found.item(0).getTextContent().strip();
  }

  private static String metaDescription(Document html) {
    var metas = html.getElementsByTagName("meta");
    for (int i = 0; i < metas.getLength(); i++) {
      if (metas.item(i) instanceof Element meta
          && meta.getAttribute("name").equals("description")) {
        return meta.getAttribute("content");
      }
    }
    throw new IllegalArgumentException("the page lacks a description");
  }
}
