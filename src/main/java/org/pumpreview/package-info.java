/// The main class: starts the window or the command line, and hands the one what it needs of the
/// other.
@NullMarked
package org.pumpreview;

import org.jspecify.annotations.NullMarked;
