@NullMarked
package org.servicehall.intake.domain.message;

import org.jspecify.annotations.NullMarked;
