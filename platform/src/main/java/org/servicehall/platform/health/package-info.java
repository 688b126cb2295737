/** How a service asks its parts how they are. */
@NullMarked
package org.servicehall.platform.health;

import org.jspecify.annotations.NullMarked;
