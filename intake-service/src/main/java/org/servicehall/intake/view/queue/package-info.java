/** The windows' queues, a document for each window and day (rule S2). */
@NullMarked
package org.servicehall.intake.view.queue;

import org.jspecify.annotations.NullMarked;
