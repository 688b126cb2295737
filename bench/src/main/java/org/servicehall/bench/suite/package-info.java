/** What a table of measurements is made of: rows, rounds, spreads, the machine, and how two tables compare. */
@NullMarked
package org.servicehall.bench.suite;

import org.jspecify.annotations.NullMarked;
