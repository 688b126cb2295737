/** Certification seasons in bulk (rule S9). */
@NullMarked
package org.servicehall.intake.api.season;

import org.jspecify.annotations.NullMarked;
