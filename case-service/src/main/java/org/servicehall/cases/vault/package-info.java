/** What lies in the vault of cases. */
@NullMarked
package org.servicehall.cases.vault;

import org.jspecify.annotations.NullMarked;
