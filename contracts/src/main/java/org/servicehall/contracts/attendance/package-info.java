@NullMarked
package org.servicehall.contracts.attendance;

import org.jspecify.annotations.NullMarked;
