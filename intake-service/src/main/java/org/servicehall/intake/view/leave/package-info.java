/** Who is on approved leave, as attendance tells it (rule T6). */
@NullMarked
package org.servicehall.intake.view.leave;

import org.jspecify.annotations.NullMarked;
