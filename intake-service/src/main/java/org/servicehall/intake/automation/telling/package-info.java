/** How residents come to hear of what became of their appointments (rules S5, A1). */
@NullMarked
package org.servicehall.intake.automation.telling;

import org.jspecify.annotations.NullMarked;
