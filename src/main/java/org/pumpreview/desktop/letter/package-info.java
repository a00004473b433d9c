/// The step of the letter: looking at it, signing it, taking it out. Knows the case through its
/// desk and the letter through what it is handed; makes no file, no signature and no picture
/// itself.
@NullMarked
package org.pumpreview.desktop.letter;

import org.jspecify.annotations.NullMarked;
