package org.pumpreview.casework;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pumpreview.letter.StampAuthority;
import org.pumpreview.letter.StampFailed;
import org.pumpreview.letter.StampSetting;

/// The line to a time-stamp server, against one on this machine.
class StampServerTest {
  private static final Instant NOW = Instant.parse("2026-11-17T16:58:00Z");
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final StampAuthority TIME = StampAuthority.of(StampAuthority.Kind.RSA);
  private static final Map<String, List<String>> SENT = new HashMap<>();

  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/tsr", StampServerTest::stamp);
    server.createContext("/echo", exchange -> answer(exchange, 200, body(exchange)));
    server.createContext("/broken", exchange -> answer(exchange, 500, new byte[10]));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/tsr");
          answer(exchange, 302, new byte[0]);
        });
    server.createContext("/endless", exchange -> answer(exchange, 200, new byte[300 * 1024]));
    server.createContext(
        "/page", exchange -> answer(exchange, 200, "Welcome".getBytes(StandardCharsets.US_ASCII)));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void stamp(HttpExchange exchange) throws IOException {
    SENT.putAll(exchange.getRequestHeaders());
    answer(exchange, 200, TIME.answer(body(exchange), NOW));
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    return exchange.getRequestBody().readAllBytes();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static StampSetting.On setting(String path) {
    return new StampSetting.On(at(path), List.of(TIME.certificate()));
  }

  @Test
  void aServerIsTriedOutWithoutALetter() throws Exception {
    assertEquals(
        "Time stamped at 2026-11-17T16:58:00Z by Example time stamps.",
        StampServer.tryOut(setting("/tsr"), NOW));
    assertEquals(List.of("Pump-Review"), SENT.get("User-agent"));
    assertEquals(List.of("application/timestamp-query"), SENT.get("Content-type"));
  }

  @Test
  void whatIsAskedArrivesAsItIs() throws Exception {
    byte[] asked = {1, 2, 3};
    assertArrayEquals(asked, new StampServer(at("/echo"), SHORT).ask(asked));
  }

  @Test
  void whatIsNoAnswerIsAFault() {
    for (String path : List.of("/broken", "/moved", "/endless", "/nowhere")) {
      assertThrows(
          IOException.class, () -> new StampServer(at(path), SHORT).ask(new byte[3]), path);
    }
    var failed = assertThrows(StampFailed.class, () -> StampServer.tryOut(setting("/page"), NOW));
    assertEquals(StampFailed.Reason.RUBBISH, failed.reason());
  }

  @Test
  void aSilentServerIsNotWaitedForWithoutEnd() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertThrows(
          SocketTimeoutException.class, () -> new StampServer(address, SHORT).ask(new byte[3]));
    }
  }

  @Test
  void aServerThatDripsIsNotWaitedForWithoutEnd() throws IOException {
    String head = "HTTP/1.1 200 OK\r\nX-Slow: ";
    try (var dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var drops = Executors.newSingleThreadScheduledExecutor()) {
      drops.execute(() -> drip(dripping, drops, head));
      URI address = URI.create("http://127.0.0.1:" + dripping.getLocalPort() + "/");
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThrows(
                  SocketTimeoutException.class,
                  () -> new StampServer(address, SHORT).ask(new byte[3])));
      drops.shutdownNow();
    }
  }

  /// Answers a letter of a header at a time, each well before anybody would call that a silence.
  private static void drip(ServerSocket dripping, ScheduledExecutorService drops, String head) {
    try {
      Socket caller = dripping.accept();
      caller.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      drops.scheduleAtFixedRate(
          () -> {
            try {
              caller.getOutputStream().write('x');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          },
          0,
          SHORT.toMillis() / 10,
          TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void allThatIsAskedOverOneLineSharesThePatience() throws IOException {
    StampServer line;
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      line = new StampServer(address, SHORT);
      assertThrows(SocketTimeoutException.class, () -> line.ask(new byte[3]));
    }
    var again = assertThrows(SocketTimeoutException.class, () -> line.ask(new byte[3]));
    assertEquals("no patience left", again.getMessage(), "nobody is asked any more");
  }

  @Test
  void aServerThatIsNotThereCannotBeReached() throws IOException {
    int port;
    try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    var address = URI.create("http://127.0.0.1:" + port + "/");
    var setting = new StampSetting.On(address, List.of(TIME.certificate()));
    var failed = assertThrows(StampFailed.class, () -> StampServer.tryOut(setting, NOW));
    assertTrue(failed.sentence().endsWith("could not be reached."), failed.sentence());
  }
}
