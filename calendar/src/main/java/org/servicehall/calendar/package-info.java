@NullMarked
package org.servicehall.calendar;

import org.jspecify.annotations.NullMarked;
