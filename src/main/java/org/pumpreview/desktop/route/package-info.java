/// The route step: which way through the policy the request takes, or that the policy does not
/// decide it, and which revision governs, with the chart beside it. Knows no other step.
@NullMarked
package org.pumpreview.desktop.route;

import org.jspecify.annotations.NullMarked;
