@NullMarked
package org.servicehall.accountability;

import org.jspecify.annotations.NullMarked;
