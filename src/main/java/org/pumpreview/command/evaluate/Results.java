package org.pumpreview.command.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.pumpreview.policy.Evaluation;

/// Writes results as compact JSON Lines in UTF-8, ended by line feeds on every platform.
final class Results {
  private static final int ENOUGH = 64 * 1024;
  private static final String HEX = "0123456789abcdef";

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(2 * ENOUGH);

  Results(OutputStream out) {
    this.out = out;
  }

  void add(String id, Evaluation evaluation) throws IOException {
    text.append("{\"id\":");
    string(id);
    text.append(",\"result\":\"").append(evaluation.result().code());
    text.append("\",\"deciding\":");
    paragraphs(evaluation.deciding());
    text.append(",\"exception\":\"").append(evaluation.exception().code());
    text.append("\",\"waived\":");
    paragraphs(evaluation.waived());
    end();
  }

  void add(long line, Reading.Refused refused) throws IOException {
    text.append("{\"line\":").append(line).append(",\"id\":");
    Optional<String> id = refused.id();
    if (id.isPresent()) {
      string(id.get());
    } else {
      text.append("null");
    }
    text.append(",\"error\":");
    string(refused.error());
    end();
  }

  void flush() throws IOException {
    if (!text.isEmpty()) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }
    out.flush();
  }

  private void end() throws IOException {
    text.append("}\n");
    if (text.length() >= ENOUGH) {
      flush();
    }
  }

  private void paragraphs(List<String> paragraphs) {
    text.append('[');
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      string(paragraphs.get(i));
    }
    text.append(']');
  }

  private void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        control(c);
      } else if (Character.isSurrogate(c)) {
        i += surrogate(value, i);
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private void control(char c) {
    switch (c) {
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> escape(c);
    }
  }

  /// Half a pair has no UTF-8: it stays the escape that it was read from.
  ///
  /// @return how many characters were taken beside the first
  private int surrogate(String value, int at) {
    int codePoint = value.codePointAt(at);
    if (Character.isSupplementaryCodePoint(codePoint)) {
      text.appendCodePoint(codePoint);
      return 1;
    }
    escape(value.charAt(at));
    return 0;
  }

  private void escape(char c) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX.charAt(c >> shift & 0xF));
    }
  }
}
