package org.pumpreview.casework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pumpreview.letter.StampFailed;
import org.pumpreview.letter.StampSetting;
import org.pumpreview.letter.Stamping;

/// The line to a time-stamp server (RFC 3161, 3.4), the one place where this program uses a
/// network. What goes out is the request: the digest of a signature, and a number at random.
///
/// A letter and its copies ask over one line, and its patience is for all of them. No setting of
/// the JDK bounds a whole exchange: a server that sends one byte now and then is never silent. So
/// the exchange runs beside whoever asks, who leaves when the patience is at its end.
public final class StampServer implements Stamping.Line {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// A time stamp has some kilobytes; nothing longer is read.
  private static final int LONGEST = 256 * 1024;

  private static final int OK = 200;

  private final URI address;
  private Duration patience;

  public StampServer(URI address) {
    this(address, PATIENCE);
  }

  /// @param patience with the server, for all that is asked over this line
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
    if (!patience.isPositive()) {
      throw new SocketTimeoutException("no patience left");
    }
    long start = System.nanoTime();
    Duration left = patience;
    var exchange = new FutureTask<>(() -> exchange(request, left));
    Thread.ofVirtual().name("time-stamp server").start(exchange);
    try {
      return exchange.get(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("not whole in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
    } finally {
      // Interrupted, a virtual thread closes the connection it waits for.
      exchange.cancel(true);
      patience = left.minusNanos(System.nanoTime() - start);
    }
  }

  private byte[] exchange(byte[] request, Duration left) throws IOException {
    var connection = (HttpURLConnection) address.toURL().openConnection();
    try {
      prepare(connection, request.length, Math.toIntExact(left.toMillis()) + 1);
      try (var out = connection.getOutputStream()) {
        out.write(request);
      }
      if (connection.getResponseCode() != OK) {
        throw new IOException("status " + connection.getResponseCode());
      }
      try (var in = connection.getInputStream()) {
        return read(in);
      }
    } finally {
      connection.disconnect();
    }
  }

  /// With a length told in advance the JDK sends the request once; a redirection is not followed,
  /// because the settings name the server.
  private static void prepare(HttpURLConnection connection, int length, int millis)
      throws IOException {
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

  private static byte[] read(InputStream in) throws IOException {
    var answer = new ByteArrayOutputStream();
    byte[] piece = new byte[8 * 1024];
    for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
      answer.write(piece, 0, length);
      if (answer.size() > LONGEST) {
        throw new IOException("too long");
      }
    }
    return answer.toByteArray();
  }
}
