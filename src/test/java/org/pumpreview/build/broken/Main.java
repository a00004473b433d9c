package org.pumpreview.build.broken;

public final class Main {}
