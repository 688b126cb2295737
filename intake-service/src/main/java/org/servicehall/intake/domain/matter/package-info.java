/** Matters 事项: what a resident has to bring, and why (rules N1, M1, M2). */
@NullMarked
package org.servicehall.intake.domain.matter;

import org.jspecify.annotations.NullMarked;
