@NullMarked
package org.servicehall.intake.message;

import org.jspecify.annotations.NullMarked;
