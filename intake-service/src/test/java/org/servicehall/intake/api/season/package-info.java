@NullMarked
package org.servicehall.intake.api.season;

import org.jspecify.annotations.NullMarked;
