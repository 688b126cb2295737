@NullMarked
package org.servicehall.intake.money;

import org.jspecify.annotations.NullMarked;
