@NullMarked
package org.servicehall.platform.testing.actions;

import org.jspecify.annotations.NullMarked;
