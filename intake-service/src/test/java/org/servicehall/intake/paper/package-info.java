@NullMarked
package org.servicehall.intake.paper;

import org.jspecify.annotations.NullMarked;
