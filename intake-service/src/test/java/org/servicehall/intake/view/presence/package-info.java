@NullMarked
package org.servicehall.intake.view.presence;

import org.jspecify.annotations.NullMarked;
