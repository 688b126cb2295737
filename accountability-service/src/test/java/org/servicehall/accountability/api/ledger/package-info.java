@NullMarked
package org.servicehall.accountability.api.ledger;

import org.jspecify.annotations.NullMarked;
