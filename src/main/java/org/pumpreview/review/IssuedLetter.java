package org.pumpreview.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An issued letter as the register shows it: what it is, whether it left, and which letter it
/// corrects or was corrected by. Read from the case's events alone.
///
/// @param by user id of the signer
/// @param writtenTo to whom the letter itself is addressed
/// @param copies those that were made of it, in the order they were
/// @param addressees whom it is for, with or without a copy
/// @param sent how it left, in the order it was recorded
/// @param replaces the letter of the determination that its own corrects
/// @param replacedBy the letter of the determination that corrected its own
public record IssuedLetter(
    String number,
    LetterKind kind,
    String sha256,
    String attachment,
    String by,
    Instant at,
    List<Addressee> writtenTo,
    List<Copy> copies,
    List<Addressee> addressees,
    List<Sent> sent,
    Optional<Other> replaces,
    Optional<Other> replacedBy) {

  public IssuedLetter {
    writtenTo = List.copyOf(writtenTo);
    copies = List.copyOf(copies);
    addressees = List.copyOf(addressees);
    sent = List.copyOf(sent);
  }

  /// Another letter of the same case.
  public record Other(String number, Instant at) {}

  /// A signed copy of the letter.
  ///
  /// @param to everything that its recipient is in the case
  public record Copy(
      List<Addressee> to, Edition edition, String sha256, String attachment, Instant at) {
    public Copy {
      to = List.copyOf(to);
    }
  }

  /// One time that the letter left.
  ///
  /// @param at the time that counts
  /// @param by user id of whoever recorded it
  /// @param corrected whether the time was corrected since
  public record Sent(Addressee to, Channel channel, Instant at, String by, boolean corrected) {}

  /// Every letter of a case, the oldest first.
  public static List<IssuedLetter> of(CaseFile file) {
    List<CaseFile.Issued> letters = file.progress().letters();
    List<Notice> notices = letters.isEmpty() ? List.of() : Notice.of(file);
    return letters.stream().map(letter -> of(file, letter, notices)).toList();
  }

  private static IssuedLetter of(CaseFile file, CaseFile.Issued letter, List<Notice> notices) {
    List<CaseFile.Issued> chain = chain(file);
    int at = chain.indexOf(letter);
    List<Recipient> recipients = Recipient.of(file.intake().form(), letter.kind());
    List<Copy> copies = copies(file, letter.number());
    return new IssuedLetter(
        letter.number(),
        letter.kind(),
        letter.sha256(),
        letter.attachment(),
        letter.by(),
        letter.at(),
        recipients.stream().findFirst().map(Recipient::as).orElse(List.of()),
        copies,
        Stream.concat(recipients.stream().map(Recipient::as), copies.stream().map(Copy::to))
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList(),
        notices.stream()
            .filter(notice -> isBy(file, notice, letter))
            .map(IssuedLetter::sent)
            .toList(),
        at > 0 ? Optional.of(other(chain.get(at - 1))) : Optional.empty(),
        at >= 0 && at + 1 < chain.size()
            ? Optional.of(other(chain.get(at + 1)))
            : Optional.empty());
  }

  /// The letter that the letter of the determination in force replaces, or of the one to come;
  /// empty where nothing was reopened, or nothing had been written of it.
  public static Optional<Other> replaced(CaseFile file) {
    return file.last(CaseEvent.Reopened.class)
        .flatMap(again -> chain(file, again.seq()).stream().reduce((_, later) -> later))
        .map(IssuedLetter::other);
  }

  /// The letters that tell of a determination: each corrects the one before it, because a
  /// determination is told once until it is reopened.
  private static List<CaseFile.Issued> chain(CaseFile file) {
    return chain(file, Long.MAX_VALUE);
  }

  private static List<CaseFile.Issued> chain(CaseFile file, long before) {
    List<CaseFile.Dated<CaseEvent.LetterIssued>> events = file.all(CaseEvent.LetterIssued.class);
    List<CaseFile.Issued> chain = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      CaseFile.Issued letter = file.progress().letters().get(i);
      if (events.get(i).seq() < before && tellsOfDecision(letter.kind())) {
        chain.add(letter);
      }
    }
    return chain;
  }

  /// Number of the letter by which somebody can have been told at a time: the newest of that kind
  /// that had been issued by then, and not one of what was told before; blank where there is none.
  public static String telling(CaseFile file, NoticeKind kind, Instant by) {
    return last(
            file,
            kind,
            Long.MAX_VALUE,
            issued -> !issued.at().truncatedTo(ChronoUnit.MINUTES).isAfter(by))
        .orElse("");
  }

  /// The newest letter of what was told last before an entry of the case.
  private static Optional<String> last(
      CaseFile file,
      NoticeKind kind,
      long before,
      Predicate<CaseFile.Dated<CaseEvent.LetterIssued>> fits) {
    long cause =
        kind.causes(file).stream()
            .mapToLong(CaseFile.Dated::seq)
            .filter(seq -> seq < before)
            .max()
            .orElse(Long.MAX_VALUE);
    return file.all(CaseEvent.LetterIssued.class).stream()
        .filter(issued -> issued.seq() > cause && issued.seq() < before)
        .filter(issued -> NoticeKind.of(issued.event().kind()).equals(Optional.of(kind)))
        .filter(fits)
        .reduce((_, newer) -> newer)
        .map(issued -> issued.event().letter());
  }

  /// A notice of an older form does not name its letter.
  private static boolean isBy(CaseFile file, Notice notice, CaseFile.Issued letter) {
    return notice.letter().isBlank()
        ? notice.channel() != Channel.PHONE
            && last(file, notice.kind(), notice.entry(), _ -> true)
                .equals(Optional.of(letter.number()))
        : notice.letter().equals(letter.number());
  }

  private static boolean tellsOfDecision(LetterKind kind) {
    return NoticeKind.of(kind).equals(Optional.of(NoticeKind.DECISION));
  }

  private static Other other(CaseFile.Issued letter) {
    return new Other(letter.number(), letter.at());
  }

  private static Sent sent(Notice notice) {
    return new Sent(
        notice.addressee(),
        notice.channel(),
        notice.at(),
        notice.by(),
        !notice.corrections().isEmpty());
  }

  /// The copies of a letter, in the order they were made.
  static List<Copy> copies(CaseFile file, String letter) {
    return file.all(CaseEvent.CopyMade.class).stream()
        .filter(made -> made.event().letter().equals(letter))
        .map(made ->
            new Copy(
                made.event().to(),
                made.event().edition(),
                made.event().sha256(),
                made.event().attachment(),
                made.at()))
        .toList();
  }

  /// The recipients for whom a copy of it is still to be made. Whoever has it as one of the things
  /// that he or she is in the case has it.
  ///
  /// @param form of its case
  public List<Recipient> lacking(RequestForm form) {
    return Recipient.of(form, kind).stream()
        .filter(recipient -> recipient.as().stream().noneMatch(this::has))
        .toList();
  }

  /// Whether the letter itself or a copy of it is addressed to somebody.
  public boolean has(Addressee whom) {
    return writtenTo.contains(whom) || copies.stream().anyMatch(copy -> copy.to().contains(whom));
  }

  /// Those it is for whom it has not left for yet.
  public List<Addressee> unsent() {
    Set<Addressee> reached = sent.stream().map(Sent::to).collect(Collectors.toSet());
    return addressees.stream().filter(whom -> !reached.contains(whom)).toList();
  }

  /// The record that it leaves for those of `whom` that it is for and has not reached yet.
  public List<CaseEvent> leaves(Channel channel, Set<Addressee> whom, Instant when) {
    return NoticeKind.of(kind).stream()
        .flatMap(notice ->
            unsent().stream()
                .filter(whom::contains)
                .<CaseEvent>map(
                    each -> new CaseEvent.Notified(notice, each, channel, when, number)))
        .toList();
  }
}
