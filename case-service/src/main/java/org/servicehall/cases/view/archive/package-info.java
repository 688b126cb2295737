/** Files, notices and loans (rules R1, R2). */
@NullMarked
package org.servicehall.cases.view.archive;

import org.jspecify.annotations.NullMarked;
