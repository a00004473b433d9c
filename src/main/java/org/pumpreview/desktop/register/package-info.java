/// The register of plan interpretations: how the plan reads what a policy leaves open, and how it
/// read it before. Knows no case.
@NullMarked
package org.pumpreview.desktop.register;

import org.jspecify.annotations.NullMarked;
