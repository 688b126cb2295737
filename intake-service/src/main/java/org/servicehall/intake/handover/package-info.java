/** What comes up between a hand-over and its receiver's confirmation (rule F3). */
@NullMarked
package org.servicehall.intake.handover;

import org.jspecify.annotations.NullMarked;
