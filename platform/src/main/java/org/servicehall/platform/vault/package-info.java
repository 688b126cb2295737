/** Personal data: encrypted, found by keyed hash, each reading recorded. */
@NullMarked
package org.servicehall.platform.vault;

import org.jspecify.annotations.NullMarked;
