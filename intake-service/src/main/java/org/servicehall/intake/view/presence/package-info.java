/** Who is at work now, as attendance tells it (rule F3). */
@NullMarked
package org.servicehall.intake.view.presence;

import org.jspecify.annotations.NullMarked;
