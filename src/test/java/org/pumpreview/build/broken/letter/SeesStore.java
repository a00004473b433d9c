package org.pumpreview.build.broken.letter;

import org.pumpreview.build.broken.store.Store;

public record SeesStore(Store seen) {}
