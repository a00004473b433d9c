/// Evaluation of requests given as JSON Lines, one result a line. Knows the policy and nothing of
/// files, arguments or cases.
@NullMarked
package org.pumpreview.command.evaluate;

import org.jspecify.annotations.NullMarked;
