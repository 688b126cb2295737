/** What passing time does to applications that are not yet accepted (rules F4, K6). */
@NullMarked
package org.servicehall.intake.terms;

import org.jspecify.annotations.NullMarked;
