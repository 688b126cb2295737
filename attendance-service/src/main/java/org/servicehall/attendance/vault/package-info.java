/** What lies in the vault of attendance. */
@NullMarked
package org.servicehall.attendance.vault;

import org.jspecify.annotations.NullMarked;
