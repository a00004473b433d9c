package org.pumpreview.letter;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.Certificate;
import org.pumpreview.letter.Verification.Check;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.letter.Verification.Point;
import org.pumpreview.letter.Verification.State;
import org.pumpreview.review.Role;
import org.pumpreview.review.Wording;
import org.pumpreview.words.Key;
import org.pumpreview.words.Words;

/// One look at what one code says. What it claims counts only as far as its signature and the
/// authority behind it carry.
final class CodeExamination {
  private static final Words WORDS = Words.of("letter");
  private static final int SIGNATURE_BYTES = 64;

  /// Every proof is of one length, so that a blank in it parts nothing.
  private static final int PROOF =
      Base45.encode(new byte[CodeCertificate.BYTES + SIGNATURE_BYTES]).length();

  private final String content;
  private final List<X509Certificate> authorities;
  private final List<Check> checks = new ArrayList<>();
  private Optional<CertifiedPerson> issuer = Optional.empty();

  CodeExamination(String content, List<X509Certificate> authorities) {
    this.content = content;
    this.authorities = authorities;
  }

  CodeVerification run() {
    return Code.read(content)
        .map(this::examine)
        .orElseGet(() -> {
          put(Point.SIGNATURE, State.FAILS, "code.form");
          return wrong();
        });
  }

  /// The certificate that a code carries; empty where it is no code.
  static Optional<CodeCertificate> certificate(String content) {
    return Code.read(content).map(Code::certificate);
  }

  /// A code, taken apart.
  private record Code(String text, LetterClaim claim, CodeCertificate certificate, Value value) {
    static Optional<Code> read(String content) {
      int end = content.length() - PROOF - 1;
      if (end < 0 || content.charAt(end) != ' ') {
        return Optional.empty();
      }
      String text = content.substring(0, end);
      return LetterClaim.parse(text)
          .flatMap(claim ->
              Base45.decode(content.substring(end + 1))
                  .filter(proof -> proof.length == CodeCertificate.BYTES + SIGNATURE_BYTES)
                  .map(proof -> of(text, claim, proof)));
    }

    private static Code of(String text, LetterClaim claim, byte[] proof) {
      int end = CodeCertificate.BYTES;
      return new Code(
          text,
          claim,
          new CodeCertificate(Arrays.copyOf(proof, end)),
          new Value(Arrays.copyOfRange(proof, end, proof.length)));
    }

    boolean isSigned() {
      return certificate.hasSigned(text.getBytes(StandardCharsets.US_ASCII), value.bytes());
    }
  }

  /// The value of a signature.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares values
  private record Value(byte[] bytes) {}

  private CodeVerification examine(Code code) {
    if (!code.isSigned()) {
      put(Point.SIGNATURE, State.FAILS, "code.signature.fails");
      return wrong();
    }
    put(Point.SIGNATURE, State.HOLDS, "code.signature.holds");
    chain(code);
    role(code);
    judge(Point.OUTCOME, agrees(code.claim()), "code.outcome.holds", "code.outcome.fails");
    issuer.ifPresent(authority ->
        judge(
            Point.PRACTICE,
            authority.practice() == code.claim().practice(),
            code.claim().practice() ? "practice.practice" : "practice.real",
            "code.practice.fails"));
    return verification(code);
  }

  private void chain(Code code) {
    LocalDate dated = code.claim().dated();
    Optional<X509Certificate> authority =
        authorities.stream()
            .filter(any -> any.getBasicConstraints() >= 0 && code.certificate().isIssuedBy(any))
            .findFirst();
    if (authorities.isEmpty()) {
      put(Point.CHAIN, State.UNKNOWN, "code.chain.no_authority");
    } else if (authority.isEmpty()) {
      put(Point.CHAIN, State.FAILS, "code.chain.stranger");
    } else if (!code.certificate().isInForce(dated) || !isInForce(authority.get(), dated)) {
      put(Point.CHAIN, State.FAILS, "code.chain.not_valid_then");
    } else {
      issuer = authority.map(CodeExamination::organization);
      put(Point.CHAIN, State.HOLDS, "code.chain.holds");
    }
  }

  private static boolean isInForce(X509Certificate authority, LocalDate on) {
    return !on.isBefore(day(authority.getNotBefore())) && !on.isAfter(day(authority.getNotAfter()));
  }

  private static LocalDate day(Date at) {
    return LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC);
  }

  private static CertifiedPerson organization(X509Certificate authority) {
    try {
      return CertifiedPerson.of(Certificate.getInstance(authority.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read can be written", e);
    }
  }

  private void role(Code code) {
    Set<Role> roles = code.certificate().roles();
    boolean enough =
        roles.contains(Role.MEDICAL_DIRECTOR)
            || (roles.contains(Role.NURSE) && !code.claim().outcome().physicianOnly());
    judge(Point.ROLE, enough, "code.role.holds", "code.role.not_enough", words(roles));
  }

  private static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Wording::of).collect(Collectors.joining(", "));
  }

  /// Kind, outcome and dates agree with each other.
  private static boolean agrees(LetterClaim claim) {
    boolean decision =
        switch (claim.kind()) {
          case INFORMATION_REQUEST, EXTENSION, WITHDRAWAL, WORKSHEET -> false;
          case APPROVAL, APPROVAL_BY_EXCEPTION, PARTIAL_APPROVAL, ADVERSE -> true;
        };
    return claim.outcome().kind() == claim.kind()
        && claim.decided().isPresent() == decision
        && claim.decided().filter(claim.dated()::isBefore).isEmpty();
  }

  // ---- the result

  private void judge(
      Point point, boolean holds, @Key String good, @Key String bad, Object... arguments) {
    put(point, holds ? State.HOLDS : State.FAILS, holds ? good : bad, arguments);
  }

  private void put(Point point, State state, @Key String sentence, Object... arguments) {
    checks.add(new Check(point, state, WORDS.of("point", point), WORDS.text(sentence, arguments)));
  }

  private CodeVerification wrong() {
    return new CodeVerification(
        Overall.WRONG,
        checks,
        Optional.empty(),
        Optional.empty(),
        false,
        WORDS.of("code.overall", Overall.WRONG),
        List.of());
  }

  private CodeVerification verification(Code code) {
    LetterClaim claim = code.claim();
    Overall overall = overall();
    boolean trusted = overall == Overall.TRUSTED;
    boolean practice = claim.practice() || issuer.filter(CertifiedPerson::practice).isPresent();
    return new CodeVerification(
        overall,
        checks,
        Optional.of(claim),
        issuer.map(CertifiedPerson::organization),
        practice,
        WORDS.of("code.overall", overall),
        trusted ? List.of(proves(code), WORDS.text("code.proves_not")) : List.of());
  }

  private Overall overall() {
    if (!holds(check -> check.point() != Point.CHAIN)) {
      return Overall.WRONG;
    }
    return holds(check -> true) ? Overall.TRUSTED : Overall.INTACT_NOT_TRUSTED;
  }

  private boolean holds(Predicate<Check> which) {
    return checks.stream().filter(which).allMatch(check -> check.state() == State.HOLDS);
  }

  private String proves(Code code) {
    LetterClaim claim = code.claim();
    String letter =
        WORDS.text(
            "code.letter",
            claim.letter(),
            Notice.WORDS.of("kind", claim.kind()),
            WORDS.of("outcome", claim.outcome()),
            claim
                .decided()
                .map(day -> WORDS.text("code.decided", Notice.day(day)))
                .orElse(WORDS.text("code.undecided")),
            Notice.day(claim.dated()),
            claim.policy(),
            claim.revision());
    return issuer
        .filter(authority -> !authority.practice())
        .map(authority -> WORDS.text("code.proves", authority.organization(), letter))
        .orElse(WORDS.text("code.proves.practice", letter));
  }
}
