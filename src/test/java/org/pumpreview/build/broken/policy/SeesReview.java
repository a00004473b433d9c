package org.pumpreview.build.broken.policy;

import org.pumpreview.build.broken.review.Case;

public record SeesReview(Case seen) {}
