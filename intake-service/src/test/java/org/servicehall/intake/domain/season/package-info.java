/** Tests of certification seasons. */
@NullMarked
package org.servicehall.intake.domain.season;

import org.jspecify.annotations.NullMarked;
