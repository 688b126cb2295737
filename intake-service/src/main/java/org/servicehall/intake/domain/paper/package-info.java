/** The scans and photos of one application, and what is decided about those handed in online (rule S4). */
@NullMarked
package org.servicehall.intake.domain.paper;

import org.jspecify.annotations.NullMarked;
