@NullMarked
package org.servicehall.demo.checks;

import org.jspecify.annotations.NullMarked;
