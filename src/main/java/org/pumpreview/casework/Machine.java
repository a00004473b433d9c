package org.pumpreview.casework;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where this machine keeps what is Pump Review's: vaults by default, and outside of them what the
/// machine has seen of each vault.
///
/// @param data the default place for vaults
/// @param settings pins of vaults, and how the window looks; never anything of a case
public record Machine(Path data, Path settings) {

  /// Overrides both places; for tests and for machines that several people share.
  public static final String HOME = "PUMP_REVIEW_HOME";

  private static final String NAME = "pump-review";

  /// The places that are usual on an operating system.
  ///
  /// @param environment the variables of the process
  /// @param system the name of the operating system, as Java tells it
  /// @param home the person's home folder
  public static Machine of(Map<String, String> environment, String system, Path home) {
    String own = environment.get(HOME);
    if (own != null && !own.isBlank()) {
      Path folder = Path.of(own).toAbsolutePath();
      return new Machine(folder.resolve("data"), folder.resolve("settings"));
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
      return new Machine(local.resolve(NAME).resolve("data"), local.resolve(NAME));
    }
    if (name.startsWith("mac")) {
      Path support = home.resolve("Library").resolve("Application Support").resolve(NAME);
      return new Machine(support.resolve("data"), support);
    }
    Path data = folder(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share"));
    Path settings = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"));
    return new Machine(data.resolve(NAME), settings.resolve(NAME));
  }

  /// Where the pins of vaults are kept.
  public Path pins() {
    return settings.resolve("vaults");
  }

  /// Where policy packs of the plan's own are looked for.
  public Path packs() {
    return data.resolve("policies");
  }

  private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElse(otherwise);
  }
}
