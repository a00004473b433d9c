package org.pumpreview.build.broken.words;

import org.pumpreview.build.broken.policy.Rule;

public record SeesPolicy(Rule seen) {}
