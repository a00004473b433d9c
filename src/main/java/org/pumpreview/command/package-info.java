/// The command line: reads arguments, does the work through the rooms below, prints, and ends with
/// an exit code. Knows no window.
@NullMarked
package org.pumpreview.command;

import org.jspecify.annotations.NullMarked;
