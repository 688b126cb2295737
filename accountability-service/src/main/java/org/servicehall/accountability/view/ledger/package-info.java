/** The book as a table to take away. */
@NullMarked
package org.servicehall.accountability.view.ledger;

import org.jspecify.annotations.NullMarked;
