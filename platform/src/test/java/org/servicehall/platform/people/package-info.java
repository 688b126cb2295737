/** Names beside answers. */
@NullMarked
package org.servicehall.platform.people;

import org.jspecify.annotations.NullMarked;
