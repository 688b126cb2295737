package org.servicehall.accountability.api.ledger;

import org.servicehall.platform.http.AnyCase;

/** By what findings are counted. */
@AnyCase
enum CountsBy {
    MONTH,
    WINDOW,
    RULE,
    FAULT,
    PERSON
}
