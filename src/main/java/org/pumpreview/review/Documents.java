package org.pumpreview.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pumpreview.review.Refusal.Reason;

/// What the documents of a case have to satisfy, and the places that evidence marks in them. The
/// part that is sealed with the case holds for an entry however it came into the journal.
final class Documents {
  /// Points; a page is no longer than PDF allows.
  private static final double LONGEST_EDGE = 14_400;

  /// Points by which figures of different makers may differ.
  private static final double SLACK = 1;

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
      case CaseEvent.EvidenceCited cited ->
          cited.mark().isPresent() ? !fits(file, cited) : file.opened().placed() && isBare(cited);
      default -> false;
    };
  }

  /// Whether a piece leads nowhere: neither to a page nor to a source with the reason for it.
  private static boolean isBare(CaseEvent.EvidenceCited cited) {
    return cited.unpaged().isBlank() || cited.document().isBlank() || cited.page().isBlank();
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.DocumentAttached attached) {
    CaseFile file = assessment.file();
    return Refusal.all(
        described(assessment, attached.document(), attached.description()),
        Refusal.when(!isSound(file, attached), Reason.DOCUMENT_UNSOUND, Step.RECORDS),
        Refusal.about(repeated(file, attached), Reason.DOCUMENT_REPEATED, Step.RECORDS));
  }

  static List<Refusal> content(Assessment assessment, CaseEvent.DocumentDescribed described) {
    return Refusal.all(
        known(assessment.file(), described.document()),
        described(assessment, described.document(), described.description()));
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

  private static List<Refusal> described(
      Assessment assessment, String document, Description description) {
    boolean future = description.dated().filter(assessment.today()::isBefore).isPresent();
    return Refusal.all(
        Refusal.when(!description.isTitled(), Reason.DOCUMENT_UNTITLED, Step.RECORDS),
        Refusal.about(
            namesakes(assessment.file(), document, description),
            Reason.DOCUMENT_TITLE_TAKEN,
            Step.RECORDS),
        Refusal.when(future, Reason.TIME_IN_FUTURE, Step.RECORDS));
  }

  /// Of two documents with one title nobody could tell which one a citation means. Those that have
  /// had one since before that was asked can be corrected otherwise.
  private static List<String> namesakes(CaseFile file, String id, Description description) {
    boolean kept =
        file.document(id)
            .filter(document -> document.description().isTitledLike(description))
            .isPresent();
    return file.documents().stream()
        .filter(document -> !kept && !document.id().equals(id))
        .filter(document -> document.description().isTitledLike(description))
        .map(Document::title)
        .toList();
  }

  private static boolean isSound(CaseFile file, CaseEvent.DocumentAttached attached) {
    return !attached.document().isBlank()
        && attached.pages() > 0
        && attached.size() > 0
        && SHA256.matcher(attached.sha256()).matches()
        && areSound(attached.sheets(), attached.pages())
        && file.all(CaseEvent.DocumentAttached.class).stream()
            .map(CaseFile.Dated::event)
            .noneMatch(earlier ->
                earlier.document().equals(attached.document())
                    || earlier.attachment().equals(attached.attachment()));
  }

  private static boolean areSound(List<EqualPages> sheets, int pages) {
    return sheets.isEmpty()
        || (sheets.stream().mapToLong(EqualPages::pages).sum() == pages
            && sheets.stream()
                .allMatch(
                    alike -> alike.pages() > 0 && isEdge(alike.width()) && isEdge(alike.height())));
  }

  private static boolean isEdge(double length) {
    return length >= 1 && length <= LONGEST_EDGE;
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
        && mark.areas().stream().allMatch(area -> isOn(document.get().sheet(mark.page()), area));
  }

  /// False also where one of the figures is not a number. A page of which nobody noted the size is
  /// as large as any.
  private static boolean isOn(Optional<EqualPages> page, PageArea area) {
    return area.left() >= 0
        && area.top() >= 0
        && area.width() >= PageArea.SMALLEST
        && area.height() >= PageArea.SMALLEST
        && area.right() <= page.map(EqualPages::width).orElse(LONGEST_EDGE) + SLACK
        && area.bottom() <= page.map(EqualPages::height).orElse(LONGEST_EDGE) + SLACK;
  }
}
