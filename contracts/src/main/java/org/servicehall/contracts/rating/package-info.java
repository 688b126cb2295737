@NullMarked
package org.servicehall.contracts.rating;

import org.jspecify.annotations.NullMarked;
