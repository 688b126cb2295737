/** Commands and answers as they go over the wire, and documents as bytes. */
@NullMarked
package org.servicehall.standalone.store.wire;

import org.jspecify.annotations.NullMarked;
