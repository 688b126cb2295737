/** Requests to erase a resident's data, and the office's decisions on them. */
@NullMarked
package org.servicehall.intake.api.erasure;

import org.jspecify.annotations.NullMarked;
