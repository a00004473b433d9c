package org.pumpreview.command.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.pumpreview.policy.Evaluation;
import org.pumpreview.policy.Policy;

/// Evaluates JSON Lines, one result a line in the order of the requests.
public final class Batch {
  private final RequestReader reader;

  public Batch(Policy policy) {
    this.reader = new RequestReader(policy);
  }

  /// Results that are complete are written before it waits for more input.
  ///
  /// @return the number of lines in error
  /// @throws UnreadableInput when the requests cannot be read
  /// @throws IOException when the results cannot be written
  public long run(InputStream in, OutputStream out) throws IOException {
    var lines = new Lines(in);
    var results = new Results(out);
    long errors = 0;
    while (true) {
      if (lines.wouldWait()) {
        results.flush();
      }
      if (!lines.next()) {
        break;
      }
      switch (reader.read(lines)) {
        case Reading.Blank blank -> {}
        case Reading.Request request -> results.add(request.id(), evaluate(request));
        case Reading.Refused refused -> {
          results.add(lines.number(), refused);
          errors++;
        }
      }
    }
    results.flush();
    return errors;
  }

  private static Evaluation evaluate(Reading.Request request) {
    return request.checklist().evaluate(request.answers(), request.granted());
  }
}
