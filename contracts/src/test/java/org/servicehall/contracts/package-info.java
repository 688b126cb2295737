@NullMarked
package org.servicehall.contracts;

import org.jspecify.annotations.NullMarked;
