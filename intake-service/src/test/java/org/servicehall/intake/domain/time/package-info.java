@NullMarked
package org.servicehall.intake.domain.time;

import org.jspecify.annotations.NullMarked;
