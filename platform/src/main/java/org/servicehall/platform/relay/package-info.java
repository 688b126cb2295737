@NullMarked
package org.servicehall.platform.relay;

import org.jspecify.annotations.NullMarked;
