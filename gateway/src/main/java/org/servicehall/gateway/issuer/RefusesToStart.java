package org.servicehall.gateway.issuer;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The settings would open the hall's door to anyone, so the gateway stays shut and says what to do. */
final class RefusesToStart extends RuntimeException {
    private final String action;

    RefusesToStart(String what, String action) {
        super(what);
        this.action = action;
    }

    static final class Analyzer extends AbstractFailureAnalyzer<RefusesToStart> {
        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, RefusesToStart cause) {
            return new FailureAnalysis(cause.getMessage(), cause.action, cause);
        }
    }
}
