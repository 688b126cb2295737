@NullMarked
package org.servicehall.demo.day;

import org.jspecify.annotations.NullMarked;
