/** Tests of how seasons are followed. */
@NullMarked
package org.servicehall.intake.view.season;

import org.jspecify.annotations.NullMarked;
