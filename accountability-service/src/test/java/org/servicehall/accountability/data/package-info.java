@NullMarked
package org.servicehall.accountability.data;

import org.jspecify.annotations.NullMarked;
