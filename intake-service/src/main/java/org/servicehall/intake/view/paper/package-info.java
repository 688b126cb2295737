/** What residents handed in online and the hall has not looked at yet (rule S4). */
@NullMarked
package org.servicehall.intake.view.paper;

import org.jspecify.annotations.NullMarked;
