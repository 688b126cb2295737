/** What waits for somebody at reception. */
@NullMarked
package org.servicehall.intake.api.desk;

import org.jspecify.annotations.NullMarked;
