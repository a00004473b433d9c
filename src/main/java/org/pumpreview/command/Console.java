package org.pumpreview.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/// Where a command reads and writes.
///
/// @param out results alone; unlike [System#out] it tells of a reader that went away
/// @param err everything else
public record Console(InputStream in, OutputStream out, PrintStream err) {

  /// The console of this process.
  public static Console ofProcess() {
    return new Console(System.in, new FileOutputStream(FileDescriptor.out), System.err);
  }
}
