/** What it costs to notice that something has become due, among few open deadlines and among many. */
@NullMarked
package org.servicehall.bench.sweep;

import org.jspecify.annotations.NullMarked;
