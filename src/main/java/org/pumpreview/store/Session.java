package org.pumpreview.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Card;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Duplicate;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.Journal.Append.Appended;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.Plan;
import org.pumpreview.store.OfficeResult.Recorded;
import org.pumpreview.store.VaultException.Reason;

/// A vault unlocked by one person, or by the recovery key, which only reads. What it returns as
/// done is on the disk. Methods may be called from any thread; one runs at a time.
public final class Session implements AutoCloseable {
  private final Presence presence;
  private final Watch watch;
  private final Optional<Identified> person;
  private final Kdf kdf;
  private OpenVault vault;
  private boolean closed;

  /// Who unlocked the vault, and with what keys.
  ///
  /// @param authority there in an administrator's session
  record Identified(SigningKey key, Optional<Authority> authority) {}

  Session(OpenVault vault, Presence presence, Watch watch, Optional<Identified> person, Kdf kdf) {
    this.vault = vault;
    this.presence = presence;
    this.watch = watch;
    this.person = person;
    this.kdf = kdf;
  }

  // ---- who and where

  /// Where the vault lies.
  public synchronized Path folder() {
    return vault.folder().path();
  }

  /// The person at work, with the roles of the certificate; nobody in a recovery session.
  public synchronized Optional<Actor> actor() throws VaultException {
    return person.isEmpty()
        ? Optional.empty()
        : Optional.of(vault.database().read(() -> acts().actor()));
  }

  /// People and settings in force.
  public synchronized Office office() throws VaultException {
    return vault
        .database()
        .read(() -> {
          vault.office().catchUp();
          return vault.office().office();
        });
  }

  /// The certificate that the vault's letters are verified against.
  public synchronized X509Certificate authority() {
    return vault.keys().authority();
  }

  /// A policy pack that is known on this machine.
  public synchronized Optional<Policy> policy(PackRef ref) {
    return vault.policies().apply(ref);
  }

  /// What a person has to know about this vault and judge.
  public synchronized Set<Alert> alerts() {
    return watch.alerts();
  }

  /// The person judged the alerts and goes on with the vault as it is.
  public synchronized void acceptAlerts() throws VaultException {
    watch.accept(vault.journal().head());
  }

  // ---- cases

  /// A card for every case, in no order that means anything.
  public synchronized List<Card> cards() throws VaultException {
    List<Card> cards =
        vault
            .database()
            .read(() -> {
              vault.office().catchUp();
              vault.worklist().refresh();
              return vault.worklist().cards();
            });
    if (vault.worklist().hasRemade() && person.isPresent()) {
      vault
          .database()
          .write(() -> {
            vault.worklist().writeRemade();
            return true;
          });
    }
    return cards;
  }

  /// Requests in other cases that this one may repeat.
  public synchronized List<Duplicate> duplicates(String caseId) throws VaultException {
    List<Card> cards = cards();
    return cards.stream()
        .filter(card -> card.caseId().equals(caseId))
        .findFirst()
        .map(card -> Duplicate.of(card, cards))
        .orElse(List.of());
  }

  /// Ids of cases that cannot be read, as found by the last [#cards].
  public synchronized Set<String> unreadable() {
    return vault.worklist().unreadable();
  }

  /// The case as it stands now.
  ///
  /// @throws VaultException when there is none, or its chain or a seal is broken
  public synchronized CaseFile openCase(String caseId) throws VaultException {
    return vault
        .database()
        .read(() -> {
          vault.office().catchUp();
          return vault.cases().current(caseId);
        });
  }

  /// The trials of the same member, the newest first, to link an implant to one of them.
  public synchronized List<CaseFile> trialsOf(CaseFile file) throws VaultException {
    return earlier(earlier -> earlier.trialsOf(file));
  }

  /// The case of a number, to be read beside another one; empty where there is none.
  public synchronized Optional<CaseFile> caseNumbered(String number) throws VaultException {
    return earlier(earlier -> earlier.byNumber(number));
  }

  private <T> T earlier(Look<T> look) throws VaultException {
    return vault
        .database()
        .read(() -> {
          vault.office().catchUp();
          vault.worklist().refresh();
          return look.at(vault.earlier());
        });
  }

  /// Opens a new case under a policy and gives it the next number.
  public Append begin(PackRef policy, Instant now) throws VaultException {
    return onCase(acts -> acts.begin(policy, now));
  }

  /// Does something to a case: all of the events, or none.
  ///
  /// @param expectedSeq the last entry that the person had seen
  public Append append(String caseId, long expectedSeq, List<CaseEvent> events, Instant now)
      throws VaultException {
    List<CaseEvent> all = List.copyOf(events);
    return onCase(acts -> acts.append(caseId, expectedSeq, all, now));
  }

  private Append onCase(Act<Append> act) throws VaultException {
    return act(act, Appended.class::isInstance);
  }

  // ---- the vault as a whole

  /// Opens every sealed record, follows every chain, verifies every signature and reads every
  /// document, beside whoever works.
  ///
  /// @param progress told the part that is done, from 0 to 1; what it throws ends the check
  public CheckReport check(DoubleConsumer progress) throws VaultException {
    OpenVault own = vault();
    try (Database database = Database.open(own.folder().database(), Database.Mode.SHARED)) {
      return new Check(own.over(own.folder(), database), Optional.of(watch), progress).run();
    }
  }

  /// Copies the whole vault beside whoever works, and checks every record of the copy before it is
  /// called a backup. The folder is named after the time.
  ///
  /// @param into where the backup's folder goes; the vault's own `backups` when empty
  /// @param progress told the part that is done, from 0 to 1; what it throws ends the backup
  /// @throws VaultException when the copy does not hold; it is not kept then
  public Backup backup(Optional<Path> into, Instant now, DoubleConsumer progress)
      throws VaultException {
    OpenVault own = vault();
    try (Database database = Database.open(own.folder().database(), Database.Mode.SHARED)) {
      Path place = into.orElse(own.folder().backups());
      return new Backups(own.over(own.folder(), database), progress).backup(place, now);
    }
  }

  private synchronized OpenVault vault() {
    return vault;
  }

  // ---- attachments

  /// Seals a document into the vault's folder. It belongs to the vault from the event on that names
  /// it; one that no event names is gone when the session is closed.
  public Attachment putAttachment(byte[] content, Instant now) throws VaultException {
    return putAttachment(new ByteArrayInputStream(content), now);
  }

  /// Seals a document of any size, as above, while others go on. What the content throws ends it,
  /// and nothing is left of it.
  public Attachment putAttachment(InputStream content, Instant now) throws VaultException {
    return writable().seal(content, now.toEpochMilli());
  }

  private synchronized Attachments writable() throws VaultException {
    identified();
    return vault.attachments();
  }

  /// Deletes a sealed document that no event named and that is not wanted any more.
  public synchronized void discardAttachment(Attachment attachment) throws VaultException {
    vault.attachments().discard(attachment);
  }

  public synchronized byte[] readAttachment(String id) throws VaultException {
    return vault.attachments().read(id);
  }

  /// Writes a document to a stream, piece by piece. What was written before an exception is not to
  /// be used.
  public synchronized void readAttachment(String id, OutputStream to) throws VaultException {
    vault.attachments().readInto(id, to);
  }

  /// A document's content, opened piece by piece as it is read, while others go on. When it is not
  /// what was put in, reading throws with a [VaultException] as the cause.
  public synchronized InputStream openAttachment(String id) throws VaultException {
    return vault.attachments().pieces(vault.attachments().held(id)).stream();
  }

  /// What was recognized in a page of a document and kept. Where it was damaged there is nothing,
  /// and the page is to be recognized again.
  ///
  /// @param page from 1
  public synchronized Optional<byte[]> recognized(String attachment, int page)
      throws VaultException {
    return vault.recognized().of(attachment, page);
  }

  /// Keeps what was recognized in a page of a document that belongs to the vault, sealed, instead
  /// of what was kept of that page before. It is no event: it says nothing that the page does not.
  public synchronized void keepRecognized(String attachment, int page, byte[] text)
      throws VaultException {
    identified();
    if (watch.isJudgementOpen()) {
      throw new VaultException(Reason.NOT_JUDGED);
    }
    vault
        .database()
        .write(() -> {
          vault.recognized().put(attachment, page, text);
          return true;
        });
  }

  // ---- the authorities

  /// The certificates by which letters of this vault are verified: of the plan's own authority,
  /// where it has certified the vault's, and of the vault's.
  public synchronized List<X509Certificate> trusted() throws VaultException {
    office();
    return vault.authorities();
  }

  private Optional<List<X509Certificate>> planAuthority() throws VaultException {
    return PlanAuthority.kept(office().planAuthority(), vault.keys().authority());
  }

  /// Has the plan's own certificate authority certify that of this vault. Its key is used once and
  /// not kept. The array is wiped.
  ///
  /// @param pkcs12 the authority's key and certificates
  /// @throws AuthorityUnfit when the file cannot certify a vault
  public OfficeResult certifyAuthority(byte[] pkcs12, char[] passphrase, Instant now)
      throws VaultException, AuthorityUnfit {
    try {
      List<String> chain = PlanAuthority.open(pkcs12, passphrase, now).certify(authority(), now);
      return onOffice(acts -> acts.office(new OfficeEvent.AuthorityCertified(chain), now));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  // ---- the person's own key

  /// The means to sign a letter. While a certificate of the plan's authority is out of force, the
  /// vault's own authority alone vouches.
  ///
  /// @param at the letter's time
  public synchronized Signing signing(Instant at) throws VaultException {
    SigningKey key = identified().key();
    List<X509Certificate> chain = new ArrayList<>(List.of(key.certificate()));
    chain.addAll(
        planAuthority()
            .filter(all -> PlanAuthority.areInForce(all, at))
            .map(all -> all.subList(0, all.size() - 1))
            .orElse(List.of(vault.keys().authority())));
    return new Signing(key.key(), chain, CodeKey.certified(key, vault.keys().vaultId()));
  }

  /// Whether this is the passphrase of the person at work. The array is wiped.
  public synchronized boolean confirmPassphrase(char[] passphrase, Instant now)
      throws VaultException {
    try {
      return people().open(passphrase, now).isPresent();
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// Seals the person's keys under another passphrase. Older backups keep the older one. Both
  /// arrays are wiped.
  ///
  /// @return whether the old passphrase was right
  public synchronized boolean changePassphrase(char[] old, char[] changed, Instant now)
      throws VaultException {
    try {
      return people().changePassphrase(old, changed, now);
    } finally {
      Arrays.fill(old, '\0');
      Arrays.fill(changed, '\0');
    }
  }

  // ---- people and settings

  /// Gives a person an account and a certificate. The array is wiped.
  ///
  /// @param passphrase chosen and typed by the new person
  public synchronized OfficeResult certify(Actor newcomer, char[] passphrase, Instant now)
      throws VaultException {
    try {
      People people = people();
      Optional<People.Admission> admission = people.admit(newcomer, passphrase, now);
      return admission.isEmpty()
          ? new OfficeResult.Refused(List.of(Office.Reason.NOT_AN_ADMINISTRATOR))
          : onOffice(acts -> people.certify(acts, admission.get(), now));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// Closes a person's account: what that person signed stays valid, and nothing more will be.
  public synchronized OfficeResult disable(String userId, String reason, Instant now)
      throws VaultException {
    People people = people();
    return onOffice(acts -> people.disable(acts, userId, reason, now));
  }

  /// Puts other settings in force. Due times on the worklist follow.
  public OfficeResult recordPlan(Plan plan, Instant now) throws VaultException {
    return onOffice(acts -> acts.office(new OfficeEvent.PlanRecorded(plan), now));
  }

  /// Records how the plan reads something that a policy leaves open.
  public OfficeResult interpret(OfficeEvent.InterpretationRecorded recorded, Instant now)
      throws VaultException {
    return onOffice(acts -> acts.office(recorded, now));
  }

  /// Ends an interpretation. Choices that followed it stay as they are.
  public OfficeResult endInterpretation(String interpretation, String reason, Instant now)
      throws VaultException {
    OfficeEvent ended = new OfficeEvent.InterpretationEnded(interpretation, reason);
    return onOffice(acts -> acts.office(ended, now));
  }

  /// Keeps the plan's own copy of a policy's document.
  ///
  /// @param name of the file it comes from
  public OfficeResult attachPolicyDocument(PackRef policy, String name, byte[] content, Instant now)
      throws VaultException {
    Attachment kept = putAttachment(content, now);
    OfficeEvent attached =
        new OfficeEvent.PolicyDocumentAttached(
            policy.policyId(), policy.revision(), name, kept.id(), kept.sha256());
    return onOffice(acts -> acts.office(attached, now));
  }

  private OfficeResult onOffice(Act<OfficeResult> act) throws VaultException {
    return act(act, Recorded.class::isInstance);
  }

  // ---- how acts run

  /// Something that is read of other cases, inside one transaction.
  private interface Look<T> {
    T at(EarlierCases earlier) throws VaultException;
  }

  /// Something that a person does, inside one transaction.
  private interface Act<T> {
    T on(Acts acts) throws VaultException;
  }

  private synchronized <T> T act(Act<T> act, Predicate<T> kept) throws VaultException {
    Acts acts = acts();
    if (watch.isJudgementOpen()) {
      throw new VaultException(Reason.NOT_JUDGED);
    }
    boolean done = false;
    try {
      T result = vault.database().write(() -> act.on(acts), kept);
      done = true;
      if (kept.test(result)) {
        acts.settle();
        watch.keep(vault.journal());
      }
      return result;
    } finally {
      if (!done) {
        vault = vault.afresh();
      }
    }
  }

  private Acts acts() throws VaultException {
    return new Acts(vault, identified().key());
  }

  private People people() throws VaultException {
    return new People(vault, identified(), kdf);
  }

  private Identified identified() throws VaultException {
    return person.orElseThrow(() -> new VaultException(Reason.READ_ONLY));
  }

  /// Locks the vault again.
  @Override
  public synchronized void close() throws VaultException {
    if (closed) {
      return;
    }
    closed = true;
    try (presence;
        Database _ = vault.database()) {
      watch.keep(vault.journal());
      vault.attachments().discardWaiting();
    } finally {
      vault.keys().data().wipe();
    }
  }
}
