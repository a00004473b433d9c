package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pumpreview.review.Refusal.Reason;

/// What the documents of a case have to satisfy, and the places that evidence marks in them. The
/// part that is sealed with the case holds for an entry however it came into the journal.
final class Documents {
  /// Points; a place further out is on no page that PDF knows.
  private static final double FARTHEST = 14_400;

  /// More rectangles than a page has lines of words.
  private static final int MOST_AREAS = 500;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private Documents() {}

  /// Whether an entry of this kind cannot be one of the case as it stands.
  static boolean contradicts(CaseFile file, CaseEvent event) {
    return switch (event) {
      case CaseEvent.DocumentAttached attached ->
          !isSound(file, attached) || !repeated(file, attached).isEmpty();
      case CaseEvent.DocumentDescribed described -> file.document(described.document()).isEmpty();
      case CaseEvent.DocumentWithdrawn withdrawn ->
          file.document(withdrawn.document()).isEmpty()
              || !cited(file, withdrawn.document()).isEmpty();
      case CaseEvent.EvidenceCited cited -> cited.mark().isPresent() && !fits(file, cited);
      default -> false;
    };
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.DocumentAttached attached) {
    CaseFile file = assessment.file();
    return Refusal.all(
        described(assessment, attached.description()),
        Refusal.when(!isSound(file, attached), Reason.DOCUMENT_UNSOUND, Step.RECORDS),
        Refusal.about(repeated(file, attached), Reason.DOCUMENT_REPEATED, Step.RECORDS));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.DocumentDescribed described) {
    return Refusal.all(
        known(assessment.file(), described.document()),
        described(assessment, described.description()));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.DocumentWithdrawn withdrawn) {
    CaseFile file = assessment.file();
    return Refusal.all(
        known(file, withdrawn.document()),
        Refusal.when(withdrawn.reason().isBlank(), Reason.WORDS_MISSING, Step.RECORDS),
        Refusal.about(cited(file, withdrawn.document()), Reason.DOCUMENT_CITED, Step.CRITERIA));
  }

  /// What keeps a piece from leading to its page: a mark that does not fit, or neither a mark nor
  /// the reason why there is none.
  static List<Refusal> place(CaseFile file, CaseEvent.EvidenceCited cited) {
    return cited.mark().isPresent()
        ? Refusal.when(!fits(file, cited), Reason.MARK_UNFIT, Step.CRITERIA)
        : Refusal.when(cited.unpaged().isBlank(), Reason.EVIDENCE_UNPLACED, Step.CRITERIA);
  }

  private static List<Refusal> known(CaseFile file, String document) {
    return Refusal.when(file.document(document).isEmpty(), Reason.DOCUMENT_UNKNOWN, Step.RECORDS);
  }

  private static List<Refusal> described(Assessment assessment, Description description) {
    boolean future = description.dated().filter(assessment.today()::isBefore).isPresent();
    return Refusal.all(
        Refusal.when(!description.isTitled(), Reason.DOCUMENT_UNTITLED, Step.RECORDS),
        Refusal.when(future, Reason.TIME_IN_FUTURE, Step.RECORDS));
  }

  private static boolean isSound(CaseFile file, CaseEvent.DocumentAttached attached) {
    return !attached.document().isBlank()
        && attached.pages() > 0
        && attached.size() > 0
        && SHA256.matcher(attached.sha256()).matches()
        && file.all(CaseEvent.DocumentAttached.class).stream()
            .map(CaseFile.Dated::event)
            .noneMatch(earlier ->
                earlier.document().equals(attached.document())
                    || earlier.attachment().equals(attached.attachment()));
  }

  /// The titles under which the same content stands in the case already, unless that is meant.
  private static List<String> repeated(CaseFile file, CaseEvent.DocumentAttached attached) {
    return attached.again()
        ? List.of()
        : file.documents().stream()
            .filter(document -> document.sha256().equals(attached.sha256()))
            .map(Document::title)
            .distinct()
            .toList();
  }

  /// The items whose evidence stands on a document.
  private static List<String> cited(CaseFile file, String document) {
    return file.work().evidence().stream()
        .filter(piece -> piece.isIn(document))
        .map(Evidence::paragraph)
        .distinct()
        .toList();
  }

  /// Whether a marked piece says of its place what the document itself is.
  private static boolean fits(CaseFile file, CaseEvent.EvidenceCited cited) {
    Mark mark = cited.mark().orElseThrow();
    Optional<Document> document = file.document(mark.document());
    return document.isPresent()
        && cited.unpaged().isBlank()
        && cited.document().equals(document.get().title())
        && cited.page().equals(Integer.toString(mark.page()))
        && mark.page() >= 1
        && mark.page() <= document.get().pages()
        && !mark.areas().isEmpty()
        && mark.areas().size() <= MOST_AREAS
        && mark.areas().stream().allMatch(Documents::isOnAPage);
  }

  /// False also where one of the figures is not a number.
  private static boolean isOnAPage(PageArea area) {
    return area.left() >= 0
        && area.top() >= 0
        && area.width() > 0
        && area.height() > 0
        && area.right() <= FARTHEST
        && area.bottom() <= FARTHEST;
  }
}
