@NullMarked
package org.servicehall.bench;

import org.jspecify.annotations.NullMarked;
