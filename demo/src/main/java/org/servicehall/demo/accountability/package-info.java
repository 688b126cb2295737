/** Complaints brought and judged, and the ledger with what is asked of it. */
@NullMarked
package org.servicehall.demo.accountability;

import org.jspecify.annotations.NullMarked;
