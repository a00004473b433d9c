package org.pumpreview.build.broken.desktop.unlock;

public final class UnlockView {}
