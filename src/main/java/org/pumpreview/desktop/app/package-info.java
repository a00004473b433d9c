/// Start and composition of the window: makes the vault, hands each screen what it needs, and goes
/// from one to the other. Reads the clock for everybody above it.
@NullMarked
package org.pumpreview.desktop.app;

import org.jspecify.annotations.NullMarked;
