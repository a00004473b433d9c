package org.pumpreview.build.broken.packs;

import org.pumpreview.build.broken.words.Text;

public record SeesWords(Text seen) {}
