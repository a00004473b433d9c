package org.pumpreview.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.pumpreview.letter.CodeVerification;
import org.pumpreview.letter.NoCode;
import org.pumpreview.letter.NotALetter;
import org.pumpreview.letter.ScanVerdict;
import org.pumpreview.letter.Verdict;
import org.pumpreview.letter.Verification;
import org.pumpreview.review.Role;
import tools.jackson.databind.json.JsonMapper;

/// What verifying found, as one line of JSON for other programs.
final class VerificationJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private VerificationJson() {}

  static String of(Verdict verdict) {
    return MAPPER.writeValueAsString(
        switch (verdict) {
          case NotALetter none -> none(none.reason(), none.sentence());
          case Verification verification -> verification(verification);
        });
  }

  static String of(ScanVerdict verdict) {
    return MAPPER.writeValueAsString(
        switch (verdict) {
          case NoCode none -> none(none.reason(), none.sentence());
          case CodeVerification verification -> verification(verification);
        });
  }

  private static Map<String, Object> none(Enum<?> reason, String sentence) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("overall", code(reason));
    json.put("sentence", sentence);
    return json;
  }

  private static Map<String, Object> verification(CodeVerification verification) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("overall", code(verification.overall()));
    json.put("sentence", verification.sentence());
    json.put("practice", verification.practice());
    verification
        .claim()
        .ifPresent(claim -> {
          json.put("letter", claim.letter());
          json.put("kind", claim.kind().code());
          json.put("outcome", claim.outcome().code());
          claim.decided().ifPresent(day -> json.put("decided", day.toString()));
          json.put("dated", claim.dated().toString());
          json.put("policy", claim.policy());
          json.put("revision", claim.revision());
        });
    verification.issuer().ifPresent(issuer -> json.put("issuer", issuer));
    json.put("proves", verification.proves());
    json.put("checks", verification.checks().stream().map(VerificationJson::check).toList());
    return json;
  }

  private static Map<String, Object> verification(Verification verification) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("overall", code(verification.overall()));
    json.put("sentence", verification.sentence());
    json.put("practice", verification.practice());
    verification
        .record()
        .ifPresent(record -> {
          json.put("letter", record.letter());
          json.put("kind", record.kind().code());
          json.put("outcome", record.outcome().code());
          json.put("policy", record.policy().id());
          json.put("revision", record.policy().revision());
          json.put("pack", record.policy().pack());
        });
    verification
        .signer()
        .ifPresent(signer -> {
          json.put("signer", signer.name());
          json.put("roles", signer.roles().stream().map(Role::code).sorted().toList());
        });
    verification.signedAt().ifPresent(at -> json.put("signed_at", at.toString()));
    json.put("checks", verification.checks().stream().map(VerificationJson::check).toList());
    return json;
  }

  private static Map<String, Object> check(Verification.Check check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("point", code(check.point()));
    json.put("state", code(check.state()));
    json.put("sentence", check.sentence());
    return json;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
