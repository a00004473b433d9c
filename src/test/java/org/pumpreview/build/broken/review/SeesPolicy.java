package org.pumpreview.build.broken.review;

import org.pumpreview.build.broken.policy.Rule;

public record SeesPolicy(Rule seen) {}
