/** Queue tickets of the hall's windows (rule S2). */
@NullMarked
package org.servicehall.contracts.queue;

import org.jspecify.annotations.NullMarked;
