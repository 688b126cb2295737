package org.servicehall.demo.hall;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.servicehall.conformance.ApiDocument;
import org.servicehall.conformance.Checked;

/** The hall's OpenAPI document, to which every answer of the day is held. */
public final class Contract {
    private final Checked checked;

    Contract(String document) {
        this.checked = new Checked(ApiDocument.of(document));
    }

    void check(HttpRequest request, HttpResponse<String> response) {
        checked.check(new org.servicehall.conformance.Answer(
                request.method(),
                request.uri().getPath(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(null),
                response.headers().map().keySet(),
                response.body()));
    }

    public String figures() {
        return "%d answers of %d operations".formatted(checked.answers(), checked.operations());
    }

    /** Answers that were not as the document says, since this was asked last. */
    public List<String> faults() {
        return checked.newFaults();
    }
}
