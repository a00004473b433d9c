package org.pumpreview.build.broken.store;

import org.pumpreview.build.broken.letter.Page;

public record SeesLetter(Page seen) {}
