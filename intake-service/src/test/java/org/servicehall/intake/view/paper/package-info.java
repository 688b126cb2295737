@NullMarked
package org.servicehall.intake.view.paper;

import org.jspecify.annotations.NullMarked;
