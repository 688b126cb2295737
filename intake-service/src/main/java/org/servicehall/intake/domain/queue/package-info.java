/** Queue tickets: taking, calling, serving (rule S2). */
@NullMarked
package org.servicehall.intake.domain.queue;

import org.jspecify.annotations.NullMarked;
