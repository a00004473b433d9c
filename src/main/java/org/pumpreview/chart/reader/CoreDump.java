package org.pumpreview.chart.reader;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// What a system writes to the disk of a process that was aborted: all of its memory, with the
/// pages in it. Java can be told not to ask for that when it crashes itself, but not what the
/// system does when a library, or somebody from outside, aborts it.
public final class CoreDump {
  /// The number of the limit, on Linux and macOS alike.
  private static final int RLIMIT_CORE = 4;

  /// Bytes. Less than any file is begun for; and where Linux hands them to a program instead of
  /// writing a file, it heeds no limit but this one.
  private static final long NONE_ON_LINUX = 1;

  private static final long NONE = 0;

  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final String LIMIT = "Max core file size";

  private CoreDump() {}

  /// Forbids it for this process, and for all that it starts. Where the system has no such limit,
  /// nothing happens.
  public static void forbid() {
    String system = System.getProperty("os.name");
    if (system.startsWith("Windows") || isForbidden()) {
      return;
    }
    limit(system.equals("Linux") ? NONE_ON_LINUX : NONE);
  }

  /// Spares a command the tenth of a second that a call out of Java takes the first time.
  private static boolean isForbidden() {
    try {
      return Files.readAllLines(LIMITS).stream()
          .filter(line -> line.startsWith(LIMIT))
          .map(line -> line.substring(LIMIT.length()).strip().split(" +", 2)[0])
          .anyMatch(Set.of("0", "1")::contains);
    } catch (IOException elsewhere) {
      return false;
    }
  }

  private static void limit(long bytes) {
    var linker = Linker.nativeLinker();
    SymbolLookup library = linker.defaultLookup();
    MethodHandle setrlimit =
        linker.downcallHandle(
            library.findOrThrow("setrlimit"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try (var arena = Arena.ofConfined()) {
      // What holds now, and the most that the process may allow itself again.
      MemorySegment both = arena.allocateFrom(ValueLayout.JAVA_LONG, bytes, bytes);
      int _ = (int) setrlimit.invokeExact(RLIMIT_CORE, both);
    } catch (Error | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
