package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pumpreview.casework.AuthorityFile.Kind;
import org.pumpreview.letter.SignedLetters;
import org.pumpreview.letter.StampSetting;
import org.pumpreview.letter.Verification;
import org.pumpreview.letter.Verification.Overall;
import org.pumpreview.packs.PolicyPacks;
import org.pumpreview.policy.Policy;
import org.pumpreview.review.Actor;
import org.pumpreview.review.License;
import org.pumpreview.review.Office;
import org.pumpreview.review.Role;
import org.pumpreview.store.AuthorityUnfit;
import org.pumpreview.store.AuthorityUnfit.Fault;
import org.pumpreview.store.FoundingRequest;
import org.pumpreview.store.MemoryHeadPins;
import org.pumpreview.store.OfficeResult;
import org.pumpreview.store.PlanJson;
import org.pumpreview.store.Session;
import org.pumpreview.store.VaultException;

/// A plan's own certificate authority over the authority of a vault.
class PlanAuthorityTest {
  private static final Instant NOW = Instant.parse("2026-11-17T16:58:00Z");
  private static final Policy POLICY = PolicyPacks.shipped();
  private static final Actor DIRECTOR =
      new Actor(
          "u-egret",
          "Theo Egret",
          "MD",
          Optional.of(new License("EX-0001", "LA")),
          Set.of(Role.MEDICAL_DIRECTOR, Role.ADMINISTRATOR));

  @TempDir static Path folder;

  private static Session real;
  private static Session practice;

  @BeforeAll
  static void found() throws Exception {
    real = found(false);
    practice = found(true);
  }

  @AfterAll
  static void lock() throws Exception {
    real.close();
    practice.close();
  }

  private static Session found(boolean practice) throws Exception {
    var vault =
        Vaults.of(
            ref -> Optional.of(POLICY).filter(known -> known.ref().equals(ref)),
            new MemoryHeadPins());
    return vault
        .found(
            folder.resolve(practice ? "practice" : "real"),
            new FoundingRequest(practice, PlanJson.example(), DIRECTOR),
            "six pelicans over quiet water".toCharArray(),
            NOW)
        .session();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RSA", "P384", "BELOW_ANOTHER"})
  void lettersLeadToThePlansAuthorityAndToTheVaultsOwn(Kind kind) throws Exception {
    AuthorityFile file = AuthorityFile.of(kind);
    assertInstanceOf(
        OfficeResult.Recorded.class,
        real.certifyAuthority(file.pkcs12(), AuthorityFile.passphrase(), NOW));

    var signing = real.signing(NOW);
    byte[] letter =
        SignedLetters.denialBy(signing.key(), signing.codeKey().orElseThrow(), signing.chain());
    for (X509Certificate trusted : List.of(file.root(), real.authority())) {
      assertEquals(Overall.TRUSTED, overall(letter, trusted));
    }
    assertEquals(Overall.INTACT_NOT_TRUSTED, overall(letter, AuthorityFile.of(Kind.P384).root()));
    assertEquals("PAdES-BASELINE-B TOTAL_PASSED", SignedLetters.standard(letter, real.authority()));
    assertEquals(List.of(file.root(), real.authority()), real.trusted());
  }

  @Test
  void whereThePlansAuthorityIsOutOfForceTheVaultsOwnVouches() throws Exception {
    AuthorityFile file = AuthorityFile.of(Kind.BELOW_ANOTHER);
    real.certifyAuthority(file.pkcs12(), AuthorityFile.passphrase(), NOW);
    List<X509Certificate> chain = real.signing(NOW).chain();
    assertNotEquals(real.authority(), chain.get(1));
    Instant over =
        chain.stream()
            .skip(1)
            .map(each -> each.getNotAfter().toInstant())
            .min(Instant::compareTo)
            .orElseThrow()
            .plusSeconds(1);
    assertEquals(List.of(chain.getFirst(), real.authority()), real.signing(over).chain());
  }

  @Test
  void whatIsHandedOutHoldsTheAuthoritiesAndWritesOverNothing() throws Exception {
    Path into = Files.createDirectories(folder.resolve("out"));
    assertEquals(into.resolve("trust.pem"), TrustFile.write(real, into));
    assertEquals(into.resolve("trust (2).pem"), TrustFile.write(real, into));
    String pem = Files.readString(into.resolve("trust.pem"), StandardCharsets.US_ASCII);
    assertEquals(Optional.of(TrustFile.trusted(real)), StampSetting.authorities(pem));
  }

  @ParameterizedTest
  @CsvSource({
    "SMALL_KEY, OTHER_KEY",
    "A_PERSON, NOT_AN_AUTHORITY",
    "PATH_OF_NOTHING, NOTHING_BELOW",
    "EXPIRED, NOT_IN_FORCE",
    "BROKEN, BROKEN_CHAIN"
  })
  void anAuthorityThatIsNotFitIsToldApart(Kind kind, Fault fault) throws Exception {
    assertEquals(fault, fault(AuthorityFile.of(kind).pkcs12(), AuthorityFile.passphrase()));
  }

  @Test
  void aFileThatCannotBeReadIsToldApart() throws Exception {
    byte[] good = AuthorityFile.of(Kind.P384).pkcs12();
    assertEquals(Fault.WRONG_PASSPHRASE, fault(good, "not that one".toCharArray()));
    assertEquals(Fault.NO_KEY, fault(AuthorityFile.withoutKey(), AuthorityFile.passphrase()));
    for (byte[] rubbish :
        List.of(new byte[0], new byte[500], "a certificate".getBytes(StandardCharsets.US_ASCII))) {
      assertEquals(Fault.NOT_PKCS12, fault(rubbish, AuthorityFile.passphrase()));
    }
  }

  private static Fault fault(byte[] file, char[] passphrase) {
    List<String> before = certified(real);
    Fault fault =
        assertThrows(AuthorityUnfit.class, () -> real.certifyAuthority(file, passphrase, NOW))
            .fault();
    assertArrayEquals(new char[passphrase.length], passphrase, "it is wiped");
    assertEquals(before, certified(real));
    return fault;
  }

  private static List<String> certified(Session session) {
    try {
      return session.office().planAuthority();
    } catch (VaultException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noPracticeLetterLeadsToAnAuthority() throws Exception {
    AuthorityFile file = AuthorityFile.of(Kind.P384);
    var refused =
        assertInstanceOf(
            OfficeResult.Refused.class,
            practice.certifyAuthority(file.pkcs12(), AuthorityFile.passphrase(), NOW));
    assertEquals(List.of(Office.Reason.PRACTICE_STAYS_ALONE), refused.reasons());
    assertEquals(practice.authority(), practice.signing(NOW).chain().getLast());
    assertEquals(List.of(practice.authority()), practice.trusted());

    var signing = practice.signing(NOW);
    byte[] letter =
        SignedLetters.denialBy(signing.key(), signing.codeKey().orElseThrow(), signing.chain());
    assertNotEquals(Overall.TRUSTED, overall(letter, file.root()));
  }

  private static Overall overall(byte[] letter, X509Certificate trusted) {
    return assertInstanceOf(Verification.class, SignedLetters.verdict(letter, List.of(trusted)))
        .overall();
  }
}
