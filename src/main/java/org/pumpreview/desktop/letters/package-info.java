/// The register of letters: every issued letter of the vault, how it left, and what it corrects.
/// Knows letters by their cases' cards; signs nothing and makes no file itself.
@NullMarked
package org.pumpreview.desktop.letters;

import org.jspecify.annotations.NullMarked;
