package org.servicehall.platform.http;

import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.IdempotencyKeyReused;
import org.servicehall.platform.event.SeriesBusy;
import org.servicehall.platform.event.StaleVersion;
import org.servicehall.platform.event.StreamBusy;
import org.servicehall.platform.event.StreamFull;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.vault.Unguarded;
import org.servicehall.platform.view.Page;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service without a store, in which everything that can go wrong does. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@Import(DummyService.Endpoints.class)
class DummyService {
    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/api/public/**", "POST /api/complaints");
    }

    record Person(
            @NotBlank String name,

            @Unguarded(Unguarded.Because.KEPT_IN_VAULT) @Size(max = 11)
            String phone) {}

    record Body(
            @NotNull @Valid Person applicant,
            @NotNull Channel channel,
            @Min(1) int copies,
            Instant at,
            LocalDate day,
            List<String> items,
            Map<String, String> notes) {}

    record Context(String by, String key, boolean fingerprinted, Long expected, Instant at, String trace) {}

    @RestController
    static class Endpoints {
        @PostMapping("/api/things")
        @PreAuthorize("hasRole('CLERK')")
        ResponseEntity<Body> create(@Valid @RequestBody Body body, Actor actor) {
            return Answers.created(URI.create("/api/things/" + actor.id()), body, 3);
        }

        @GetMapping("/api/things/{no}")
        @PreAuthorize("hasRole('CLERK')")
        ResponseEntity<String> one(@PathVariable int no, @RequestParam(required = false) Integer size) {
            return Answers.ok("\"" + no + (size == null ? "" : " of " + size) + "\"", no);
        }

        @GetMapping("/api/public/context")
        Context read(CommandContext context, MinimumVersion version, Paging paging) {
            return new Context(
                    context.by(), context.key(), false, context.expectedVersion(), context.at(), context.traceparent());
        }

        @PostMapping("/api/complaints")
        Context command(CommandContext context, @RequestBody Person body) {
            return new Context(
                    context.by(),
                    context.key(),
                    context.fingerprint() != null,
                    context.expectedVersion(),
                    context.at(),
                    context.traceparent());
        }

        @GetMapping("/api/public/secret")
        @Unstored
        List<String> secret() {
            return List.of("kept by nobody");
        }

        @GetMapping("/api/public/page")
        Page<String> page(Paging paging) {
            return new Page<>(List.of("a"), paging.after());
        }

        /** More than any buffer on the way takes, and not held for an ETag, since it has one. */
        @GetMapping("/api/public/long")
        ResponseEntity<List<String>> longAnswer() {
            return ResponseEntity.ok().eTag("\"long\"").body(Collections.nCopies(2_000, "x".repeat(10_000)));
        }

        @GetMapping("/api/public/numbers/{number}")
        String number(@PathVariable long number) {
            return Long.toString(number);
        }

        @GetMapping(path = "/api/public/numbers/key", produces = MediaType.TEXT_PLAIN_VALUE)
        String key() {
            return "key";
        }

        @GetMapping(path = "/api/public/numbers/{number}.csv", produces = "text/csv")
        String csv(@PathVariable long number) {
            return number + ",";
        }

        @GetMapping("/api/public/looks/{at}")
        String look(@PathVariable String at, @RequestParam @Size(max = 2) String why) {
            return at + why;
        }

        @GetMapping("/api/public/lists")
        List<String> list(@RequestParam @Size(max = 2) List<@Size(max = 3) String> of) {
            return of;
        }

        /** Told the clerks alone, though its path is among the public ones. */
        @GetMapping("/api/public/clerks")
        @PreAuthorize("hasRole('CLERK')")
        String clerks(@RequestParam int page) {
            return "" + page;
        }

        @GetMapping("/api/forgotten")
        String forgotten() {
            return "nobody declared who may see this";
        }

        private static Refusal several() {
            try {
                Refusal.first(List.of(
                        Refusal.unprocessable("personal-data-in-text", "R3", "reason")
                                .at("reason"),
                        Refusal.unprocessable("person-named-in-text", "R3", "note")
                                .at("note")));
                throw new IllegalStateException("nothing was refused");
            } catch (Refusal refusal) {
                return refusal;
            }
        }

        @GetMapping("/api/public/fails/{how}")
        String fail(@PathVariable String how) {
            throw switch (how) {
                case "conflict" -> Refusal.conflict("one-time-notice-spent", "N3");
                case "not-found" -> Refusal.notFound("unknown-number", "330106-20261123-0007");
                case "unprocessable" -> Refusal.unprocessable("personal-data-in-text", "R3", "reason");
                case "several" -> several();
                case "forbidden" -> Refusal.forbidden("own-case", "D9");
                case "stale" -> new StaleVersion("Case:1", 999, 1000);
                case "reused" -> new IdempotencyKeyReused("Case:1");
                case "full" -> new StreamFull("Case:1", 1000);
                case "busy" -> new StreamBusy("PromiseCase", 5);
                case "series-busy" -> new SeriesBusy(Duration.ofSeconds(5));
                case "mongo" -> new MongoTimeoutException("localhost:27017 张三丰");
                default -> new IllegalStateException("secret 张三丰");
            };
        }
    }
}
