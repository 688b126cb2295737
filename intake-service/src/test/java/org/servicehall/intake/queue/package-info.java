@NullMarked
package org.servicehall.intake.queue;

import org.jspecify.annotations.NullMarked;
