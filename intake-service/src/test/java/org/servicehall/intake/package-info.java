@NullMarked
package org.servicehall.intake;

import org.jspecify.annotations.NullMarked;
