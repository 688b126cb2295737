@NullMarked
package org.servicehall.intake.domain.paper;

import org.jspecify.annotations.NullMarked;
