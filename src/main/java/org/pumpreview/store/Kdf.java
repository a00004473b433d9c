package org.pumpreview.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How a passphrase is stretched: Argon2id and its costs, kept with each account so that they can
/// rise later.
///
/// @param memory in KiB
record Kdf(int memory, int iterations, int parallelism) {
  /// RFC 9106's choice for machines with little memory to spare.
  static final Kdf STANDARD = new Kdf(64 * 1024, 3, 1);

  private static final Pattern TEXT = Pattern.compile("argon2id m=(\\d{1,7}) t=(\\d{1,2}) p=(\\d)");
  private static final int LARGEST_MEMORY = 1024 * 1024;
  private static final int KEY_BYTES = 32;

  String text() {
    return "argon2id m=%d t=%d p=%d".formatted(memory, iterations, parallelism);
  }

  /// @throws VaultException when the text is no KDF of this program, or its costs would stall it
  static Kdf parse(String text) throws VaultException {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      Kdf kdf =
          new Kdf(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      boolean bearable = kdf.memory >= 8 * kdf.parallelism && kdf.memory <= LARGEST_MEMORY;
      if (bearable && kdf.iterations > 0 && kdf.parallelism > 0 && kdf.text().equals(text)) {
        return kdf;
      }
    }
    throw new VaultException(VaultException.Reason.DAMAGED);
  }

  byte[] stretch(byte[] passphrase, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .withSalt(salt)
            .build());
    byte[] key = new byte[KEY_BYTES];
    generator.generateBytes(passphrase, key);
    return key;
  }
}
