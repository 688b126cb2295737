package org.servicehall.demo.hall;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.conformance.ApiDocument;
import org.servicehall.conformance.Checked;

/** The hall's OpenAPI document, to which every answer of the day is held: beside the day, in the order of the answers. */
public final class Contract {
    private final Supplier<String> document;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("contract").factory());
    private final List<String> unreadable = new ArrayList<>();
    private @Nullable Checked checked;

    /** @param document asked for once, when the first answer is checked */
    Contract(Supplier<String> document) {
        this.document = document;
    }

    void check(HttpRequest request, HttpResponse<String> response) {
        reader.execute(() -> read(new org.servicehall.conformance.Answer(
                request.method(),
                request.uri().getPath(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(null),
                response.headers().map().keySet(),
                response.body())));
    }

    public String figures() {
        return allRead(() -> "%d answers of %d operations"
                .formatted(checked().answers(), checked().operations()));
    }

    /** Answers that were not as the document says, since this was asked last. */
    public List<String> faults() {
        return allRead(() -> {
            List<String> faults = new ArrayList<>(unreadable);
            unreadable.clear();
            faults.addAll(checked().newFaults());
            return faults;
        });
    }

    private void read(org.servicehall.conformance.Answer answer) {
        try {
            checked().check(answer);
        } catch (RuntimeException e) {
            unreadable.add("%s %s could not be checked: %s".formatted(answer.method(), answer.path(), e));
        }
    }

    private Checked checked() {
        Checked known = checked;
        if (known == null) {
            known = new Checked(ApiDocument.of(document.get()));
            checked = known;
        }
        return known;
    }

    /** After all that was answered before. */
    private <T> T allRead(Supplier<T> told) {
        Future<T> last = reader.submit(told::get);
        try {
            return last.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while answers were checked", e);
        }
    }
}
