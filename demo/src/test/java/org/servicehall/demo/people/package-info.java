@NullMarked
package org.servicehall.demo.people;

import org.jspecify.annotations.NullMarked;
