/** How what is sealed takes less room. */
@NullMarked
package org.servicehall.platform.vault.packing;

import org.jspecify.annotations.NullMarked;
