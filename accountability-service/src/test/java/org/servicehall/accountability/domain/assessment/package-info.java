@NullMarked
package org.servicehall.accountability.domain.assessment;

import org.jspecify.annotations.NullMarked;
