package org.servicehall.platform.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Puts what the container refuses before any filter sees it, as an address that can't be decoded, into a problem document. */
final class RefusedByContainer extends ErrorReportValve {
    private final ProblemDocuments documents;

    RefusedByContainer(ProblemDocuments documents) {
        this.documents = documents;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            documents.write(ProblemOf.status(status), request.getRequest(), response.getResponse());
        } catch (IOException gone) {
            // It has hung up, so nobody is left to read anything.
        }
    }
}
