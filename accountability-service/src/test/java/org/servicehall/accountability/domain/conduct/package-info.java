@NullMarked
package org.servicehall.accountability.domain.conduct;

import org.jspecify.annotations.NullMarked;
