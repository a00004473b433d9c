package org.pumpreview.desktop.chart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.pumpreview.chart.ChartReading.Content;

/// Records of invented people, as a fax brings them: PDF files with real words on their pages.
public final class MadeRecord {
  /// The sentence about the weaning, on page 38 of the packet.
  public static final String WEANED =
      "Oxycodone is now 36 mg a day in all, 54 MME, down from 120 MME in August. She held this dose"
          + " for fourteen days.";

  private static final double LEFT = 64;
  private static final double WIDTH = 484;
  private static final double SIZE = 11;
  private static final double LEADING = 15;

  private MadeRecord() {}

  /// The packet of 46 pages.
  public static byte[] packet() {
    var pages = new ArrayList<List<String>>();
    for (int page = 1; page <= 46; page++) {
      pages.add(
          switch (page) {
            case 9 ->
                List.of(
                    "Diagnosis. Postlaminectomy syndrome after two spine operations, 2019 and"
                        + " 2022.",
                    "Imaging of 2026-09-02 shows scar around the left L5 root. No tumor.");
            case 14 -> List.of("Operative note of 2022-04-11, lumbar fusion L4 to S1.");
            case 17 ->
                List.of(
                    "Medicines 2026-08-03. Oxycodone 80 mg a day, 120 MME. A taper is planned.");
            case 38 -> followUp();
            default ->
                List.of(
                    "Progress note, page " + page + ".",
                    "Low back and left leg pain. Physical therapy twice a week, no lasting help.",
                    "Gabapentin goes on. Sleep four hours. Walks 200 feet with a cane.");
          });
    }
    return pdf(pages, "Cypress Example Pain Center");
  }

  private static List<String> followUp() {
    return List.of(
        "Reason for visit. Low back and left leg pain after two spine operations (2019, 2022). Seen"
            + " before a planned intrathecal morphine trial.",
        "Pain today. 7 of 10 at rest, 9 of 10 after standing ten minutes. Sleeps four hours a"
            + " night.",
        "Medicines. Taper began 2026-08-03 at oxycodone 80 mg a day (120 MME). Steps every two"
            + " weeks, no missed counts.",
        WEANED,
        "Gabapentin 600 mg three times a day goes on. No sedatives. Monitoring program checked"
            + " today: one prescriber, one pharmacy.",
        "Exam. Skin over the lower back and abdomen is clear. Strength 5/5 on the right, 4/5 on the"
            + " left at the ankle.",
        "Function. Walks 200 feet with a cane, cannot sit through a meal. Her sister helps with"
            + " shopping and stairs.",
        "Plan. Trial with a catheter, preservative-free morphine, three days in hospital. Keep to"
            + " the wean until then. Return 2026-11-24.",
        "Signed Lucien Kingfisher, MD, 2026-11-10 16:22");
  }

  /// The evaluation of six pages.
  public static byte[] evaluation() {
    var pages = new ArrayList<List<String>>();
    for (int page = 1; page <= 6; page++) {
      pages.add(
          List.of(
              "Evaluation before a trial of an intrathecal pump, page " + page + ".",
              "No dementia and no psychosis. The pain is not of psychological origin in the"
                  + " main."));
    }
    return pdf(pages, "Bayou Sample Behavioral Health");
  }

  /// Pages of words and nothing to find.
  public static byte[] pages(int count) {
    var pages = new ArrayList<List<String>>();
    for (int page = 1; page <= count; page++) {
      pages.add(List.of("Progress note, page " + page + ". The taper goes on."));
    }
    return pdf(pages, "Cypress Example Pain Center");
  }

  /// The same pages behind a password.
  public static byte[] locked(String password) {
    try (var document = document(List.of(List.of("A locked page.")), "Levee Example Clinic")) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf(List<List<String>> pages, String clinic) {
    try (var document = document(pages, clinic)) {
      return saved(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static PDDocument document(List<List<String>> pages, String clinic) throws IOException {
    var document = new PDDocument();
    var regular = new PDType1Font(FontName.HELVETICA);
    var bold = new PDType1Font(FontName.HELVETICA_BOLD);
    for (var paragraphs : pages) {
      var page = new PDPage(PDRectangle.LETTER);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        show(content, bold, 15, LEFT, 724, clinic);
        show(content, regular, 10, LEFT, 708, "Follow-up visit, fictitious record");
        show(content, regular, 10, 470, 724, "2026-11-10");
        show(content, regular, 10, 470, 708, "R. Pelican");
        double y = 672;
        for (String paragraph : paragraphs) {
          for (String line : lines(paragraph, regular)) {
            show(content, regular, SIZE, LEFT, y, line);
            y -= LEADING;
          }
          y -= 12;
        }
      }
    }
    return document;
  }

  private static List<String> lines(String text, PDType1Font font) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (font.getStringWidth(longer) / 1000 * SIZE > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static void show(
      PDPageContentStream content, PDType1Font font, double size, double x, double y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, (float) size);
    content.newLineAtOffset((float) x, (float) y);
    content.showText(text);
    content.endText();
  }

  static Content content(byte[] file) {
    return new Content() {
      @Override
      public long size() {
        return file.length;
      }

      @Override
      public InputStream read() {
        return new ByteArrayInputStream(file);
      }
    };
  }
}
