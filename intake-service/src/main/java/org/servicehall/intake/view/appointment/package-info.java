/** What staff and residents read about appointments and calls on duty. */
@NullMarked
package org.servicehall.intake.view.appointment;

import org.jspecify.annotations.NullMarked;
