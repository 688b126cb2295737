/** Proves a book from its export and a public key, on a machine without the service. */
@NullMarked
package org.servicehall.accountability.ledger.verification;

import org.jspecify.annotations.NullMarked;
