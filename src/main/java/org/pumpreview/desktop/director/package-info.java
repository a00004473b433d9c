/// The medical director's desk: both findings side by side, the exception, the rationale, the
/// reasons, the attestation and the decision. Knows the case through its desk; no store, no letter
/// and no other screen.
@NullMarked
package org.pumpreview.desktop.director;

import org.jspecify.annotations.NullMarked;
