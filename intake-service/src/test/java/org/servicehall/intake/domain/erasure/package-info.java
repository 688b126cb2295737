@NullMarked
package org.servicehall.intake.domain.erasure;

import org.jspecify.annotations.NullMarked;
