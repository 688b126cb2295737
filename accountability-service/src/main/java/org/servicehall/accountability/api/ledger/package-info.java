/** The ledger: entries, their counts, answers to them, and what proves that nobody changed them. */
@NullMarked
package org.servicehall.accountability.api.ledger;

import org.jspecify.annotations.NullMarked;
