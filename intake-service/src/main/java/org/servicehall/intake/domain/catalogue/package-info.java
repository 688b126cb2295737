/** Versions of matters published at run time (rule M5). */
@NullMarked
package org.servicehall.intake.domain.catalogue;

import org.jspecify.annotations.NullMarked;
