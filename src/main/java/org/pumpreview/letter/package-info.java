/// Determination letters: their text, their pages, their signature, and its verification. Knows
/// cases and policies, and no vault, window, clock or command line.
@NullMarked
package org.pumpreview.letter;

import org.jspecify.annotations.NullMarked;
