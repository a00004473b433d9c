package org.pumpreview.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.pumpreview.letter.Verification.Check;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.letter.Verification.Point;
import org.pumpreview.letter.Verification.State;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Recipient;
import org.pumpreview.review.Role;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// One look at one file, from the outside in: what lies further in is looked at only when what
/// guards it holds.
final class Examination {
  private static final Words WORDS = Words.of("letter");
  private static final AlgorithmIdentifier P256 =
      new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, X9ObjectIdentifiers.prime256v1);

  private final byte[] file;
  private final List<X509Certificate> authorities;
  private final Function<PackRef, Optional<Policy>> packs;
  private final Map<Point, Check> checks = new EnumMap<>(Point.class);
  private Optional<LetterRecord> record = Optional.empty();
  private Optional<CertifiedPerson> signer = Optional.empty();
  private Optional<Instant> signedAt = Optional.empty();
  private Optional<String> code = Optional.empty();
  private boolean toBeStamped;

  Examination(
      byte[] file, List<X509Certificate> authorities, Function<PackRef, Optional<Policy>> packs) {
    this.file = file;
    this.authorities = authorities;
    this.packs = packs;
  }

  Verification run() {
    try {
      examine();
    } catch (IOException | GeneralSecurityException | RuntimeException | StackOverflowError e) {
      // Whatever a hostile file does to a parser, it has failed the check that was under way.
      fail(nextPoint(), "verify.unreadable");
    }
    return verification();
  }

  private void examine() throws IOException, GeneralSecurityException {
    Optional<SignatureGap> gap =
        file.length > LetterVerifier.MAX_BYTES ? Optional.empty() : SignatureGap.of(file);
    if (!judge(Point.WHOLE_FILE, gap.isPresent(), "whole_file.holds", "whole_file.fails")) {
      return;
    }
    Optional<SignatureEnvelope> envelope = gap.get().contents(file).flatMap(Examination::envelope);
    if (!judge(Point.ENCODING, envelope.isPresent(), "encoding.holds", "encoding.fails")) {
      return;
    }
    List<X509Certificate> chain = chain(envelope.get());
    boolean genuine = isGenuine(gap.get(), envelope.get(), chain.getFirst());
    if (!judge(Point.SIGNATURE, genuine, "signature.holds", "signature.fails")) {
      return;
    }
    signer = Optional.of(CertifiedPerson.of(envelope.get().certificates().getFirst()));
    toBeStamped = !envelope.get().stampAuthorities().isEmpty();
    content();
    chain(chain);
    if (toBeStamped && signedAt.isPresent()) {
      stamp(envelope.get(), signedAt.get());
    }
    if (record.isPresent()) {
      says(record.get(), signer.get());
      recomputed(record.get(), chain.getFirst());
      printed(record.get(), chain.getFirst());
    }
  }

  /// The envelope, when the contents are its one accepted form followed by zeros.
  private static Optional<SignatureEnvelope> envelope(byte[] contents) {
    SignatureEnvelope envelope;
    try {
      envelope = SignatureEnvelope.decode(contents);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    byte[] canonical = Arrays.copyOf(envelope.encode(), contents.length);
    return Arrays.equals(canonical, contents) ? Optional.of(envelope) : Optional.empty();
  }

  private static List<X509Certificate> chain(SignatureEnvelope envelope)
      throws IOException, GeneralSecurityException {
    var factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate certificate : envelope.certificates()) {
      chain.add(
          (X509Certificate)
              factory.generateCertificate(new ByteArrayInputStream(certificate.getEncoded())));
    }
    return chain;
  }

  private boolean isGenuine(SignatureGap gap, SignatureEnvelope envelope, X509Certificate signer) {
    return Arrays.equals(gap.digest(file), envelope.messageDigest())
        && P256.equals(envelope.certificates().getFirst().getSubjectPublicKeyInfo().getAlgorithm())
        && Ecdsa.verifies(signer.getPublicKey(), envelope.signedAttributes(), envelope.signature());
  }

  private void content() throws IOException {
    if (!StreamBounds.keeps(file)) {
      fail(Point.CONTENT, "content.fails");
      return;
    }
    LetterSurvey survey = LetterSurvey.of(file);
    judge(Point.CONTENT, survey.plain(), "content.holds", "content.fails");
    signedAt = survey.signedAt();
    record = survey.record().flatMap(Examination::read);
    judge(Point.RECORD, record.isPresent(), "record.holds", "record.fails");
  }

  private static Optional<LetterRecord> read(byte[] json) {
    try {
      return Optional.of(LetterRecord.fromJson(json));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void chain(List<X509Certificate> chain) {
    if (signedAt.isEmpty()) {
      fail(Point.TIME, "time.missing");
      return;
    }
    String name = signer.map(CertifiedPerson::name).orElse("");
    switch (Trust.of(chain, authorities, signedAt.get())) {
      case TRUSTED -> hold(Point.CHAIN, "chain.holds", name);
      case NO_AUTHORITY -> put(Point.CHAIN, State.UNKNOWN, WORDS.text("chain.no_authority", name));
      case STRANGER -> fail(Point.CHAIN, "chain.stranger", name);
      case NOT_VALID_THEN -> fail(Point.CHAIN, "chain.not_valid_then", name);
    }
  }

  /// Whoever signed named the authorities that may certify the server; of those the trusted count.
  /// A certificate of theirs within the stamp would be one too many. Where all of them are trusted
  /// here, a server that none of them certified is not the one that was asked.
  private void stamp(SignatureEnvelope envelope, Instant told) throws IOException {
    if (envelope.stamp().isEmpty()) {
      fail(Point.STAMP, "stamp.missing");
      return;
    }
    List<String> named = envelope.stampAuthorities();
    StampToken token = envelope.stamp().get();
    var examined = new StampExamination(token);
    List<X509Certificate> trusted =
        authorities.stream().filter(each -> named.contains(Stamping.name(each))).toList();
    boolean needless = token.chain().stream().anyMatch(each -> named.contains(Stamping.name(each)));
    Optional<StampFlaw> flaw =
        needless
            ? Optional.of(StampFlaw.LOOSE_CHAIN)
            : examined.flaw(envelope.signature(), trusted, told);
    boolean allKnown =
        trusted.stream().map(Stamping::name).collect(Collectors.toSet()).containsAll(named);
    if (flaw.isEmpty()) {
      hold(Point.STAMP, "stamp.holds", examined.at().toString(), examined.by());
    } else if (flaw.get() == StampFlaw.STRANGER && allKnown) {
      fail(Point.STAMP, "stamp.replaced", examined.by());
    } else if (flaw.get() == StampFlaw.STRANGER) {
      put(Point.STAMP, State.UNKNOWN, WORDS.text("stamp.no_authority", examined.by()));
    } else {
      fail(Point.STAMP, "stamp.fails", WORDS.of("stamp.flaw", flaw.get()));
    }
  }

  private void says(LetterRecord found, CertifiedPerson person) {
    role(found, person);
    judge(
        Point.OUTCOME,
        found.kind() == found.outcome().kind(),
        "outcome.holds",
        "outcome.fails",
        outcome(found));
    hold(Point.POLICY, "policy.holds", found.policy().id(), found.policy().revision());
    if (person.practice() != found.practice()) {
      fail(Point.PRACTICE, "practice.fails");
    } else {
      hold(Point.PRACTICE, found.practice() ? "practice.practice" : "practice.real");
    }
    copy(found);
    if (signedAt.isPresent()) {
      Instant at = signedAt.get();
      boolean same = at.equals(found.made().truncatedTo(ChronoUnit.SECONDS));
      judge(Point.TIME, same, "time.holds", "time.fails", at.toString());
    }
  }

  /// A copy goes to somebody to whom letters of its kind go, and is never older than its letter.
  private void copy(LetterRecord found) {
    if (found.copy().isEmpty()) {
      hold(Point.COPY, "copy.itself");
      return;
    }
    LetterRecord.Copy copy = found.copy().get();
    judge(
        Point.COPY,
        Recipient.isPossible(found.kind(), copy.to()) && !copy.made().isBefore(found.issued()),
        "copy.holds",
        "copy.fails",
        Wording.list(copy.to().stream().map(CopyWriter::word).toList()),
        day(found, copy.made()),
        day(found, found.issued()));
  }

  /// As the letter counts its days.
  private static String day(LetterRecord found, Instant at) {
    ZoneId zone = found.clocks().map(LetterRecord.Clocks::zone).orElse(ZoneOffset.UTC);
    return at.atZone(zone).toLocalDate().toString();
  }

  private void role(LetterRecord found, CertifiedPerson person) {
    Role role = found.signer().role();
    boolean enough =
        role == Role.MEDICAL_DIRECTOR || (role == Role.NURSE && !found.outcome().physicianOnly());
    if (!person.userId().equals(found.signer().user())) {
      fail(Point.ROLE, "role.another", person.name());
    } else if (!person.roles().contains(role)) {
      fail(Point.ROLE, "role.not_certified", person.name(), word(role));
    } else if (!enough) {
      fail(Point.ROLE, "role.not_enough", person.name(), word(role));
    } else {
      hold(Point.ROLE, "role.holds", person.name(), word(role));
    }
  }

  private void recomputed(LetterRecord found, X509Certificate person) {
    if (found.schema() < LetterRecord.FIRST_WITH_CODES && CodeCertificate.in(person).isPresent()) {
      // What an earlier form leaves out would be read in the letter's favor.
      fail(Point.RECOMPUTED, "recomputed.older", found.schema());
      return;
    }
    LetterRecord.PolicyPin pin = found.policy();
    Optional<Policy> policy = packs.apply(new PackRef(pin.id(), pin.revision(), pin.pack()));
    if (policy.isEmpty()) {
      put(Point.RECOMPUTED, State.UNKNOWN, WORDS.text("recomputed.unknown", pin.pack()));
      return;
    }
    Recomputation.Result result = Recomputation.of(found, policy.get());
    if (!result.flaws().isEmpty()) {
      String why = String.join(" ", result.flaws());
      fail(Point.RECOMPUTED, "recomputed.fails", outcome(found), why);
    } else if (found.outcome() == Outcome.INTERNAL) {
      hold(Point.RECOMPUTED, "recomputed.internal");
    } else if (found.outcome().determination().isEmpty()) {
      hold(Point.RECOMPUTED, "recomputed.nothing");
    } else {
      hold(Point.RECOMPUTED, "recomputed.holds", computed(found, result), outcome(found));
    }
  }

  private static String computed(LetterRecord found, Recomputation.Result result) {
    Optional<String> waived =
        found
            .exception()
            .filter(LetterRecord.Waiver::granted)
            .map(LetterRecord.Waiver::waives)
            .filter(item -> result.result().equals(Optional.of(Evaluation.Result.MET)));
    return waived
        .map(item -> WORDS.text("recomputed.waived", item))
        .or(() -> result.result().map(any -> WORDS.of("recomputed.result", any)))
        .orElse(WORDS.text("recomputed.none"));
  }

  private void printed(LetterRecord found, X509Certificate person) {
    boolean trusted = checks.containsKey(Point.CHAIN) && holds(Point.CHAIN);
    PrintedCode.Found seen = PrintedCode.of(file, found, person, authorities, trusted);
    code = seen.code();
    switch (seen.state()) {
      case SAME -> hold(Point.CODE, "printed.holds");
      case NONE -> hold(Point.CODE, "printed.none");
      case MISSING -> fail(Point.CODE, "printed.missing");
      case FALSE -> fail(Point.CODE, "printed.false");
      case ANOTHERS -> fail(Point.CODE, "printed.anothers");
      case DIFFERENT -> fail(Point.CODE, "printed.differs");
      case UNREADABLE -> fail(Point.CODE, "printed.unreadable");
    }
  }

  private static String outcome(LetterRecord found) {
    return WORDS.of("outcome", found.outcome());
  }

  private static String word(Role role) {
    return Wording.of(role);
  }

  // ---- the checks

  private boolean judge(
      Point point, boolean holds, @Key String good, @Key String bad, Object... arguments) {
    if (holds) {
      hold(point, good, arguments);
    } else {
      fail(point, bad, arguments);
    }
    return holds;
  }

  private void hold(Point point, @Key String sentence, Object... arguments) {
    put(point, State.HOLDS, WORDS.text(sentence, arguments));
  }

  private void fail(Point point, @Key String sentence, Object... arguments) {
    put(point, State.FAILS, WORDS.text(sentence, arguments));
  }

  private void put(Point point, State state, String sentence) {
    checks.put(point, new Check(point, state, WORDS.of("point", point), sentence));
  }

  private Point nextPoint() {
    return points().stream()
        .filter(point -> !checks.containsKey(point))
        .findFirst()
        .orElse(Point.CONTENT);
  }

  private Verification verification() {
    for (Point point : points()) {
      if (!checks.containsKey(point)) {
        put(point, State.UNKNOWN, WORDS.text("verify.not_looked_at"));
      }
    }
    Overall overall = overall();
    boolean practice =
        signer.map(CertifiedPerson::practice).orElse(false)
            || record.map(LetterRecord::practice).orElse(false);
    return new Verification(
        overall,
        List.copyOf(checks.values()),
        record,
        signer,
        signedAt,
        code,
        practice,
        sentence(overall));
  }

  /// What there is to look at.
  private List<Point> points() {
    return Arrays.stream(Point.values())
        .filter(point -> point != Point.STAMP || toBeStamped)
        .toList();
  }

  /// A letter that was signed as it is and does not hold together was not changed.
  private String sentence(Overall overall) {
    boolean asSigned =
        checks.keySet().stream().filter(Examination::isOfTheFile).allMatch(this::stands);
    return switch (overall) {
      case TRUSTED -> WORDS.of("overall", overall);
      case INTACT_NOT_TRUSTED ->
          !holds(Point.CHAIN)
              ? WORDS.of("overall", overall)
              : holds(Point.RECOMPUTED)
                  ? WORDS.text("overall.unstamped")
                  : WORDS.text("overall.untold");
      case WRONG -> {
        if (!asSigned) {
          yield WORDS.of("overall", overall);
        }
        yield is(Point.RECOMPUTED, State.FAILS)
            ? WORDS.text("overall.does_not_follow")
            : WORDS.text("overall.contradicts_itself");
      }
    };
  }

  /// Whether a point tells if the file is as it was signed.
  private static boolean isOfTheFile(Point point) {
    return switch (point) {
      case WHOLE_FILE, ENCODING, SIGNATURE, CONTENT, RECORD, STAMP -> true;
      case CHAIN, ROLE, OUTCOME, POLICY, RECOMPUTED, CODE, PRACTICE, COPY, TIME -> false;
    };
  }

  private boolean holds(Point point) {
    return is(point, State.HOLDS);
  }

  private boolean is(Point point, State state) {
    Check check = checks.get(point);
    return check != null && check.state() == state;
  }

  /// Only whom to trust, also for the time, and under which policy may stay open.
  private Overall overall() {
    if (!points().stream().filter(point -> point != Point.CHAIN).allMatch(this::stands)) {
      return Overall.WRONG;
    }
    return points().stream().allMatch(this::holds) ? Overall.TRUSTED : Overall.INTACT_NOT_TRUSTED;
  }

  private boolean stands(Point point) {
    boolean mayBeOpen = point == Point.RECOMPUTED ? record.isPresent() : point == Point.STAMP;
    return (mayBeOpen && is(point, State.UNKNOWN)) || holds(point);
  }
}
