package org.pumpreview.build.broken.letter;

public final class PageSigner {}
