/** The monthly assessment (rules D8, H2). */
@NullMarked
package org.servicehall.accountability.domain.assessment;

import org.jspecify.annotations.NullMarked;
