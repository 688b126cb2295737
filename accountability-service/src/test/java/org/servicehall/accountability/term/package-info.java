@NullMarked
package org.servicehall.accountability.term;

import org.jspecify.annotations.NullMarked;
