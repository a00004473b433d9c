/// What a policy says, beside the work: the plan's own document, and the pack's facts in our own
/// words. Knows no other screen, and asks nothing of anybody.
@NullMarked
package org.pumpreview.desktop.policy;

import org.jspecify.annotations.NullMarked;
