/** Inspections, breaches, gifts and postings (rules H2, H3, G1, G2). */
@NullMarked
package org.servicehall.accountability.domain.conduct;

import org.jspecify.annotations.NullMarked;
