package org.pumpreview.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pumpreview.chart.ChartReading;
import org.pumpreview.review.Description;
import org.pumpreview.review.Password;

/// A document that somebody wants to attach.
///
/// @param fileName of the file that it comes as, without its folder
/// @param password what was typed for one that is encrypted
/// @param again whether it is attached although the case has the same content already
/// @param cutShort whether it is attached although its end is missing
public record Offered(
    String fileName,
    ChartReading.Content content,
    Description description,
    Optional<Password> password,
    boolean again,
    boolean cutShort) {

  /// A file of this computer.
  ///
  /// @throws IOException when it cannot be looked at
  public static Offered of(Path file, Description description) throws IOException {
    Path name = Optional.ofNullable(file.getFileName()).orElse(file);
    return new Offered(
        name.toString(),
        new FileContent(file, Files.size(file)),
        description,
        Optional.empty(),
        false,
        false);
  }

  /// The same with what opens it.
  public Offered with(Password typed) {
    return new Offered(fileName, content, description, Optional.of(typed), again, cutShort);
  }

  /// The same, described in other words.
  public Offered with(Description corrected) {
    return new Offered(fileName, content, corrected, password, again, cutShort);
  }

  /// The same, meant although the case has it.
  public Offered meant() {
    return new Offered(fileName, content, description, password, true, cutShort);
  }

  /// The same, meant although its end is missing.
  public Offered asItIs() {
    return new Offered(fileName, content, description, password, again, true);
  }

  private record FileContent(Path file, long size) implements ChartReading.Content {
    @Override
    public InputStream read() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
