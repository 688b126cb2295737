/** Who held a case that missed its deadline, for its entry in the ledger. */
@NullMarked
package org.servicehall.accountability.view.lateness;

import org.jspecify.annotations.NullMarked;
