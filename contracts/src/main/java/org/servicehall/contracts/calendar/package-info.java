@NullMarked
package org.servicehall.contracts.calendar;

import org.jspecify.annotations.NullMarked;
