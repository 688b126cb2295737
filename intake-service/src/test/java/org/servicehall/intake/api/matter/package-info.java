@NullMarked
package org.servicehall.intake.api.matter;

import org.jspecify.annotations.NullMarked;
