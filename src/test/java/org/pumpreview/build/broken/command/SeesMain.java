package org.pumpreview.build.broken.command;

import org.pumpreview.build.broken.Main;

public record SeesMain(Main seen) {}
