package org.pumpreview.store;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.Office;
import org.pumpreview.review.OfficeEvent;
import org.pumpreview.review.Wording;
import org.pumpreview.store.VaultException.Reason;

/// Makes a new vault: keys, authority, first administrator and the first events. It is made under
/// another name and becomes a vault by one rename, so that a founding that was stopped leaves none.
record Founder(
    FoundingRequest request, Kdf kdf, Function<PackRef, Optional<Policy>> policies, Papers papers) {

  void found(Folder folder, char[] passphrase, RecoveryKey recoveryKey, Instant now)
      throws VaultException {
    requireFit();
    String vaultId = UUID.randomUUID().toString();
    Authority authority = Authority.create(request.practice(), request.plan(), now);
    VaultKeys keys = new VaultKeys(vaultId, authority.certificate(), DataKey.generate(vaultId));
    KeyPair pair = Authority.newKeyPair();
    People.Admission first =
        People.admit(
            request.administrator(),
            pair,
            passphrase,
            authority,
            new Slots(keys, kdf),
            request.plan(),
            now);
    SigningKey signer = new SigningKey(pair.getPrivate(), first.certificate());
    Database.create(folder.founding());
    try (Database database = Database.open(folder.founding(), Database.Mode.SHARED)) {
      OpenVault vault = OpenVault.over(folder, database, keys, policies, papers);
      database.write(() -> {
        Identity.create(keys, recoveryKey, now.toEpochMilli()).write(database);
        vault.accounts().put(first.certificate());
        vault.accounts().put(first.account());
        for (OfficeEvent event : events(first)) {
          String userId = first.person().userId();
          vault.journal().append(Row.OFFICE, now, userId, event, Optional.of(signer));
        }
        return true;
      });
    }
    folder.settle();
  }

  private List<OfficeEvent> events(People.Admission first) {
    return List.of(
        new OfficeEvent.Founded(request.practice()),
        new OfficeEvent.PlanRecorded(request.plan()),
        first.event());
  }

  /// The first person is judged like every later one, by the administrator that he or she is to be.
  private void requireFit() throws VaultException {
    Actor first = request.administrator();
    List<Office.Reason> refusals =
        Office.founded(request.practice(), request.plan())
            .refusals(first, new OfficeEvent.PersonCertified(first, ""));
    if (!refusals.isEmpty()) {
      throw new VaultException(
          Reason.FOUNDER_UNFIT,
          refusals.stream().map(Wording::of).collect(Collectors.joining(" ")));
    }
  }
}
