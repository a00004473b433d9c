package org.pumpreview.review;

import java.time.Instant;
import java.util.Optional;

/// A document of a case: what was attached, how it is described now, who attached it and when.
///
/// @param id what the case knows it by
/// @param fileName of the file that it came as
/// @param size in bytes
/// @param sha256 of the content, lower-case hex
/// @param attachment where the vault keeps the content
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
    String by,
    Instant at) {

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
        by,
        at);
  }

  public String title() {
    return description.title();
  }

  Document with(Description corrected) {
    return new Document(
        id, corrected, fileName, form, pages, size, sha256, attachment, password, by, at);
  }
}
