@NullMarked
package org.servicehall.demo;

import org.jspecify.annotations.NullMarked;
