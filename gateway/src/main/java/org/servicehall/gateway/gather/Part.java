package org.servicehall.gateway.gather;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What one service answered. */
final class Part {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Part(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    boolean isWhole() {
        return status == HttpStatus.OK.value();
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
