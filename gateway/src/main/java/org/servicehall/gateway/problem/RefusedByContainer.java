package org.servicehall.gateway.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Puts what the container refuses before any filter sees it, as an address that can't be decoded, into a problem document. */
public final class RefusedByContainer extends ErrorReportValve {
    private final Problems problems;

    public RefusedByContainer(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(request.getRequest(), response.getResponse(), ProblemKind.ofStatus(status));
        } catch (IOException gone) {
            // It has hung up, so nobody is left to read anything.
        }
    }
}
