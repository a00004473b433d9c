/// The request step: what came in, kept as it was typed, and what is wrong with it at its own
/// field. Knows no other step.
@NullMarked
package org.pumpreview.desktop.request;

import org.jspecify.annotations.NullMarked;
