package org.servicehall.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;

/** How the body of a request fares on its way through, for whoever has to say why the request failed. */
public enum BodyState {
    COMING,
    WHOLE,
    TOO_LARGE,
    TOO_SLOW,
    BROKEN_OFF;

    private static final String ATTRIBUTE = BodyState.class.getName();

    public void noteOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Of a request without a body, or one that nobody has begun to read, it is whole. */
    public static BodyState of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof BodyState noted ? noted : WHOLE;
    }
}
