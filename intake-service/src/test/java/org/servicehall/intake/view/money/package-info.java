@NullMarked
package org.servicehall.intake.view.money;

import org.jspecify.annotations.NullMarked;
