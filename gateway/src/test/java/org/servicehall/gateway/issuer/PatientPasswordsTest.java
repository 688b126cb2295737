package org.servicehall.gateway.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class PatientPasswordsTest {
    private final AtomicLong time = new AtomicLong(-5_000_000_000L);
    private final AtomicInteger checked = new AtomicInteger();
    private final PatientPasswords passwords = new PatientPasswords(new OneRight(), time::get);

    @Test
    void while_an_account_waits_no_password_is_looked_at() {
        fail("a", 5);

        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> attempt("a", "right"))
                .satisfies(early -> assertThat(early.remaining()).isEqualTo(Duration.ofSeconds(1)));
        assertThat(checked).hasValue(5);
    }

    @Test
    void a_thousand_sent_at_once_are_not_all_answered_before_the_first_is_counted() throws InterruptedException {
        List<Callable<Authentication>> guesses = Collections.nCopies(1000, () -> attempt("a", "wrong"));
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(guessers.invokeAll(guesses)).hasSize(1000);
        }

        assertThat(checked).hasValue(5);
    }

    @Test
    void success_and_a_day_of_peace_are_both_forgetting() {
        fail("a", 4);
        assertThat(attempt("a", "right").isAuthenticated()).isTrue();
        fail("a", 5);

        time.addAndGet(Duration.ofDays(1).toNanos());
        fail("a", 5);
    }

    @Test
    void names_longer_than_any_are_one_account() {
        for (int i = 0; i < 5; i++) {
            fail("x".repeat(60_000 + i), 1);
        }

        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> attempt("y".repeat(41), "wrong"));
        fail("y".repeat(40), 1);
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> attempt(name, "wrong"));
        }
    }

    private Authentication attempt(String name, String password) {
        return passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    private final class OneRight implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication attempt) {
            checked.incrementAndGet();
            if (!"right".equals(attempt.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            return UsernamePasswordAuthenticationToken.authenticated(attempt.getPrincipal(), null, List.of());
        }

        @Override
        public boolean supports(Class<?> kind) {
            return true;
        }
    }
}
