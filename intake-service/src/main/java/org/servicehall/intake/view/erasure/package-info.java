/** Requests to erase a resident's data, as staff see them. */
@NullMarked
package org.servicehall.intake.view.erasure;

import org.jspecify.annotations.NullMarked;
