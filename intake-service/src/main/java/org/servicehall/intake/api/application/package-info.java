/** Applications, from reception to hand-over: what is done to them, what they cost, what was printed. */
@NullMarked
package org.servicehall.intake.api.application;

import org.jspecify.annotations.NullMarked;
