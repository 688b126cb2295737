@NullMarked
package org.servicehall.intake.domain.handover;

import org.jspecify.annotations.NullMarked;
