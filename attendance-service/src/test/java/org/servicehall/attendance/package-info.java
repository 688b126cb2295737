/** What holds for the whole service. */
@NullMarked
package org.servicehall.attendance;

import org.jspecify.annotations.NullMarked;
