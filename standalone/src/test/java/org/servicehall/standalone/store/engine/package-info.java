@NullMarked
package org.servicehall.standalone.store.engine;

import org.jspecify.annotations.NullMarked;
