package org.servicehall.demo.hall;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tries again while the hall is away, restarting or busy. The request stays the same, its key too, so that a repeated one
 * finds what the first has done.
 */
public final class Patience {
    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long MOST_SECONDS_ASKED = 10;

    private final Duration longest;
    private final AtomicInteger repeated = new AtomicInteger();

    /** @param longest how long a request is sent again before the hall counts as gone */
    public Patience(Duration longest) {
        this.longest = longest;
    }

    /** One attempt at a request. */
    public interface Attempt {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    /** @return the first answer that says more than to come again */
    public HttpResponse<String> until(String what, Attempt attempt) {
        long deadline = System.nanoTime() + longest.toNanos();
        String trouble = "";
        while (System.nanoTime() < deadline) {
            Duration pause = PAUSE;
            try {
                HttpResponse<String> response = attempt.send();
                if (!AWAY.contains(response.statusCode())) {
                    return response;
                }
                pause = asked(response);
                trouble = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            repeated.incrementAndGet();
            pause(pause);
        }
        throw new UnexpectedAnswer(what + ": no answer for " + longest.toSeconds() + " s; the last was " + trouble);
    }

    /** How often a request had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    private static Duration asked(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,4}"))
                .map(value -> Duration.ofSeconds(Math.min(MOST_SECONDS_ASKED, Long.parseLong(value))))
                .orElse(PAUSE);
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while the hall was asked", e);
    }
}
