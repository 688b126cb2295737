/** What lies in the vault of complaints. */
@NullMarked
package org.servicehall.accountability.vault;

import org.jspecify.annotations.NullMarked;
