/** Who works at the halls. */
@NullMarked
package org.servicehall.contracts.staff;

import org.jspecify.annotations.NullMarked;
