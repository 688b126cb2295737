@NullMarked
package org.servicehall.platform.projection;

import org.jspecify.annotations.NullMarked;
