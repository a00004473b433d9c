package org.pumpreview.build.broken.desktop.worklist;

import java.sql.Connection;

public record SpeaksSql(Connection seen) {}
