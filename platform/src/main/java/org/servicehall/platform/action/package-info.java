/** What may be done with something now: offered by those who judge it (ADR 26). */
@NullMarked
package org.servicehall.platform.action;

import org.jspecify.annotations.NullMarked;
