/** What runs beside the requests: each loop on a thread of its own, seen by health and started again when it ends. */
@NullMarked
package org.servicehall.platform.loop;

import org.jspecify.annotations.NullMarked;
