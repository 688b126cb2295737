@NullMarked
package org.servicehall.intake.domain.queue;

import org.jspecify.annotations.NullMarked;
