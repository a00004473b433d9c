/// How fast the program is on this machine, on made-up charts. Makes its own vault in a folder for
/// the while and knows no case of anybody.
@NullMarked
package org.pumpreview.command.bench;

import org.jspecify.annotations.NullMarked;
