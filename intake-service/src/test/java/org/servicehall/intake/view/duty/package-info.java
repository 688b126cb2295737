@NullMarked
package org.servicehall.intake.view.duty;

import org.jspecify.annotations.NullMarked;
