package org.pumpreview.build.broken.elsewhere;

final class Lost {}
