package org.pumpreview.casework;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumpreview.letter.LetterText;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Role;
import org.pumpreview.store.Founded;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.Session;
import org.pumpreview.store.Vault;
import org.pumpreview.store.VaultException;

/// A vault for practice: a made-up plan, made-up people with one known passphrase, made-up cases in
/// every state. Its authority is marked, so that no letter of it can be taken for a determination.
///
/// @param passphrase of every person in it
/// @param nurse user id of the nurse reviewer who holds the cases
/// @param director user id of the medical director
/// @param cases in the order they were told
public record PracticeVault(String passphrase, String nurse, String director, List<Told> cases) {

  /// How long before `now` the told acts begin, so that none of them lies in the future.
  private static final Duration LEAD = Duration.ofMinutes(45);

  public PracticeVault {
    cases = List.copyOf(cases);
  }

  /// One case as it came out.
  ///
  /// @param demo whether the demonstration shows it
  /// @param letter issued when it was decided or information was requested
  public record Told(
      String key, boolean demo, CaseFile file, Optional<LetterDesk.Issue.Issued> letter) {}

  /// The passphrase of everybody in a practice vault; no secret.
  public static String passphraseOfAll() {
    return PracticeScript.shipped().passphrase();
  }

  /// Founds a practice vault in an empty folder and tells its cases.
  ///
  /// @param all whether every case is told, or only those of the demonstration
  /// @throws LetterNotIssued when the letter of a case did not come out; the vault is half told
  public static PracticeVault found(
      Vault vault, Policy policy, Plan plan, Path folder, boolean all, Instant now)
      throws VaultException, LetterNotIssued {
    return found(vault, policy, plan, folder, all, now, LetterText::of);
  }

  /// @param composing finds the words of the letters
  static PracticeVault found(
      Vault vault,
      Policy policy,
      Plan plan,
      Path folder,
      boolean all,
      Instant now,
      LetterDesk.Composing composing)
      throws VaultException, LetterNotIssued {
    PracticeScript script = PracticeScript.shipped();
    Instant start = now.minus(LEAD);
    hire(vault, script, plan, folder, start);
    String nurse = first(script, Role.NURSE);
    String director = first(script, Role.MEDICAL_DIRECTOR);
    char[] nursePassphrase = script.passphrase().toCharArray();
    char[] directorPassphrase = script.passphrase().toCharArray();
    try (Session nurseSession = vault.unlock(folder, nurse, nursePassphrase, start);
        Session directorSession = vault.unlock(folder, director, directorPassphrase, start)) {
      PracticePlay play =
          new PracticePlay(nurseSession, directorSession, policy, plan, start, composing);
      List<Told> told = new ArrayList<>();
      for (PracticeScript.Case story : script.cases()) {
        if (all || story.demo()) {
          told.add(tell(play, story));
        }
      }
      return new PracticeVault(script.passphrase(), nurse, director, told);
    }
  }

  private static Told tell(PracticePlay play, PracticeScript.Case story)
      throws VaultException, LetterNotIssued {
    CaseFile file = play.play(story);
    Optional<LetterDesk.Issue.Issued> letter = play.letter(file);
    return new Told(
        story.key(), story.demo(), letter.map(LetterDesk.Issue.Issued::file).orElse(file), letter);
  }

  private static void hire(
      Vault vault, PracticeScript script, Plan plan, Path folder, Instant start)
      throws VaultException {
    FoundingRequest request = new FoundingRequest(true, plan, script.administrator().actor());
    Founded founded = vault.found(folder, request, script.passphrase().toCharArray(), start);
    try (Session session = founded.session()) {
      for (PracticeScript.Person person : script.people()) {
        session.certify(person.actor(), script.passphrase().toCharArray(), start);
      }
    }
  }

  private static String first(PracticeScript script, Role role) {
    return script.people().stream()
        .filter(person -> person.roles().contains(role))
        .map(PracticeScript.Person::userId)
        .findFirst()
        .orElseThrow();
  }
}
