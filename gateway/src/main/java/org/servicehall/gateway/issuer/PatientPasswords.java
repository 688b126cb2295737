package org.servicehall.gateway.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * After five wrong passwords in a row an account takes none for a second, after each further one for twice as long, up to
 * a quarter of an hour, whichever addresses they come from. While it waits it takes the right one neither: guessing would go
 * on unhindered, since the right guess would still tell. A name that nobody has waits like any other, or waiting would tell
 * which names exist.
 */
final class PatientPasswords implements AuthenticationProvider {
    private static final int FREE_TRIES = 5;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** To have one account forgotten takes tries at so many others, and gains five at the one. */
    private static final int MOST_ACCOUNTS = 20_000;

    /** No user's name is longer, so all that are longer may wait together. */
    private static final int LONGEST_NAME = 40;

    private final AuthenticationProvider passwords;
    private final LongSupplier nanoTime;
    private final Cache<String, Tries> accounts;

    /** @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back */
    PatientPasswords(AuthenticationProvider passwords, LongSupplier nanoTime) {
        this.passwords = passwords;
        this.nanoTime = nanoTime;
        this.accounts = Caffeine.newBuilder()
                .maximumSize(MOST_ACCOUNTS)
                .expireAfterAccess(REMEMBERED)
                .ticker(nanoTime::getAsLong)
                .build();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        return accounts.get(name.length() > LONGEST_NAME ? "" : name, _ -> new Tries())
                .check(attempt);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return passwords.supports(kind);
    }

    /** Of one account; one at a time, or a thousand sent at once would all be answered before the first is counted. */
    private final class Tries {
        private int wrong;
        private long shutUntil;

        synchronized @Nullable Authentication check(Authentication attempt) {
            long remaining = wrong < FREE_TRIES ? 0 : shutUntil - nanoTime.getAsLong();
            if (remaining > 0) {
                throw new TooManyTries(Duration.ofNanos(remaining));
            }
            try {
                var who = passwords.authenticate(attempt);
                wrong = 0;
                return who;
            } catch (AuthenticationException failure) {
                wrong++;
                shutUntil = nanoTime.getAsLong() + waitAfter(wrong).toNanos();
                throw failure;
            }
        }

        private static Duration waitAfter(int wrong) {
            if (wrong < FREE_TRIES) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - FREE_TRIES, MOST_DOUBLINGS));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }
}
