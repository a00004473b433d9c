package org.pumpreview.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.junit.jupiter.api.Test;

class CodeKeyTest {
  private static final String VAULT = "11111111-2222-3333-4444-555555555555";

  private final Authority authority = Authority.create(false, TestVault.plan(), TestVault.NOW);
  private final KeyPair pair = Authority.newKeyPair();
  private final CodeKey key = CodeKey.of(pair.getPrivate(), VAULT);
  private final X509Certificate certificate = certified(Optional.of(key.publicKey()));

  @Test
  void theKeyComesFromThePersonsOwnAndTheVault() {
    assertEquals(key, CodeKey.of(pair.getPrivate(), VAULT));
    assertNotEquals(key, CodeKey.of(pair.getPrivate(), VAULT.replace('1', '2')));
    assertNotEquals(key, CodeKey.of(Authority.newKeyPair().getPrivate(), VAULT));
  }

  @Test
  void theKeyIsNotTold() {
    assertEquals("CodeKey", key.toString());
  }

  /// A medical director is 2; in force from the day before until ten years on; the authority signs
  /// all of that behind a name of its own.
  @Test
  void theAuthorityCertifiesRolesDaysAndKey() throws Exception {
    byte[] bytes = extension(certificate);
    LocalDate today = TestVault.NOW.atZone(ZoneOffset.UTC).toLocalDate();
    byte[] body =
        ByteBuffer.allocate(37)
            .put((byte) 2)
            .putShort((short) today.minusDays(1).toEpochDay())
            .putShort((short) today.plusDays(3650).toEpochDay())
            .put(key.publicKey().array())
            .array();
    assertArrayEquals(body, Arrays.copyOf(bytes, 37));
    assertEquals(37 + 64, bytes.length);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(authority.certificate().getPublicKey());
    signature.update("org.pumpreview letter code key 1\0".getBytes(StandardCharsets.US_ASCII));
    signature.update(body);
    assertTrue(signature.verify(bytes, 37, 64));
  }

  @Test
  void aCertifiedKeyIsTheOneThatSigns() {
    var signing = new SigningKey(pair.getPrivate(), certificate);
    assertTrue(CodeKey.certified(signing, VAULT).isPresent());
  }

  @Test
  void aPersonFromBeforeTheCodesHasNone() {
    var signing = new SigningKey(pair.getPrivate(), certified(Optional.empty()));
    assertFalse(CodeKey.certified(signing, VAULT).isPresent());
  }

  @Test
  void aCertificateOfAnotherKeyGivesNone() {
    CodeKey other = CodeKey.of(Authority.newKeyPair().getPrivate(), VAULT);
    var signing = new SigningKey(pair.getPrivate(), certified(Optional.of(other.publicKey())));
    assertFalse(CodeKey.certified(signing, VAULT).isPresent());
  }

  private X509Certificate certified(Optional<Bytes> code) {
    return authority.certify(
        TestVault.DIRECTOR, TestVault.plan(), pair.getPublic(), code, TestVault.NOW);
  }

  private static byte[] extension(X509Certificate certificate) {
    byte[] value = certificate.getExtensionValue(CodeKey.EXTENSION.getId());
    byte[] inner = ASN1OctetString.getInstance(value).getOctets();
    return ASN1OctetString.getInstance(inner).getOctets();
  }
}
