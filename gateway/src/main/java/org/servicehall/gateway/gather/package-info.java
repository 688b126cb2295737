/** Answers made of what several services say at one address (ADR 25). */
@NullMarked
package org.servicehall.gateway.gather;

import org.jspecify.annotations.NullMarked;
