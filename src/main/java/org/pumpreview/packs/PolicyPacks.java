package org.pumpreview.packs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pumpreview.policy.Policy;
import tools.jackson.databind.JsonNode;

/// Reads policy packs.
public final class PolicyPacks {
  static final String SHIPPED = "LA.CP.MP.173-2025-02.json";

  /// Digest of the shipped pack as the tests checked it. See
  /// `docs/decisions/0004-shipped-pack-by-digest.md`.
  static final String SHIPPED_SHA256 =
      "dd2a20a3134ec211a1a396961035ced7b0db76450df58b0be2e42c7275e0994a";

  /// Packs that came with earlier versions of the program, by name and digest. Cases stay pinned to
  /// them.
  static final Map<String, String> KEPT =
      Map.of(
          "kept/LA.CP.MP.173-2025-02.1.json",
          "892c22cd61777e57a99b37799d44bf68e25ea5dd5b525f228ab71a07ac124d31");

  /// Far above any policy, far below what would hurt.
  static final int LARGEST = 4 * 1024 * 1024;

  private PolicyPacks() {}

  /// The policy that comes with the program, read once.
  ///
  /// @throws IllegalStateException when the program's own pack was altered into a faulty one
  public static Policy shipped() {
    return Shipped.POLICY;
  }

  /// The policies that came with earlier versions of the program, read once.
  public static List<Policy> kept() {
    return Kept.POLICIES;
  }

  private static Policy own(String name) {
    return switch (read(name, resource(name))) {
      case PackReading.Loaded(Policy policy) -> policy;
      case PackReading.Faulty(List<Fault> faults) ->
          throw new IllegalStateException(faults.toString());
    };
  }

  /// Reads a pack from a file.
  public static PackReading read(Path file) {
    String name = nameOf(file);
    try (InputStream stream = Files.newInputStream(file)) {
      return read(name, stream.readNBytes(LARGEST + 1));
    } catch (IOException e) {
      var faults = new Faults(name);
      faults.add("", Fault.Kind.UNREADABLE);
      return new PackReading.Faulty(faults.all());
    }
  }

  /// Reads a pack from its bytes and checks all of it, the known bytes of our own excepted.
  ///
  /// @param name the file's name, for the faults
  public static PackReading read(String name, byte[] bytes) {
    String digest = sha256(bytes);
    return digest.equals(SHIPPED_SHA256) || KEPT.containsValue(digest)
        ? new PackReading.Loaded(PackBinding.policy(PackText.trusted(bytes), digest))
        : check(name, bytes, digest);
  }

  /// Checks all of a pack.
  static PackReading check(String name, byte[] bytes, String digest) {
    var faults = new Faults(name);
    if (bytes.length > LARGEST) {
      faults.add("", Fault.Kind.TOO_LARGE, LARGEST);
      return new PackReading.Faulty(faults.all());
    }
    Optional<JsonNode> pack = new PackText(faults).read(bytes);
    pack.ifPresent(new PackSchema(faults)::check);
    pack.ifPresent(json -> new PackCheck(json, faults).check());
    return pack.isPresent() && faults.none()
        ? new PackReading.Loaded(PackBinding.policy(pack.get(), digest))
        : new PackReading.Faulty(faults.all());
  }

  static String nameOf(Path file) {
    return Objects.requireNonNullElse(file.getFileName(), file).toString();
  }

  /// Digest of the bytes, lower-case hex.
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The bytes of a pack that comes with the program.
  static byte[] resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(PolicyPacks.class.getResourceAsStream("/policy/" + name), name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the shipped pack " + name, e);
    }
  }

  private static final class Shipped {
    static final Policy POLICY = own(SHIPPED);
  }

  private static final class Kept {
    static final List<Policy> POLICIES =
        KEPT.keySet().stream().sorted().map(PolicyPacks::own).toList();
  }
}
