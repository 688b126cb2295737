@NullMarked
package org.servicehall.platform.eventstore;

import org.jspecify.annotations.NullMarked;
