/** The embedded issuer: for evaluation and for a small hall on one machine. */
@NullMarked
package org.servicehall.gateway.issuer;

import org.jspecify.annotations.NullMarked;
