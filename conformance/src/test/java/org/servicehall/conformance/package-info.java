@NullMarked
package org.servicehall.conformance;

import org.jspecify.annotations.NullMarked;
