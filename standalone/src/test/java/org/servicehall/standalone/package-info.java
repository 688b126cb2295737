@NullMarked
package org.servicehall.standalone;

import org.jspecify.annotations.NullMarked;
