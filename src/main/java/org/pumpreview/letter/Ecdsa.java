package org.pumpreview.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/// ECDSA on P-256 with SHA-256, one value a signature: of the two values that every such signature
/// has, (r, s) and (r, n - s), only the one with the smaller s is written and accepted.
final class Ecdsa {
  private static final String ALGORITHM = "SHA256withECDSA";
  static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private Ecdsa() {}

  /// The signature in DER.
  static byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    signature.update(message);
    try {
      return smaller(signature.sign(), ORDER);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
  }

  /// The value of a signature with the smaller s, in DER.
  ///
  /// @param order of the key's curve
  /// @throws IOException when it is no value of ECDSA
  static byte[] smaller(byte[] value, BigInteger order) throws IOException {
    ASN1Sequence pair = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(value));
    BigInteger r = ASN1Integer.getInstance(pair.getObjectAt(0)).getPositiveValue();
    BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getPositiveValue();
    BigInteger smaller = s.compareTo(order.shiftRight(1)) > 0 ? order.subtract(s) : s;
    return new DERSequence(new ASN1Integer[] {new ASN1Integer(r), new ASN1Integer(smaller)})
        .getEncoded(ASN1Encoding.DER);
  }

  /// Whether `value` is the signature of the message by that key, the smaller one, and written in
  /// the one way that DER has: the JDK reads an r without its leading zeros too.
  static boolean verifies(PublicKey key, byte[] message, byte[] value) {
    try {
      if (!Arrays.equals(value, smaller(value, ORDER))) {
        return false;
      }
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(value);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      return false;
    }
  }
}
