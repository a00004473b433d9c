package org.pumpreview.build.broken.command;

import org.pumpreview.build.broken.desktop.unlock.UnlockView;

public record SeesDesktop(UnlockView seen) {}
