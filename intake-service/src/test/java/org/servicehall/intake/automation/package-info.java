@NullMarked
package org.servicehall.intake.automation;

import org.jspecify.annotations.NullMarked;
