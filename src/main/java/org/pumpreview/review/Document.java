package org.pumpreview.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A document of a case: what was attached, how it is described now, who attached it and when.
///
/// @param id what the case knows it by
/// @param fileName of the file that it came as
/// @param size in bytes
/// @param sha256 of the content, lower-case hex
/// @param attachment where the vault keeps the content
/// @param cutShort whether its end is missing
/// @param sheets how large its pages are, in order; empty where that was not noted
public record Document(
    String id,
    Description description,
    String fileName,
    DocumentForm form,
    int pages,
    long size,
    String sha256,
    String attachment,
    Optional<Password> password,
    boolean cutShort,
    List<EqualPages> sheets,
    String by,
    Instant at) {
  public Document {
    sheets = List.copyOf(sheets);
  }

  /// How large a page is, where that was noted.
  ///
  /// @param page counted from 1
  public Optional<EqualPages> sheet(int page) {
    int before = 0;
    for (EqualPages alike : sheets) {
      before += alike.pages();
      if (page <= before) {
        return Optional.of(alike);
      }
    }
    return Optional.empty();
  }

  static Document of(CaseEvent.DocumentAttached attached, String by, Instant at) {
    return new Document(
        attached.document(),
        attached.description(),
        attached.fileName(),
        attached.form(),
        attached.pages(),
        attached.size(),
        attached.sha256(),
        attached.attachment(),
        attached.password(),
        attached.cutShort(),
        attached.sheets(),
        by,
        at);
  }

  public String title() {
    return description.title();
  }

  Document with(Description corrected) {
    return new Document(
        id,
        corrected,
        fileName,
        form,
        pages,
        size,
        sha256,
        attachment,
        password,
        cutShort,
        sheets,
        by,
        at);
  }
}
