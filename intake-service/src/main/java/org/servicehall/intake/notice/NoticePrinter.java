package org.servicehall.intake.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sets a page of paper, A4, by one template for all kinds. The same page gives the same bytes. */
@Component
class NoticePrinter {
    private final Template template = compiled();

    String print(Page page) {
        return template.execute(page);
    }

    private static Template compiled() {
        try (InputStream in = Objects.requireNonNull(
                NoticePrinter.class.getResourceAsStream("/notices/notice.html"), "notices/notice.html")) {
            return Mustache.compiler().compile(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
