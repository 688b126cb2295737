@NullMarked
package org.servicehall.intake.api.queue;

import org.jspecify.annotations.NullMarked;
