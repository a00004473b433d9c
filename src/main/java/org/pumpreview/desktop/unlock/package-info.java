/// The doors of a vault: unlocking it, setting one up, and the practice vault. Takes passphrases
/// and hands out unlocked sessions; keeps neither, and knows nothing of cases.
@NullMarked
package org.pumpreview.desktop.unlock;

import org.jspecify.annotations.NullMarked;
