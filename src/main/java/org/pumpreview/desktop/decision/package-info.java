/// The step of the decision as a nurse has it: what is shown, what is missing, what can be done
/// about it and why the rest cannot. Knows neither the other screens nor how a letter is made.
@NullMarked
package org.pumpreview.desktop.decision;

import org.jspecify.annotations.NullMarked;
