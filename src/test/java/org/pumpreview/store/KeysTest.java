package org.pumpreview.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumpreview.review.Actor;

class KeysTest {
  private static final Actor PERSON =
      new Actor("maya.heron", "Maya Lý Heron", "RN", Optional.empty(), Set.of());
  private static final byte[] SALT = new byte[16];

  private final SecretKey key = Subkeys.derive(new byte[32], "vault", "test", "AES");

  /// From the tests of the reference implementation, phc-winner-argon2.
  @Test
  void passphrasesAreStretchedWithArgon2id() {
    assertEquals(
        "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        HexFormat.of()
            .formatHex(
                new Kdf(65536, 2, 1)
                    .stretch("password".getBytes(UTF_8), "somesalt".getBytes(UTF_8))));
  }

  @Test
  void theStandardCostIsWhatTheDesignAsks() {
    assertEquals("argon2id m=65536 t=3 p=1", Kdf.STANDARD.text());
  }

  @Test
  void theCostIsReadAsItWasWritten() throws VaultException {
    assertEquals(Kdf.STANDARD, Kdf.parse(Kdf.STANDARD.text()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "argon2i m=65536 t=3 p=1",
        "argon2id m=65536 t=0 p=1",
        "argon2id m=65536 t=3 p=0",
        "argon2id m=0 t=3 p=1",
        "argon2id m=9999999 t=3 p=1",
        "argon2id m=065536 t=3 p=1",
        "argon2id m=65536 t=3 p=1 "
      })
  void aCostThatIsNotOursIsDamage(String text) {
    TestVault.fails(VaultException.Reason.DAMAGED, () -> Kdf.parse(text));
  }

  /// The same letters, once as single characters and once with combining marks.
  @Test
  void keyboardsThatWriteAPassphraseInOtherWaysOpenTheSame() {
    PassphraseKey one =
        PassphraseKey.of("Nguy\u1ec5n m\u1ed9t hai".toCharArray(), TestVault.CHEAP, SALT, "v");
    PassphraseKey other =
        PassphraseKey.of(
            "Nguye\u0302\u0303n mo\u0323\u0302t hai".toCharArray(), TestVault.CHEAP, SALT, "v");
    assertEquals(one, other);
  }

  @Test
  void everyUseAndVaultHasItsOwnKey() {
    char[] passphrase = "ten quiet otters".toCharArray();
    PassphraseKey key = PassphraseKey.of(passphrase, TestVault.CHEAP, SALT, "v");
    PassphraseKey elsewhere = PassphraseKey.of(passphrase, TestVault.CHEAP, SALT, "w");
    Set<SecretKey> keys =
        Set.of(
            key.slot(),
            key.signing(),
            key.authority(),
            elsewhere.slot(),
            elsewhere.signing(),
            elsewhere.authority());
    assertEquals(6, keys.size());
  }

  @Test
  void whatIsSealedOpensBesideTheSameColumnsOnly() throws Sealer.BrokenSeal {
    byte[] clear = "of a member".getBytes(UTF_8);
    byte[] sealed = Sealer.seal(key, clear, Canon.of("row").with(1).with("a"));
    assertArrayEquals(clear, Sealer.unseal(key, sealed, Canon.of("row").with(1).with("a")));
    for (Canon other :
        List.of(
            Canon.of("row").with(2).with("a"),
            Canon.of("row").with(1).with("b"),
            Canon.of("row").with(1),
            Canon.of("card").with(1).with("a"))) {
      assertThrows(Sealer.BrokenSeal.class, () -> Sealer.unseal(key, sealed, other));
    }
  }

  @Test
  void everyChangedByteBreaksASeal() {
    byte[] sealed = Sealer.seal(key, new byte[20], Canon.of("row"));
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThrows(
          Sealer.BrokenSeal.class, () -> Sealer.unseal(key, changed, Canon.of("row")), "at " + i);
      byte[] cut = Arrays.copyOf(sealed, i);
      assertThrows(Sealer.BrokenSeal.class, () -> Sealer.unseal(key, cut, Canon.of("row")));
    }
  }

  @Test
  void theSameSealedTwiceLooksDifferent() {
    assertFalse(
        Arrays.equals(
            Sealer.seal(key, new byte[20], Canon.of("row")),
            Sealer.seal(key, new byte[20], Canon.of("row"))));
  }

  @Test
  void noTwoListsOfValuesGiveTheSameBytes() {
    List<byte[]> bytes =
        List.of(
            Canon.of("a").with("bc").bytes(),
            Canon.of("a").with("b").with("c").bytes(),
            Canon.of("ab").with("c").bytes(),
            Canon.of("a").with("bc".getBytes(UTF_8)).bytes(),
            Canon.of("a").bytes());
    assertEquals(5, bytes.stream().map(Bytes::new).distinct().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ten quiet otters row         |",
        "ten quiet                    | TOO_SHORT",
        "🙂🙂🙂🙂🙂🙂           | TOO_SHORT TOO_SIMPLE",
        "aaaaaaaaaaaaaaaa             | TOO_SIMPLE",
        "abababababababababab         | TOO_SIMPLE",
        "the heron flies at dawn      | HOLDS_NAME",
        "THE HERON FLIES AT DAWN      | HOLDS_NAME",
        "my id is maya.heron indeed   | HOLDS_NAME",
        "analysis of quiet otters     |"
      })
  void aWeakPassphraseIsToldWhatItLacks(String passphrase, String faults) {
    assertEquals(
        faults == null ? "" : faults,
        String.join(
            " ",
            PassphraseFault.of(passphrase.toCharArray(), PERSON).stream()
                .map(Enum::name)
                .toList()));
  }
}
