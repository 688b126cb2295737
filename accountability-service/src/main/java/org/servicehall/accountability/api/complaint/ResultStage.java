package org.servicehall.accountability.api.complaint;

import org.servicehall.platform.http.AnyCase;

/** Which of two notices of a result: that of the decision, or that of the appeal's outcome. */
@AnyCase
enum ResultStage {
    FIRST,
    APPEAL
}
