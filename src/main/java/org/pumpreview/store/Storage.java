package org.pumpreview.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.pumpreview.store.VaultException.Reason;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a failure of the disk or of the database means for the person at the screen.
final class Storage {
  /// By SQLite's primary result code, the low byte of every code.
  private static final Map<Integer, Reason> REASONS =
      Map.of(
          SQLiteErrorCode.SQLITE_FULL.code, Reason.DISK_FULL,
          SQLiteErrorCode.SQLITE_BUSY.code, Reason.BUSY,
          SQLiteErrorCode.SQLITE_LOCKED.code, Reason.BUSY,
          SQLiteErrorCode.SQLITE_CORRUPT.code, Reason.DAMAGED,
          SQLiteErrorCode.SQLITE_NOTADB.code, Reason.DAMAGED,
          SQLiteErrorCode.SQLITE_READONLY.code, Reason.FOLDER_UNREACHABLE,
          SQLiteErrorCode.SQLITE_CANTOPEN.code, Reason.FOLDER_UNREACHABLE);

  private Storage() {}

  static Reason reason(SQLException e) {
    int code = e instanceof SQLiteException own ? own.getResultCode().code & 0xff : -1;
    return REASONS.getOrDefault(code, Reason.IO_FAILED);
  }

  /// Tells a full disk by the system's words: Java hands on nothing else.
  static Reason reason(IOException e) {
    String words =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : String.valueOf(e.getMessage());
    String lower = words.toLowerCase(Locale.ROOT);
    boolean full =
        lower.contains("no space left")
            || lower.contains("not enough space")
            || lower.contains("quota exceeded");
    return full ? Reason.DISK_FULL : Reason.IO_FAILED;
  }
}
