@NullMarked
package org.servicehall.intake.view.leave;

import org.jspecify.annotations.NullMarked;
