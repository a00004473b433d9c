package org.pumpreview.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.pumpreview.letter.StampFailed;
import org.pumpreview.letter.StampSetting;
import org.pumpreview.letter.Stamping;

/// The line to a time-stamp server (RFC 3161, 3.4), the one place where this program uses a
/// network. What goes out is the request: the digest of a signature, and a number at random.
public final class StampServer implements Stamping.Line {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// A time stamp has some kilobytes; nothing longer is read.
  private static final int LONGEST = 256 * 1024;

  private static final int OK = 200;

  private final URI address;
  private final Duration patience;

  public StampServer(URI address) {
    this(address, PATIENCE);
  }

  /// @param patience for all of it; a silence as long as that counts too
  StampServer(URI address, Duration patience) {
    this.address = address;
    this.patience = patience;
  }

  /// Asks the server of the settings for a stamp that nobody keeps.
  ///
  /// @param now the time here
  /// @return who stamped and when, in words
  public static String tryOut(StampSetting.On setting, Instant now) throws StampFailed {
    return new Stamping(setting.authorities(), new StampServer(setting.server())).tryOut(now);
  }

  @Override
  public byte[] ask(byte[] request) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    var connection = (HttpURLConnection) address.toURL().openConnection();
    try {
      prepare(connection, request.length);
      try (var out = connection.getOutputStream()) {
        out.write(request);
      }
      if (connection.getResponseCode() != OK) {
        throw new IOException("status " + connection.getResponseCode());
      }
      try (var in = connection.getInputStream()) {
        return read(in, end);
      }
    } finally {
      connection.disconnect();
    }
  }

  /// With a length told in advance the JDK sends the request once; a redirection is not followed,
  /// because the settings name the server.
  private void prepare(HttpURLConnection connection, int length) throws IOException {
    int millis = Math.toIntExact(patience.toMillis());
    connection.setConnectTimeout(millis);
    connection.setReadTimeout(millis);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(length);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", "application/timestamp-query");
    connection.setRequestProperty("Accept", "application/timestamp-reply");
    connection.setRequestProperty("User-Agent", "Pump-Review");
  }

  private static byte[] read(InputStream in, long end) throws IOException {
    var answer = new ByteArrayOutputStream();
    byte[] piece = new byte[8 * 1024];
    for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
      answer.write(piece, 0, length);
      if (System.nanoTime() - end > 0) {
        throw new SocketTimeoutException("not whole in time");
      }
      if (answer.size() > LONGEST) {
        throw new IOException("too long");
      }
    }
    return answer.toByteArray();
  }
}
