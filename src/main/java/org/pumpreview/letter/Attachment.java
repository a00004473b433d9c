package org.pumpreview.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// Puts the record into the letter's file as an associated file, with all that PDF/A-3 asks of one.
final class Attachment {
  private static final String DESCRIPTION = "What the letter says as data";
  private static final COSName CHECK_SUM = COSName.getPDFName("CheckSum");

  private Attachment() {}

  static void attach(PDDocument document, LetterRecord record) throws IOException {
    byte[] json = record.toJson();
    Calendar at = GregorianCalendar.from(record.made().atZone(ZoneOffset.UTC));
    var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json), COSName.FLATE_DECODE);
    file.setSubtype("application/json");
    file.setSize(json.length);
    file.setCreationDate(at);
    file.setModDate(at);
    // The format fixes MD5 here; it detects accidents, the signature covers the rest.
    COSDictionary params = file.getCOSObject().getCOSDictionary(COSName.PARAMS);
    params.setItem(CHECK_SUM, new COSString(Digests.md5(json), true));

    var specification = new PDComplexFileSpecification();
    specification.setFile(LetterRecord.FILE_NAME);
    specification.setFileUnicode(LetterRecord.FILE_NAME);
    specification.setFileDescription(DESCRIPTION);
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setItem(COSName.AF_RELATIONSHIP, COSName.getPDFName("Data"));

    var catalog = document.getDocumentCatalog();
    var files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(LetterRecord.FILE_NAME, specification));
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    var associated = new COSArray();
    associated.add(specification);
    catalog.getCOSObject().setItem(COSName.AF, associated);
  }
}
