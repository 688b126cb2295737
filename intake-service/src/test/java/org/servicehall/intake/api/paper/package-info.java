@NullMarked
package org.servicehall.intake.api.paper;

import org.jspecify.annotations.NullMarked;
