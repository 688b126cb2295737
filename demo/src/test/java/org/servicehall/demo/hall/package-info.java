@NullMarked
package org.servicehall.demo.hall;

import org.jspecify.annotations.NullMarked;
