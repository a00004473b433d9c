package org.pumpreview.letter;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/// What a letter's file holds, as a PDF reader sees it.
///
/// @param plain one signature, certified against change, in the one field; one attached record; no
///   other note, action, script or form
/// @param record the attached record's bytes
/// @param signedAt the time that the signature states
record LetterSurvey(boolean plain, Optional<byte[]> record, Optional<Instant> signedAt) {
  private static final COSName EMBEDDED_FILE = COSName.getPDFName("EmbeddedFile");
  private static final Set<COSName> ACTING_KEYS =
      names("OpenAction", "AA", "JS", "XFA", "RichMediaContent", "Collection", "Requirements");
  private static final Set<COSName> ACTIONS =
      names(
          "JavaScript",
          "Launch",
          "GoToR",
          "GoToE",
          "SubmitForm",
          "ImportData",
          "Rendition",
          "URI",
          "Movie",
          "Sound",
          "Hide",
          "Named",
          "SetOCGState",
          "Trans",
          "GoTo3DView");

  /// Reads a file whose streams are within bounds.
  ///
  /// @throws IOException when a reader cannot make sense of the file
  static LetterSurvey of(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      var finds = new Finds();
      finds.visit(document.getDocument());
      boolean plain =
          !document.isEncrypted()
              && !finds.acting
              && finds.annotations == 1
              && finds.signatures.size() == 1
              && finds.files.size() == 1
              && isTheField(document, finds.signatures.getFirst())
              && forbidsChanges(document, finds.signatures.getFirst());
      return new LetterSurvey(plain, record(finds), signedAt(finds));
    }
  }

  private static Optional<byte[]> record(Finds finds) throws IOException {
    if (finds.files.size() != 1) {
      return Optional.empty();
    }
    try (var stream = finds.files.getFirst().createInputStream()) {
      return Optional.of(stream.readNBytes(LetterRecord.MAX_BYTES + 1));
    }
  }

  private static Optional<Instant> signedAt(Finds finds) {
    return finds.signatures.size() == 1
        ? Optional.ofNullable(new PDSignature(finds.signatures.getFirst()).getSignDate())
            .map(date -> date.toInstant())
        : Optional.empty();
  }

  private static boolean isTheField(PDDocument document, COSDictionary signature) {
    COSDictionary form = catalog(document).getCOSDictionary(COSName.ACRO_FORM);
    COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
    return fields != null
        && fields.size() == 1
        && fields.getObject(0) instanceof COSDictionary field
        && COSName.SIG.equals(field.getCOSName(COSName.FT))
        && field.getCOSDictionary(COSName.V) == signature;
  }

  private static boolean forbidsChanges(PDDocument document, COSDictionary signature) {
    COSDictionary permissions = catalog(document).getCOSDictionary(COSName.PERMS);
    COSArray references = signature.getCOSArray(LetterSignature.REFERENCE);
    if (permissions == null || references == null || references.size() != 1) {
      return false;
    }
    return permissions.getCOSDictionary(LetterSignature.DOC_MDP) == signature
        && references.getObject(0) instanceof COSDictionary reference
        && LetterSignature.DOC_MDP.equals(reference.getCOSName(LetterSignature.TRANSFORM_METHOD))
        && reference.getDictionaryObject(LetterSignature.TRANSFORM_PARAMS)
            instanceof COSDictionary params
        && params.getInt(COSName.P) == LetterSignature.NO_CHANGES;
  }

  private static COSDictionary catalog(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject();
  }

  private static Set<COSName> names(String... names) {
    return Set.copyOf(Arrays.stream(names).map(COSName::getPDFName).toList());
  }

  /// Everything found on a walk over all objects of the file, reachable or not.
  private static final class Finds {
    private final List<COSDictionary> signatures = new ArrayList<>();
    private final List<COSStream> files = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> left = new ArrayDeque<>();
    private int annotations;
    private boolean acting;

    void visit(COSDocument document) {
      for (COSObjectKey key : document.getXrefTable().keySet()) {
        add(document.getObjectFromPool(key).getObject());
      }
      while (!left.isEmpty()) {
        switch (left.pop()) {
          case COSDictionary dictionary -> note(dictionary);
          case COSArray array -> array.forEach(this::add);
          default -> {}
        }
      }
    }

    /// References are not followed: what they lead to is in the table.
    private void add(COSBase object) {
      boolean holder = object instanceof COSDictionary || object instanceof COSArray;
      if (holder && seen.add(object)) {
        left.push(object);
      }
    }

    private void note(COSDictionary dictionary) {
      COSName type = dictionary.getCOSName(COSName.TYPE);
      if (dictionary.containsKey(COSName.BYTERANGE)) {
        signatures.add(dictionary);
      }
      if (EMBEDDED_FILE.equals(type) && dictionary instanceof COSStream stream) {
        files.add(stream);
      }
      if (dictionary.containsKey(COSName.RECT)) {
        annotations++;
      }
      acting |= ACTING_KEYS.stream().anyMatch(dictionary::containsKey);
      acting |= ACTIONS.stream().anyMatch(action -> action.equals(dictionary.getItem(COSName.S)));
      dictionary.getValues().forEach(this::add);
    }
  }
}
