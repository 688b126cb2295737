/** Queue tickets over HTTP: the residents' door, the desk, the board (rule S2). */
@NullMarked
package org.servicehall.intake.api.queue;

import org.jspecify.annotations.NullMarked;
