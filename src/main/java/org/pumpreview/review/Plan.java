package org.pumpreview.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pumpreview.policy.Item;

/// The health plan's own facts: who it is, its clocks, its fixed inserts. Settings, never code.
///
/// @param address lines of the plan's mailing address
/// @param phone with a leading 1-
/// @param appealAddress where a written appeal goes, lines
/// @param standardClocks newest last; the one in force on the day of receipt counts
/// @param expeditedHours from receipt, counted in UTC
/// @param extensionDays the most calendar days by which the one extension may move the due time
/// @param noticeBusinessDays within which a denial reaches the requesting provider
/// @param governingDate which date of a request tells the revision that governs it
/// @param reviewCycleMonths after how many months a policy is due for its review
/// @param nurseMayApproveStarred whether a nurse may approve an adult's starred line that a
///   recorded check found on the fee schedule
/// @param attestation the lines a medical director affirms before signing
/// @param nurseMeaning what a nurse's signature means, in words
/// @param directorMeaning what a medical director's signature means, in words
/// @param appealDays from the notice's date
/// @param fairHearingDays from the appeal's decision
/// @param continuationDays in which to ask that benefits go on
/// @param insertMonths for how many months a version of an insert is good
/// @param inserts fixed texts that go with every letter to a member, in the order of their pages
/// @param timeStamps the server that time stamps letters
/// @param searchTerms by which the plan looks for items in records, beside or in place of the
///   pack's
/// @param sources where each fact comes from, by component name
public record Plan(
    String name,
    String tagline,
    List<String> address,
    String phone,
    String tty,
    String hours,
    String fax,
    String peerToPeerPhone,
    List<String> appealAddress,
    ZoneId zone,
    List<StandardClock> standardClocks,
    int expeditedHours,
    int extensionDays,
    int noticeBusinessDays,
    GoverningDate governingDate,
    int reviewCycleMonths,
    boolean nurseMayApproveStarred,
    List<String> attestation,
    String nurseMeaning,
    String directorMeaning,
    int appealDays,
    int fairHearingDays,
    int continuationDays,
    int insertMonths,
    List<Insert> inserts,
    TimeStamps timeStamps,
    List<SearchTerms> searchTerms,
    Map<String, String> sources) {

  public Plan {
    address = List.copyOf(address);
    appealAddress = List.copyOf(appealAddress);
    standardClocks = List.copyOf(standardClocks);
    attestation = List.copyOf(attestation);
    inserts = List.copyOf(inserts);
    searchTerms = List.copyOf(searchTerms);
    sources = Map.copyOf(sources);
    if (standardClocks.isEmpty()) {
      throw new IllegalArgumentException("a plan needs a standard clock");
    }
  }

  /// Calendar days to decide a standard request received on or after a day.
  public record StandardClock(LocalDate from, int days) {}

  /// The date of a request that tells which revision of the policy governs it.
  public enum GoverningDate {
    RECEIPT,
    DECISION,
    SERVICE
  }

  /// A fixed text with the date of its version.
  ///
  /// @param language its language tag, for example `es`
  /// @param text a paragraph a line
  public record Insert(String id, String language, String title, LocalDate version, String text) {
    public List<String> paragraphs() {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
  }

  /// Whether a version of an insert is good on a day: not dated ahead, and not too old.
  public boolean isGood(Insert insert, LocalDate day) {
    return !insert.version().isAfter(day) && insert.version().plusMonths(insertMonths).isAfter(day);
  }

  /// A server that time stamps letters (RFC 3161), as the plan wrote it down.
  ///
  /// @param server its address; blank where letters go without a time stamp
  /// @param certificates of the authorities that may certify the server, PEM
  public record TimeStamps(String server, String certificates) {
    /// Letters go without a time stamp, and nothing is asked over a network.
    public static final TimeStamps OFF = new TimeStamps("", "");

    public boolean wanted() {
      return !server.isBlank();
    }
  }

  /// A fact that tells who reads a letter whom it comes from and where to turn. No letter goes
  /// without any of them.
  public enum Identity {
    NAME("name"),
    ADDRESS("address"),
    PHONE("phone"),
    TTY("tty"),
    HOURS("hours"),
    FAX("fax"),
    PEER_TO_PEER_PHONE("peerToPeerPhone"),
    APPEAL_ADDRESS("appealAddress");

    private final String component;

    Identity(String component) {
      this.component = component;
    }
  }

  /// What nobody has recorded yet of the facts that every letter names. A plan may be kept like
  /// that, but no letter of it can be signed.
  public List<Identity> missing() {
    return Arrays.stream(Identity.values()).filter(fact -> recorded(fact).isBlank()).toList();
  }

  private String recorded(Identity fact) {
    return switch (fact) {
      case NAME -> name;
      case ADDRESS -> String.join("", address);
      case PHONE -> phone;
      case TTY -> tty;
      case HOURS -> hours;
      case FAX -> fax;
      case PEER_TO_PEER_PHONE -> peerToPeerPhone;
      case APPEAL_ADDRESS -> String.join("", appealAddress);
    };
  }

  /// The clocks, citations and texts of this plan for another one, of which nothing but its name is
  /// known yet. Inserts are a plan's own words, so the other begins without any.
  ///
  /// @param source who says that it is called so
  public Plan ofAnother(String other, String source) {
    Map<String, String> kept = new HashMap<>(sources);
    kept.keySet().removeAll(Arrays.stream(Identity.values()).map(fact -> fact.component).toList());
    kept.put(Identity.NAME.component, source);
    return new Plan(
        other,
        "",
        List.of(),
        "",
        "",
        "",
        "",
        "",
        List.of(),
        zone,
        standardClocks,
        expeditedHours,
        extensionDays,
        noticeBusinessDays,
        governingDate,
        reviewCycleMonths,
        nurseMayApproveStarred,
        attestation,
        nurseMeaning,
        directorMeaning,
        appealDays,
        fairHearingDays,
        continuationDays,
        insertMonths,
        List.of(),
        TimeStamps.OFF,
        searchTerms,
        kept);
  }

  /// This plan with another server that time stamps its letters.
  public Plan stampedBy(TimeStamps other) {
    return new Plan(
        name,
        tagline,
        address,
        phone,
        tty,
        hours,
        fax,
        peerToPeerPhone,
        appealAddress,
        zone,
        standardClocks,
        expeditedHours,
        extensionDays,
        noticeBusinessDays,
        governingDate,
        reviewCycleMonths,
        nurseMayApproveStarred,
        attestation,
        nurseMeaning,
        directorMeaning,
        appealDays,
        fairHearingDays,
        continuationDays,
        insertMonths,
        inserts,
        other,
        searchTerms,
        sources);
  }

  /// The words by which an item is looked for in records: the pack's, as this plan changed them.
  public List<String> searchTerms(Item item) {
    List<SearchTerms> own =
        searchTerms.stream()
            .filter(terms -> item.paragraphs().contains(terms.paragraph()))
            .toList();
    Stream<String> first =
        own.stream().anyMatch(SearchTerms::instead)
            ? own.stream().filter(SearchTerms::instead).flatMap(terms -> terms.terms().stream())
            : item.searchTerms().stream();
    Stream<String> more =
        own.stream().filter(terms -> !terms.instead()).flatMap(terms -> terms.terms().stream());
    return Stream.concat(first, more).distinct().toList();
  }

  /// Calendar days to decide a standard request received on `day`.
  public int standardDays(LocalDate day) {
    int days = standardClocks.getFirst().days();
    for (StandardClock clock : standardClocks) {
      if (!clock.from().isAfter(day)) {
        days = clock.days();
      }
    }
    return days;
  }
}
