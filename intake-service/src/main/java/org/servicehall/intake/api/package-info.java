/** REST in and out of reception, a package a subject; here is what they share. */
@NullMarked
package org.servicehall.intake.api;

import org.jspecify.annotations.NullMarked;
