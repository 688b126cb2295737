@NullMarked
package org.servicehall.platform.testing.badinput;

import org.jspecify.annotations.NullMarked;
