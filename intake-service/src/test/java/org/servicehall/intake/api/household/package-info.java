@NullMarked
package org.servicehall.intake.api.household;

import org.jspecify.annotations.NullMarked;
