/** Certification seasons: lists, ticking off, undoing (rules S9, C6). */
@NullMarked
package org.servicehall.intake.domain.season;

import org.jspecify.annotations.NullMarked;
