/** Tests of how lists are read. */
@NullMarked
package org.servicehall.intake.season;

import org.jspecify.annotations.NullMarked;
