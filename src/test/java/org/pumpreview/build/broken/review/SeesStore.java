package org.pumpreview.build.broken.review;

import org.pumpreview.build.broken.store.Store;

public record SeesStore(Store seen) {}
