/** Every public matter of the catalogue, walked from reception to paper (M1). */
@NullMarked
package org.servicehall.demo.catalogue;

import org.jspecify.annotations.NullMarked;
