@NullMarked
package org.servicehall.platform.event;

import org.jspecify.annotations.NullMarked;
