package org.pumpreview.store;

import java.nio.file.Path;

/// A backup that was checked.
///
/// @param report what was found in it; nothing is lost or changed
public record Backup(Path folder, CheckReport report) {}
