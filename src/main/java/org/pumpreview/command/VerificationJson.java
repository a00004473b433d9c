package org.pumpreview.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.pumpreview.letter.NotALetter;
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
          case NotALetter none -> none(none);
          case Verification verification -> verification(verification);
        });
  }

  private static Map<String, Object> none(NotALetter none) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("overall", code(none.reason()));
    json.put("sentence", none.sentence());
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
