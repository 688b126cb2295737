@NullMarked
package org.servicehall.intake.testing;

import org.jspecify.annotations.NullMarked;
