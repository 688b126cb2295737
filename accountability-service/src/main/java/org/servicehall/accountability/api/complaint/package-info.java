/** Complaints: filed by anyone, then step by step to the decision and what follows it. */
@NullMarked
package org.servicehall.accountability.api.complaint;

import org.jspecify.annotations.NullMarked;
