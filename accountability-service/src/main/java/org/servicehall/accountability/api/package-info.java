/** REST in and out, a package a subject; here is what they share. */
@NullMarked
package org.servicehall.accountability.api;

import org.jspecify.annotations.NullMarked;
