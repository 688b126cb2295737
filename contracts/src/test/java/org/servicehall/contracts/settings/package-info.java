/** Which settings an installation has, whichever of its services reads them. */
@NullMarked
package org.servicehall.contracts.settings;

import org.jspecify.annotations.NullMarked;
