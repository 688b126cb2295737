@NullMarked
package org.servicehall.platform.staff;

import org.jspecify.annotations.NullMarked;
