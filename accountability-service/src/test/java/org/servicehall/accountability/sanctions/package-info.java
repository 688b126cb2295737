@NullMarked
package org.servicehall.accountability.sanctions;

import org.jspecify.annotations.NullMarked;
