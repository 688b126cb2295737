@NullMarked
package org.servicehall.intake.domain.acting;

import org.jspecify.annotations.NullMarked;
