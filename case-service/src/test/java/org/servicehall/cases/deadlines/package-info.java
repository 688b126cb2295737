@NullMarked
package org.servicehall.cases.deadlines;

import org.jspecify.annotations.NullMarked;
