@NullMarked
package org.servicehall.intake.api.resident;

import org.jspecify.annotations.NullMarked;
