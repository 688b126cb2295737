@NullMarked
package org.servicehall.intake.domain.money;

import org.jspecify.annotations.NullMarked;
