/**
 * Forms that people fill in: each has words of its own, {@code field.user-id} and the like, so that nobody is told a regular
 * expression.
 */
@NullMarked
package org.servicehall.platform.form;

import org.jspecify.annotations.NullMarked;
