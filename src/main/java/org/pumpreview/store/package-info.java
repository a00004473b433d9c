/// The vault: sealed, chained and signed journal, accounts, worklist cards, attachments, backup and
/// check. Guards every act with the rules of the review and makes nothing of a case; knows no
/// letter, no screen, no clock.
@NullMarked
package org.pumpreview.store;

import org.jspecify.annotations.NullMarked;
