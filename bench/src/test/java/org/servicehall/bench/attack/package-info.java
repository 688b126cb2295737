@NullMarked
package org.servicehall.bench.attack;

import org.jspecify.annotations.NullMarked;
