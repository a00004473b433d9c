package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.function.Executable;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.PackRef;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.CaseEvent;
import org.pumpreview.review.CaseFile;
import org.pumpreview.review.Journal.Append;
import org.pumpreview.review.License;
import org.pumpreview.review.Plan;
import org.pumpreview.review.Role;

/// A vault with an administrator, a nurse and a director, all made up, at a fixed hour. Passphrases
/// cost next to nothing here; what they cost otherwise is tested with Argon2id itself.
final class TestVault {
  static final Instant NOW = Instant.parse("2026-11-17T16:00:00Z");
  static final Policy POLICY = PolicyPacks.shipped();
  static final Kdf CHEAP = new Kdf(64, 1, 1);

  static final Actor ADMINISTRATOR = person("ada.sandbar", "Ada Sandbar", "", Role.ADMINISTRATOR);
  static final Actor NURSE = person("maya.heron", "Maya Heron", "RN", Role.NURSE);
  static final Actor OTHER_NURSE = person("inez.willow", "Inez Willow", "RN", Role.NURSE);
  static final Actor DIRECTOR = person("theo.egret", "Theo Egret", "MD", Role.MEDICAL_DIRECTOR);

  static final List<String> ATTESTATION = List.of("I read the record myself");

  final Path folder;
  final HeadPins pins;
  final Vault vault;
  final RecoveryKey recoveryKey;

  private TestVault(Path folder, HeadPins pins, Vault vault, RecoveryKey recoveryKey) {
    this.folder = folder;
    this.pins = pins;
    this.vault = vault;
    this.recoveryKey = recoveryKey;
  }

  /// A copy of one vault that was founded once.
  static TestVault in(Path folder) throws VaultException {
    Template template = Template.MADE;
    Path place = folder.resolve("vault");
    HeadPins pins = new MemoryHeadPins();
    try {
      Files.createDirectories(place);
      Files.write(place.resolve("vault.db"), template.database());
      pins.keep(template.pin(place.toRealPath().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestVault(
        place,
        pins,
        new Vault(TestVault::pack, new AnyPaper(), pins, CHEAP),
        template.recoveryKey());
  }

  /// A vault that lies in a folder already, for a program of its own.
  static TestVault at(Path place) {
    HeadPins pins = new MemoryHeadPins();
    return new TestVault(
        place, pins, new Vault(TestVault::pack, new AnyPaper(), pins, CHEAP), new RecoveryKey(""));
  }

  /// Founds a vault below a folder and gives everybody but the administrator an account.
  static TestVault found(Path folder, Kdf kdf) throws VaultException {
    HeadPins pins = new MemoryHeadPins();
    Vault vault = new Vault(TestVault::pack, new AnyPaper(), pins, kdf);
    Path place = folder.resolve("vault");
    FoundingRequest request = new FoundingRequest(true, plan(), ADMINISTRATOR);
    Founded founded = vault.found(place, request, passphrase(ADMINISTRATOR), NOW);
    try (Session session = founded.session()) {
      for (Actor person : List.of(NURSE, OTHER_NURSE, DIRECTOR)) {
        assertInstanceOf(
            OfficeResult.Recorded.class, session.certify(person, passphrase(person), NOW));
      }
    }
    return new TestVault(place, pins, vault, founded.recoveryKey());
  }

  private record Template(byte[] database, Pin made, RecoveryKey recoveryKey) {
    static final Template MADE = make();

    private static Template make() {
      try {
        Path folder = Files.createTempDirectory("vault");
        TestVault test = found(folder, CHEAP);
        byte[] database = Files.readAllBytes(test.folder.resolve("vault.db"));
        Durable.deleteTree(folder);
        return new Template(database, test.pins.all().getFirst(), test.recoveryKey);
      } catch (VaultException | IOException e) {
        throw new IllegalStateException(e);
      }
    }

    Pin pin(String folder) {
      return new Pin(made.vaultId(), folder, made.authority(), made.n(), made.hash());
    }
  }

  static Optional<Policy> pack(PackRef ref) {
    return Optional.of(POLICY).filter(policy -> policy.ref().equals(ref));
  }

  static Actor person(String userId, String name, String credential, Role... roles) {
    return new Actor(
        userId, name, credential, Optional.of(new License("EX-0001", "LA")), Set.of(roles));
  }

  /// Each person's own; a new array each time, because it is wiped.
  static char[] passphrase(Actor person) {
    return ("ten quiet otters row, says " + Integer.toHexString(person.userId().hashCode()))
        .toCharArray();
  }

  static Plan plan() {
    return new Plan(
        "Example Bayou Health Plan",
        "A made-up plan",
        List.of("100 Example Street", "Sampleville, LA 70000"),
        "1-800-555-0100",
        "1-800-555-0101",
        "Monday to Friday",
        "1-800-555-0103",
        "1-800-555-0102",
        List.of("100 Example Street"),
        ZoneId.of("America/Chicago"),
        List.of(new Plan.StandardClock(LocalDate.of(2000, 1, 1), 7)),
        72,
        14,
        3,
        Plan.GoverningDate.RECEIPT,
        12,
        false,
        ATTESTATION,
        "I approve the request under the policy.",
        "I am the deciding physician.",
        60,
        120,
        10,
        12,
        List.of(),
        Plan.TimeStamps.OFF,
        List.of(),
        Map.of());
  }

  Session unlock(Actor person) throws VaultException {
    return vault.unlock(folder, person.userId(), passphrase(person), NOW);
  }

  /// The parts of the vault with a person's keys, for what goes past a session.
  Inside inside(Actor person) throws VaultException {
    Folder place = new Folder(folder);
    Database database = Database.open(place.database(), Database.Mode.SHARED);
    Identity identity = Identity.read(database);
    Account.Opened opened =
        new Doorman(database, identity.vaultId())
            .open(person.userId(), passphrase(person), NOW)
            .orElseThrow();
    OpenVault vault =
        OpenVault.over(
            place, database, identity.keys(opened.data()), TestVault::pack, new AnyPaper());
    return new Inside(vault, new SigningKey(opened.signing(), Inside.certificate(vault, person)));
  }

  /// @param key the person's own
  record Inside(OpenVault vault, SigningKey key) implements AutoCloseable {
    static X509Certificate certificate(OpenVault vault, Actor person) throws VaultException {
      String serial = vault.accounts().find(person.userId()).orElseThrow().certificate();
      return vault.accounts().certificate(serial).orElseThrow();
    }

    @Override
    public void close() {
      vault.database().close();
    }
  }

  /// A case that the nurse just opened.
  static CaseFile begin(Session session) throws VaultException {
    return appended(session.begin(POLICY.ref(), NOW));
  }

  static CaseFile append(Session session, CaseFile file, CaseEvent... events)
      throws VaultException {
    return appended(session.append(file.id(), file.seq(), List.of(events), NOW));
  }

  static CaseFile appended(Append result) {
    return assertInstanceOf(Append.Appended.class, result, result::toString).file();
  }

  static void fails(VaultException.Reason reason, Executable act) {
    assertEquals(reason, assertThrows(VaultException.class, act).reason());
  }

  /// What somebody does to the database past the program.
  static void tamper(Path folder, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vault.db"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
