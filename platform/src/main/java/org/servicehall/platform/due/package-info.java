/** Sweeps: tells entities what passing time has made due. */
@NullMarked
package org.servicehall.platform.due;

import org.jspecify.annotations.NullMarked;
