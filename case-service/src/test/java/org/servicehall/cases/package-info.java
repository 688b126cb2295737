@NullMarked
package org.servicehall.cases;

import org.jspecify.annotations.NullMarked;
