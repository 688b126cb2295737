/** The book: its entries, what they answer, and where each finding stands. */
@NullMarked
package org.servicehall.accountability.ledger;

import org.jspecify.annotations.NullMarked;
