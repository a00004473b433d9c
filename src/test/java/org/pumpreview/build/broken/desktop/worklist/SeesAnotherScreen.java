package org.pumpreview.build.broken.desktop.worklist;

import org.pumpreview.build.broken.desktop.unlock.UnlockView;

public record SeesAnotherScreen(UnlockView seen) {}
