package org.pumpreview.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The letter's templates, under `resources/letter`. A name that the data lacks is an error, and
/// every value is escaped.
final class Templates {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(true).strictSections(true).withLoader(Templates::open);

  private Templates() {}

  /// Compiles a template once for its user.
  static Template load(String name) {
    try (Reader reader = open(name)) {
      return COMPILER.compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read template " + name, e);
    }
  }

  private static Reader open(String name) {
    var stream = Templates.class.getResourceAsStream("/letter/" + name);
    if (stream == null) {
      throw new IllegalArgumentException("No template " + name);
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }
}
