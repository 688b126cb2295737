@NullMarked
package org.servicehall.intake.api.acting;

import org.jspecify.annotations.NullMarked;
