@NullMarked
package org.servicehall.accountability.ledger;

import org.jspecify.annotations.NullMarked;
