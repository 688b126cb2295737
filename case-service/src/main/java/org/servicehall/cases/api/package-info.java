/** REST in and out of handling, a package a subject; here is what they share. */
@NullMarked
package org.servicehall.cases.api;

import org.jspecify.annotations.NullMarked;
