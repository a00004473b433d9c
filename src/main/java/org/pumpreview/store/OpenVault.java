package org.pumpreview.store;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Assessment;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Fold;
import org.pumpreview.review.Plan;

/// The parts of a vault over one connection, opened with its data key.
record OpenVault(
    Folder folder,
    Database database,
    VaultKeys keys,
    Function<PackRef, Optional<Policy>> policies,
    Papers papers,
    Journal journal,
    Accounts accounts,
    OfficeBook office,
    Cases cases,
    Worklist worklist,
    Attachments attachments) {

  static OpenVault over(
      Folder folder,
      Database database,
      VaultKeys keys,
      Function<PackRef, Optional<Policy>> policies,
      Papers papers) {
    return over(folder, database, keys, policies, papers, new Attachments(folder, database, keys));
  }

  private static OpenVault over(
      Folder folder,
      Database database,
      VaultKeys keys,
      Function<PackRef, Optional<Policy>> policies,
      Papers papers,
      Attachments attachments) {
    Journal journal = new Journal(database, keys);
    Accounts accounts = new Accounts(database);
    OfficeBook office = new OfficeBook(journal, accounts, new Witness(keys.authority()));
    Cases cases = new Cases(journal, accounts, office, new Fold(policies));
    Worklist worklist =
        new Worklist(database, new Cards(database, keys.data()), journal, cases, office, policies);
    return new OpenVault(
        folder,
        database,
        keys,
        policies,
        papers,
        journal,
        accounts,
        office,
        cases,
        worklist,
        attachments);
  }

  /// Finds the cases that another case may lean on.
  EarlierCases earlier() {
    return new EarlierCases(worklist, cases);
  }

  /// A kept file, to be judged by the certificates of this vault.
  Papers.Paper paper(String attachment) throws VaultException {
    return paper(attachment, Optional.empty());
  }

  /// The same of a copy.
  ///
  /// @param letter where the vault keeps what it is a copy of
  Papers.Paper paper(String attachment, Optional<String> letter) throws VaultException {
    Optional<byte[]> kept =
        letter.isPresent() ? Optional.of(attachments.read(letter.get())) : Optional.empty();
    return new Papers.Paper(attachments.read(attachment), kept, office.office(), authorities());
  }

  /// The certificates by which letters are verified: of the plan's own authority, where it has
  /// certified the vault's, and of the vault's.
  List<X509Certificate> authorities() throws VaultException {
    List<X509Certificate> authorities = new ArrayList<>();
    PlanAuthority.kept(office.office().planAuthority(), keys.authority())
        .ifPresent(chain -> authorities.add(chain.getLast()));
    authorities.add(keys.authority());
    return authorities;
  }

  /// What was recognized in pages of documents.
  Recognized recognized() {
    return new Recognized(database, keys.data());
  }

  /// The same vault with nothing remembered of the journal: after an act that failed, what is
  /// remembered may be ahead of what was kept.
  OpenVault afresh() {
    return over(folder, database, keys, policies, papers, attachments);
  }

  /// The same vault over another connection, or in a copy.
  OpenVault over(Folder place, Database another) {
    return over(place, another, keys, policies, papers);
  }

  /// A case's card. It depends on the case, the policy and the plan alone, so that it comes out the
  /// same whenever it is made.
  static Card card(CaseFile file, Policy policy, Plan plan) {
    return Card.of(Assessment.of(file, policy, plan, file.updatedAt()));
  }
}
