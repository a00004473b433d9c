package org.pumpreview.build.broken.packs;

import org.pumpreview.build.broken.review.Case;

public record SeesReview(Case seen) {}
