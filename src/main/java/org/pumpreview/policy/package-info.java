/// What a clinical policy says: items, tree, exception, codes, and its three-valued evaluation with
/// the explanation. Pure values; knows no file, no case, no person.
@NullMarked
package org.pumpreview.policy;

import org.jspecify.annotations.NullMarked;
