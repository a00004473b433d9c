package org.pumpreview.letter;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// The one form field of a letter: the place of its signature, tagged where the page left room for
/// it. It is made with the page, so that signing changes nothing but its value and its look.
final class SealField {
  static final String NAME = "signature";

  private static final int PRINTED_AND_LOCKED = 4 | 128;

  private SealField() {}

  static void addTo(PDDocument document, PDPage page, PDRectangle place, String label)
      throws IOException {
    var form = new PDAcroForm(document);
    form.setSignaturesExist(true);
    form.setAppendOnly(true);
    document.getDocumentCatalog().setAcroForm(form);
    var field = new PDSignatureField(form);
    field.setPartialName(NAME);
    field.setAlternateFieldName(label);
    form.setFields(List.of(field));
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    widget.setRectangle(place);
    widget.setAnnotationFlags(PRINTED_AND_LOCKED);
    widget.setPage(page);
    widget.setAppearance(SealDrawing.waiting(document, place.getWidth(), place.getHeight()));
    page.setAnnotations(List.of(widget));
    for (PDPage each : document.getPages()) {
      each.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }
    tag(document.getDocumentCatalog().getStructureTreeRoot(), page, widget, label);
  }

  private static void tag(
      PDStructureTreeRoot tree, PDPage page, PDAnnotationWidget widget, String label) {
    PDStructureElement room =
        emptyDivision(tree)
            .orElseThrow(() -> new IllegalArgumentException("the page has no room for the seal"));
    var element = new PDStructureElement("Form", room);
    element.setPage(page);
    element.setAlternateDescription(label);
    var reference = new PDObjectReference();
    reference.setReferencedObject(widget);
    element.appendKid(reference);
    room.appendKid(element);

    int key = tree.getParentTreeNextKey();
    widget.setStructParent(key);
    COSDictionary parents = tree.getCOSObject().getCOSDictionary(COSName.PARENT_TREE);
    COSArray numbers = parents.getCOSArray(COSName.NUMS);
    numbers.add(COSInteger.get(key));
    numbers.add(element.getCOSObject());
    tree.setParentTreeNextKey(key + 1);
  }

  /// The renderer leaves one division without content: the one with the seal's id.
  private static Optional<PDStructureElement> emptyDivision(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        boolean room = element.getStructureType().equals("Div") && element.getKids().isEmpty();
        var found = room ? Optional.of(element) : emptyDivision(element);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
