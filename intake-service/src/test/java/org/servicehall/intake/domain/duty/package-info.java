@NullMarked
package org.servicehall.intake.domain.duty;

import org.jspecify.annotations.NullMarked;
