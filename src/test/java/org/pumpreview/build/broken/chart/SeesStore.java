package org.pumpreview.build.broken.chart;

import org.pumpreview.build.broken.store.Store;

public record SeesStore(Store seen) {}
