package org.pumpreview.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Pins as one small file for each vault, in a folder of the person's own configuration.
public final class FileHeadPins implements HeadPins {
  private static final String ENDING = ".pin";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;

  /// @param folder outside every vault; made when the first pin is kept
  public FileHeadPins(Path folder) {
    this.folder = folder;
  }

  /// What stands in a file.
  record Written(String vaultId, String folder, String authority, long n, String hash) {}

  @Override
  public List<Pin> all() {
    try {
      return Durable.list(folder).stream()
          .filter(file -> file.toString().endsWith(ENDING))
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static Optional<Pin> read(Path file) {
    try {
      return EventJson.INSTANCE
          .read(Files.readAllBytes(file), Written.class)
          .filter(written -> HASH.matcher(written.hash()).matches())
          .flatMap(FileHeadPins::pin);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Pin> pin(Written written) {
    try {
      return Certificates.parse(Base64.getDecoder().decode(written.authority()))
          .map(authority ->
              new Pin(written.vaultId(), written.folder(), authority, written.n(), written.hash()));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(Pin pin) throws IOException {
    Files.createDirectories(folder);
    String authority = Base64.getEncoder().encodeToString(Certificates.der(pin.authority()));
    Durable.replace(
        file(pin.vaultId()),
        EventJson.INSTANCE.write(
            new Written(pin.vaultId(), pin.folder(), authority, pin.n(), pin.hash())));
  }

  @Override
  public void forget(String vaultId) throws IOException {
    Files.deleteIfExists(file(vaultId));
  }

  /// A vault's id is letters, digits and hyphens: see [Vault].
  private Path file(String vaultId) {
    return folder.resolve(vaultId + ENDING);
  }
}
