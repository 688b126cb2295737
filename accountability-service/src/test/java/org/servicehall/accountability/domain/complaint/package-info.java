@NullMarked
package org.servicehall.accountability.domain.complaint;

import org.jspecify.annotations.NullMarked;
