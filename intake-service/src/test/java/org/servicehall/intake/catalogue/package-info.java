@NullMarked
package org.servicehall.intake.catalogue;

import org.jspecify.annotations.NullMarked;
