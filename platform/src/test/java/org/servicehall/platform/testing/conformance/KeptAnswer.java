package org.servicehall.platform.testing.conformance;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Sends what is written and keeps a copy. */
final class KeptAnswer extends HttpServletResponseWrapper {
    private static final int MOST = 8 << 20;

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    KeptAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Empty where the answer was too long to be kept. */
    String text() {
        return copy.size() > MOST ? "" : copy.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        copy.reset();
    }

    @Override
    public void reset() {
        super.reset();
        copy.reset();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream kept = stream;
        if (kept == null) {
            kept = new Copying(super.getOutputStream());
            stream = kept;
        }
        return kept;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter kept = writer;
        if (kept == null) {
            kept = new PrintWriter(
                    new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())), true);
            writer = kept;
        }
        return kept;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    private final class Copying extends ServletOutputStream {
        private final ServletOutputStream real;

        Copying(ServletOutputStream real) {
            this.real = real;
        }

        @Override
        public void write(int one) throws IOException {
            real.write(one);
            copy.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            real.write(bytes, from, length);
            if (copy.size() <= MOST) {
                copy.write(bytes, from, length);
            }
        }

        @Override
        public void flush() throws IOException {
            real.flush();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }

        @Override
        public boolean isReady() {
            return real.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            real.setWriteListener(listener);
        }
    }
}
