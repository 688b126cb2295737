@NullMarked
package org.servicehall.intake.api.message;

import org.jspecify.annotations.NullMarked;
