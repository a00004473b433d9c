package org.pumpreview.command.evaluate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pumpreview.policy.Policy;
import org.pumpreview.words.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads lines as requests, without a tree.
final class RequestReader {
  private static final Words WORDS = Words.of("evaluate");
  private static final JsonFactory JSON = new JsonFactory();

  private final Policy policy;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private CharBuffer text = CharBuffer.allocate(4096);

  RequestReader(Policy policy) {
    this.policy = policy;
  }

  Reading read(Lines line) {
    if (line.isBlank()) {
      return new Reading.Blank();
    }
    if (line.isTooLong()) {
      return refused(Problem.TOO_LONG, Lines.LONGEST);
    }
    if (!decode(line.bytes())) {
      return refused(Problem.NOT_UTF8);
    }
    var request = new RequestLine(policy);
    try (JsonParser parser =
        JSON.createParser(ObjectReadContext.empty(), text.array(), 0, text.limit())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return refused(Problem.NOT_AN_OBJECT);
      }
      request.read(parser);
      if (parser.nextToken() != null) {
        request.broken();
      }
    } catch (JacksonException e) {
      request.broken();
    }
    return request.reading();
  }

  /// @return false when the bytes are not UTF-8
  private boolean decode(ByteBuffer bytes) {
    if (text.capacity() < bytes.remaining()) {
      text = CharBuffer.allocate(2 * bytes.remaining());
    }
    text.clear();
    CoderResult result = decoder.reset().decode(bytes, text, true);
    text.flip();
    return result.isUnderflow();
  }

  private static Reading.Refused refused(Problem problem, Object... particulars) {
    return new Reading.Refused(Optional.empty(), WORDS.of("line", problem, particulars));
  }
}
