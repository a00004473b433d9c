package org.pumpreview.letter;

import java.util.List;
import java.util.Optional;
import org.pumpreview.letter.Verification.Check;
import org.pumpreview.letter.Verification.Overall;

/// What verifying the code of a printed letter found. It tells of the code alone: the paper around
/// it may say something else.
///
/// @param checks every point that was looked at
/// @param claim what the code says; empty unless its signature holds
/// @param issuer the organization of the authority that vouches for the code; empty when none does
/// @param practice the letter was made for practice and is no determination
/// @param sentence the overall result for a person
/// @param proves what the code proves and what not, a sentence each; empty unless it is trusted
public record CodeVerification(
    Overall overall,
    List<Check> checks,
    Optional<LetterClaim> claim,
    Optional<String> issuer,
    boolean practice,
    String sentence,
    List<String> proves)
    implements ScanVerdict {

  public CodeVerification {
    checks = List.copyOf(checks);
    proves = List.copyOf(proves);
  }
}
