@NullMarked
package org.servicehall.standalone.store;

import org.jspecify.annotations.NullMarked;
