/** What lies in the vault of the desk. */
@NullMarked
package org.servicehall.intake.vault;

import org.jspecify.annotations.NullMarked;
