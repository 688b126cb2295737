/** Money 收费 that a hall gives back and closes each day, as other services learn of it. */
@NullMarked
package org.servicehall.contracts.money;

import org.jspecify.annotations.NullMarked;
