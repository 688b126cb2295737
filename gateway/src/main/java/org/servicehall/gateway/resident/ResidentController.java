package org.servicehall.gateway.resident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.gateway.log.SecurityLog;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A resident signs in at the provider, sees as whom, and signs out (rule S3, ADR 50). */
@RestController
final class ResidentController {
    /** Of whom the log speaks: it names no resident. */
    private static final String[] SOMEBODY = {"user", "resident"};

    private final ResidentSettings settings;
    private final ResidentProvider provider;
    private final ResidentSession session;
    private final Problems problems;

    ResidentController(
            ResidentSettings settings, ResidentProvider provider, ResidentSession session, Problems problems) {
        this.settings = settings;
        this.provider = provider;
        this.session = session;
        this.problems = problems;
    }

    @GetMapping(ResidentProvider.PATH)
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (settings.offered()) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader("Location", provider.begin(request, response).toString());
        } else {
            problems.write(request, response, ProblemKind.NOT_FOUND);
        }
    }

    /** Always to the first page: an address that came along could lead anywhere. */
    @GetMapping(ResidentReturn.PATH)
    ResponseEntity<Void> back(HttpServletRequest request, HttpServletResponse response) {
        boolean known = settings.offered()
                && provider.end(request, response)
                        .filter(this::saysWho)
                        .filter(token -> session.begin(response, token.getTokenValue()))
                        .isPresent();
        SecurityLog.tell(known ? SecurityEvent.SIGN_IN : SecurityEvent.SIGN_IN_FAILED, request, SOMEBODY);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(known ? "/#own" : "/?resident=failed#own"))
                .build();
    }

    private boolean saysWho(OidcIdToken token) {
        return isText(token.getClaim(settings.nameClaim())) && isText(token.getClaim(settings.idNumberClaim()));
    }

    @GetMapping("/resident/session")
    Signed session(HttpServletRequest request) {
        return settings.offered()
                ? session.held(request).flatMap(this::signed).orElseGet(() -> Signed.nobody(settings.title()))
                : Signed.NOT_OFFERED;
    }

    @PostMapping("/resident/sign-out")
    Signed signOut(HttpServletRequest request, HttpServletResponse response) {
        if (session.tokenFor(request).isEmpty()) {
            return session(request);
        }
        SecurityLog.tell(SecurityEvent.SIGN_OUT, request, SOMEBODY);
        session.end(response);
        return Signed.nobody(settings.title());
    }

    /** It was checked when it came and nobody can change it since; each service checks it again. */
    private Optional<Signed> signed(ResidentSession.Held held) {
        try {
            var claims = SignedJWT.parse(held.token()).getJWTClaimsSet();
            return Optional.of(new Signed(
                    true,
                    settings.title(),
                    claims.getStringClaim(settings.nameClaim()),
                    claims.getStringClaim(settings.idNumberClaim()),
                    text(claims.getClaim(settings.phoneClaim())),
                    new Mark(ResidentSession.HEADER, held.mark())));
        } catch (ParseException notReadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }

    private static boolean isText(@Nullable Object claim) {
        return text(claim) != null;
    }

    /**
     * @param provider what residents call it; null where the hall has none
     * @param idNumber shown to its owner alone, who need not type it
     * @param mark the header and the value by which a page's request is the resident's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signed(
            boolean signedIn,
            @Nullable String provider,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable Mark mark) {
        static final Signed NOT_OFFERED = new Signed(false, null, null, null, null, null);

        static Signed nobody(String provider) {
            return new Signed(false, provider, null, null, null, null);
        }

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "Signed[]";
        }
    }

    record Mark(String header, String value) {}
}
