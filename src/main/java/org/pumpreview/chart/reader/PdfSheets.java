package org.pumpreview.chart.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.pumpreview.chart.ChartRefused;
import org.pumpreview.chart.ChartRefused.Reason;
import org.pumpreview.chart.PageSize;
import org.pumpreview.chart.PageText;
import org.pumpreview.chart.Picture;
import org.pumpreview.review.DocumentForm;

/// A PDF. Of all that it may hold only pages are looked at: no action is run, no address opened.
final class PdfSheets implements Sheets {
  /// Points, below which nothing can be read.
  private static final float SHORTEST_EDGE = 9;

  private final Bytes bytes;
  private final PDDocument document;
  private final PDFRenderer renderer;
  private final List<PageSize> sizes;
  private final boolean whole;

  private PdfSheets(Bytes bytes, PDDocument document) throws ChartRefused {
    this.bytes = bytes;
    this.document = document;
    int told = document.getNumberOfPages();
    this.sizes = flatten(document);
    this.whole = Endings.isWhole(bytes, DocumentForm.PDF) && told <= sizes.size();
    boolean hasLayers = document.getDocumentCatalog().getOCProperties() != null;
    this.renderer =
        new PDFRenderer(document) {
          @Override
          protected PageDrawer createPageDrawer(PageDrawerParameters parameters)
              throws IOException {
            return new SheetDrawer(parameters, hasLayers);
          }
        };
    renderer.setSubsamplingAllowed(true);
  }

  static PdfSheets open(Bytes bytes, Optional<String> password) throws ChartRefused {
    try {
      PDDocument document =
          Loader.loadPDF(
              new BytesForPdf(bytes),
              password.orElse(""),
              null,
              null,
              IOUtils.createMemoryOnlyStreamCache());
      document.setResourceCache(new FrugalCache());
      fillForm(document);
      return new PdfSheets(bytes, document);
    } catch (InvalidPasswordException e) {
      throw new ChartRefused(password.isPresent() ? Reason.WRONG_PASSWORD : Reason.PASSWORD_NEEDED);
    } catch (IOException e) {
      throw new ChartRefused(Reason.DAMAGED);
    }
  }

  /// Lets a form that leaves it to its reader to draw what was typed into it be drawn.
  private static void fillForm(PDDocument document) {
    try {
      document.getDocumentCatalog().getAcroForm();
    } catch (RuntimeException e) {
      // The pages can be shown without.
    }
  }

  /// Puts all pages that can be reached side by side below one root. The tree that the document
  /// brings may have loops and wrong counts, and is walked once.
  private static List<PageSize> flatten(PDDocument document) throws ChartRefused {
    var sizes = new ArrayList<PageSize>();
    var pages = new COSArray();
    for (PDPage page : document.getPages()) {
      if (sizes.size() == Bounds.MOST_PAGES) {
        throw new ChartRefused(Reason.TOO_MANY_PAGES);
      }
      bound(page);
      sizes.add(size(page));
      pages.add(page.getCOSObject());
    }
    if (sizes.isEmpty()) {
      throw new ChartRefused(Reason.DAMAGED);
    }
    var root = new COSDictionary();
    root.setItem(COSName.TYPE, COSName.PAGES);
    root.setItem(COSName.KIDS, pages);
    root.setInt(COSName.COUNT, sizes.size());
    document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, root);
    return List.copyOf(sizes);
  }

  /// Gives a page without a sensible size that of a letter.
  private static void bound(PDPage page) {
    PDRectangle box = page.getCropBox();
    if (!isSensible(box.getWidth()) || !isSensible(box.getHeight())) {
      page.setMediaBox(PDRectangle.LETTER);
      page.setCropBox(PDRectangle.LETTER);
    }
  }

  private static boolean isSensible(float edge) {
    return edge >= SHORTEST_EDGE && edge <= Bounds.LONGEST_EDGE;
  }

  private static PageSize size(PDPage page) {
    PDRectangle box = page.getCropBox();
    return isOnItsSide(page)
        ? new PageSize(box.getHeight(), box.getWidth())
        : new PageSize(box.getWidth(), box.getHeight());
  }

  private static boolean isOnItsSide(PDPage page) {
    return page.getRotation() % 180 != 0;
  }

  @Override
  public DocumentForm form() {
    return DocumentForm.PDF;
  }

  @Override
  public List<PageSize> sizes() {
    return sizes;
  }

  @Override
  public boolean isWhole() {
    return whole;
  }

  @Override
  public Picture draw(int page, double scale) throws ChartRefused {
    try {
      requireContents(page);
      double bounded = Drawings.boundedScale(sizes.get(page - 1), scale);
      var image = renderer.renderImage(page - 1, (float) bounded, ImageType.RGB);
      return Drawings.picture(image);
    } catch (SheetDrawer.Unshowable e) {
      throw new ChartRefused(e.reason());
    } catch (IOException e) {
      throw new ChartRefused(Reason.DAMAGED);
    }
  }

  private void requireContents(int page) throws ChartRefused {
    if (!Contents.areThere(document.getPage(page - 1))) {
      throw new ChartRefused(Reason.DAMAGED);
    }
  }

  @Override
  public PageText text(int page) throws ChartRefused {
    try {
      requireContents(page);
      var stripper = new WordStripper(document, page);
      List<Written> words = stripper.words();
      boolean sure = words.stream().noneMatch(Written::doubtful);
      List<Written> shown = sure ? words : shown(page, words);
      return Written.told(shown, stripper.pictured(), sizes.get(page - 1));
    } catch (IOException e) {
      throw new ChartRefused(Reason.DAMAGED);
    }
  }

  /// Without the words that the drawn page does not show: nobody could compare a quote with it.
  private List<Written> shown(int page, List<Written> words) {
    Optional<Shown> drawn = drawn(page);
    return words.stream()
        .filter(each ->
            !each.doubtful()
                || drawn.filter(picture -> picture.isAt(each.word().area())).isPresent())
        .toList();
  }

  /// Empty where the page cannot be shown, and so shows no word.
  private Optional<Shown> drawn(int page) {
    try {
      Picture picture = draw(page, Shown.SCALE);
      return Optional.of(new Shown(picture, picture.width() / sizes.get(page - 1).width()));
    } catch (ChartRefused refused) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(document);
    bytes.close();
  }
}
