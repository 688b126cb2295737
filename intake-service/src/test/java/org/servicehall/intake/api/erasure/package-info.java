@NullMarked
package org.servicehall.intake.api.erasure;

import org.jspecify.annotations.NullMarked;
