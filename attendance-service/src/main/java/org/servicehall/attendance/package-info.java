/** Signatures, the day record, and what clerks did without being signed in. */
@NullMarked
package org.servicehall.attendance;

import org.jspecify.annotations.NullMarked;
