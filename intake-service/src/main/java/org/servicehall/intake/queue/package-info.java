/** What halls set about their queues (rule S2). */
@NullMarked
package org.servicehall.intake.queue;

import org.jspecify.annotations.NullMarked;
