/// The controls, theme and text of the desk. They speak in words, icons and tones handed in from
/// outside, and must not know what a case, a policy or a vault is.
@NullMarked
package org.pumpreview.desktop.kit;

import org.jspecify.annotations.NullMarked;
