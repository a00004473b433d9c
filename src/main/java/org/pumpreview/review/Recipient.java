package org.pumpreview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Somebody to whom a letter of a case goes. The letter itself is written to the first of its
/// recipients; each other one gets a copy that is signed and addressed by itself.
///
/// @param as everything that this one is in the case: a practitioner who asks and treats is one
///   recipient, and one paper is for both
/// @param names one, or those of all whom one NPI stands for
/// @param inPlaceOf the member where another person reads the letter in the member's place, else
///   blank
/// @param npi blank where there is none
/// @param address lines; empty where none is on record
/// @param fax blank where none is on record
public record Recipient(
    List<Addressee> as,
    List<String> names,
    String inPlaceOf,
    String npi,
    List<String> address,
    String fax) {

  public Recipient {
    as = List.copyOf(as);
    names = List.copyOf(names);
    address = List.copyOf(address);
  }

  /// To whom a letter of that kind goes: whom it is written to, then whoever gets a copy, each of
  /// them named by the case. A paper that tells nobody of anything goes to nobody.
  public static List<Recipient> of(RequestForm form, LetterKind kind) {
    List<Recipient> recipients = new ArrayList<>();
    for (Addressee addressee : possible(kind)) {
      Recipient next = of(form, addressee);
      if (recipients.isEmpty() || !next.names().isEmpty()) {
        join(recipients, next);
      }
    }
    return List.copyOf(recipients);
  }

  /// Whom a letter of a kind can be for, first whom it is written to. A request for information
  /// goes to those who can answer it, and to nobody else.
  static List<Addressee> possible(LetterKind kind) {
    return NoticeKind.of(kind)
        .map(notice ->
            switch (notice) {
              case DECISION, EXTENSION, WITHDRAWAL ->
                  List.of(
                      Addressee.MEMBER,
                      Addressee.REQUESTING_PROVIDER,
                      Addressee.TREATING_PRACTITIONER,
                      Addressee.FACILITY);
              case INFORMATION_REQUEST ->
                  List.of(Addressee.REQUESTING_PROVIDER, Addressee.TREATING_PRACTITIONER);
            })
        .orElse(List.of());
  }

  /// Whether a letter of a kind can be for all of these, who are one recipient.
  public static boolean isPossible(LetterKind kind, List<Addressee> as) {
    boolean alone = !as.contains(Addressee.MEMBER) || as.size() == 1;
    return !as.isEmpty()
        && alone
        && as.stream().distinct().count() == as.size()
        && possible(kind).containsAll(as);
  }

  private static Recipient of(RequestForm form, Addressee addressee) {
    return switch (addressee) {
      case MEMBER -> member(form);
      case REQUESTING_PROVIDER ->
          provider(
              addressee,
              form.text(RequestField.REQUESTING_NAME),
              form.text(RequestField.REQUESTING_NPI),
              form.text(RequestField.REQUESTING_ADDRESS),
              form.text(RequestField.REQUESTING_FAX));
      case TREATING_PRACTITIONER ->
          provider(
              addressee,
              form.text(RequestField.TREATING_NAME),
              form.text(RequestField.TREATING_NPI),
              form.text(RequestField.TREATING_ADDRESS),
              form.text(RequestField.TREATING_FAX));
      case FACILITY ->
          provider(
              addressee,
              form.text(RequestField.FACILITY_NAME),
              form.text(RequestField.FACILITY_NPI),
              form.text(RequestField.FACILITY_ADDRESS),
              form.text(RequestField.FACILITY_FAX));
    };
  }

  private static Recipient member(RequestForm form) {
    String member = form.text(RequestField.MEMBER_NAME);
    String other = form.text(RequestField.REPRESENTATIVE);
    return new Recipient(
        List.of(Addressee.MEMBER),
        some(other.isEmpty() ? member : other),
        other.isEmpty() ? "" : member,
        "",
        lines(form.text(RequestField.MEMBER_ADDRESS)),
        "");
  }

  private static Recipient provider(
      Addressee as, String name, String npi, String address, String fax) {
    return new Recipient(List.of(as), some(name), "", npi, lines(address), fax);
  }

  private static List<String> some(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// One who is there already is not written to twice.
  private static void join(List<Recipient> recipients, Recipient next) {
    for (int i = 0; i < recipients.size(); i++) {
      if (recipients.get(i).isSame(next)) {
        recipients.set(i, recipients.get(i).and(next));
        return;
      }
    }
    recipients.add(next);
  }

  /// The member is never one with a provider, nor are two at different places: each of them gets a
  /// paper.
  private boolean isSame(Recipient other) {
    if (as.contains(Addressee.MEMBER)
        || other.as.contains(Addressee.MEMBER)
        || differ(String.join("\n", address), String.join("\n", other.address))
        || differ(fax, other.fax)
        || differ(npi, other.npi)) {
      return false;
    }
    return (!npi.isEmpty() && npi.equals(other.npi))
        || names.stream()
            .anyMatch(name -> other.names.stream().anyMatch(more -> key(name).equals(key(more))));
  }

  /// What one of them lacks sets nobody apart.
  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !key(one).equals(key(other));
  }

  private static String key(String name) {
    return name.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private Recipient and(Recipient other) {
    return new Recipient(
        Stream.concat(as.stream(), other.as.stream()).toList(),
        Stream.concat(
                names.stream(),
                other.names.stream()
                    .filter(more -> names.stream().noneMatch(name -> key(name).equals(key(more)))))
            .toList(),
        inPlaceOf,
        npi.isEmpty() ? other.npi : npi,
        address.isEmpty() ? other.address : address,
        fax.isEmpty() ? other.fax : fax);
  }

  /// The names as one would say them.
  public String name() {
    return Wording.list(names);
  }
}
