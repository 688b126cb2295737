/** Closed files and who borrows them (rules R1, R2). */
@NullMarked
package org.servicehall.cases.domain.archive;

import org.jspecify.annotations.NullMarked;
