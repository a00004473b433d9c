package org.pumpreview.build.broken.casework;

import org.pumpreview.build.broken.desktop.unlock.UnlockView;

public record SeesDesktop(UnlockView seen) {}
