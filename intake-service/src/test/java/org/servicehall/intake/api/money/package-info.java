@NullMarked
package org.servicehall.intake.api.money;

import org.jspecify.annotations.NullMarked;
