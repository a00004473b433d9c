package org.pumpreview.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What verifying a letter found.
///
/// @param checks every point that the letter has, in the order of [Point]
/// @param record what the letter decides; empty unless the signature holds
/// @param signer whom the certificate names; empty unless the signature holds
/// @param signedAt the time that the signer states
/// @param code what the code on the page reads, where it was looked at
/// @param practice the letter was made for practice and is no determination
/// @param sentence the overall result for a person
public record Verification(
    Overall overall,
    List<Check> checks,
    Optional<LetterRecord> record,
    Optional<CertifiedPerson> signer,
    Optional<Instant> signedAt,
    Optional<String> code,
    boolean practice,
    String sentence)
    implements Verdict {

  public Verification {
    checks = List.copyOf(checks);
  }

  /// The result of all checks together.
  public enum Overall {
    /// Every check holds, and the signer is certified by a trusted authority.
    TRUSTED,
    /// The file is as it was signed, by somebody whom no trusted authority certifies, or on a
    /// policy pack that is not known here.
    INTACT_NOT_TRUSTED,
    /// Something is wrong with the file or with what it says.
    WRONG
  }

  /// What is looked at.
  public enum Point {
    /// The signature covers the whole file but itself.
    WHOLE_FILE,
    /// The signature is written in the one accepted form.
    ENCODING,
    /// The signature is that of the certificate's key over this very file.
    SIGNATURE,
    /// The file holds one certified signature, one record, and nothing that acts by itself.
    CONTENT,
    /// The record can be read.
    RECORD,
    /// The certificate leads to a trusted authority and was valid when it signed.
    CHAIN,
    /// The signer is the person of the record, certified for a role that may sign this letter.
    ROLE,
    /// The letter is of the kind that tells its outcome.
    OUTCOME,
    /// Which policy and revision it rests on.
    POLICY,
    /// The outcome follows from the record, computed anew under the policy pack pinned to it.
    RECOMPUTED,
    /// The code on the page says what the record says.
    CODE,
    /// Certificate and record agree on whether it was made for practice.
    PRACTICE,
    /// Whether it is the letter itself or a copy of it, and for whom.
    COPY,
    /// The time of signing is stated, the same everywhere.
    TIME,
    /// The time stamp holds. Looked at in letters that were signed to bear one.
    STAMP
  }

  /// How a check came out.
  public enum State {
    HOLDS,
    FAILS,
    /// It could not be looked at.
    UNKNOWN
  }

  /// One check.
  ///
  /// @param title the point in a few words
  /// @param sentence what was found
  public record Check(Point point, State state, String title, String sentence) {}

  public Check check(Point point) {
    return checks.stream().filter(check -> check.point() == point).findFirst().orElseThrow();
  }
}
