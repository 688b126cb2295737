/** REST in and out of reception. */
@NullMarked
package org.servicehall.intake.api;

import org.jspecify.annotations.NullMarked;
