/** The catalogue of matters: data files, read and checked at start. */
@NullMarked
package org.servicehall.intake.catalogue;

import org.jspecify.annotations.NullMarked;
