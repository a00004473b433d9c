/// What joins the rooms that never see each other: issuing a letter from a case into the vault and
/// onto the disk, attaching documents to a case and opening them, and the practice vault with its
/// made-up cases. Sees review, store, chart, letter and packs; knows no screen and no command line.
@NullMarked
package org.pumpreview.casework;

import org.jspecify.annotations.NullMarked;
