/** Hashes as text. */
@NullMarked
package org.servicehall.platform.hash;

import org.jspecify.annotations.NullMarked;
