@NullMarked
package org.servicehall.standalone.store.wire;

import org.jspecify.annotations.NullMarked;
