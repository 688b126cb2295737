/** Households: who lives under one household book, and what changed (rule S8). */
@NullMarked
package org.servicehall.contracts.household;

import org.jspecify.annotations.NullMarked;
