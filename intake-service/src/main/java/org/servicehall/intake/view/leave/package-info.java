/** When clerks are on approved leave, as attendance tells it (rules A1, T6). */
@NullMarked
package org.servicehall.intake.view.leave;

import org.jspecify.annotations.NullMarked;
