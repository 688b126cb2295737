package org.servicehall.gateway.resident;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.signin.SealedCookie;
import org.springframework.stereotype.Component;

/**
 * Which resident a browser signed in as. The browser keeps it, sealed: the provider's token, and a mark that this server's
 * pages repeat in a header. Nothing of it is kept here, and it has nothing to do with the session of staff (ADR 17, ADR 50).
 */
@Component
public final class ResidentSession {
    /** Says that a request is the resident's own: no other site can make a browser send it. */
    static final String HEADER = "Resident-Session";

    /** What a browser takes for a cookie, sealed and written in letters. */
    private static final int LONGEST_TOKEN = 2_800;

    private static final int MARK_BYTES = 16;
    private static final String BETWEEN = "\n";

    private final InstantSource machine = InstantSource.system();
    private final SealedCookie cookie;
    private final SecureRandom random = new SecureRandom();

    ResidentSession(GatewaySettings gateway, ResidentSettings settings) {
        this.cookie =
                new SealedCookie(gateway.cookieName("hall_resident"), gateway.secure(), settings.session(), machine);
    }

    /** @param mark goes back in {@link #HEADER} */
    record Held(String mark, String token) {}

    /** The provider's token, for a request that says it is the resident's own. */
    public Optional<String> tokenFor(HttpServletRequest request) {
        String shown = request.getHeader(HEADER);
        return shown == null
                ? Optional.empty()
                : held(request).filter(held -> isSame(held.mark(), shown)).map(Held::token);
    }

    /** Empty too once the provider's token has run out: nobody is signed in by half. */
    Optional<Held> held(HttpServletRequest request) {
        return cookie.read(request).map(ResidentSession::parse).filter(this::runs);
    }

    private boolean runs(Held held) {
        try {
            Date end = SignedJWT.parse(held.token()).getJWTClaimsSet().getExpirationTime();
            return end != null && machine.instant().isBefore(end.toInstant());
        } catch (ParseException notReadable) {
            return false;
        }
    }

    /** Whether a request says that it is a resident's own, of one who is not signed in, or not any more. */
    boolean isOver(HttpServletRequest request) {
        return request.getHeader(HEADER) != null && tokenFor(request).isEmpty();
    }

    /** @return whether a browser can keep it */
    boolean begin(HttpServletResponse response, String token) {
        if (token.length() > LONGEST_TOKEN) {
            return false;
        }
        byte[] mark = new byte[MARK_BYTES];
        random.nextBytes(mark);
        cookie.put(response, Base64.getUrlEncoder().withoutPadding().encodeToString(mark) + BETWEEN + token);
        return true;
    }

    void end(HttpServletResponse response) {
        cookie.remove(response);
    }

    private static Held parse(String text) {
        String[] parts = text.split(BETWEEN, 2);
        return new Held(parts[0], parts[1]);
    }

    private static boolean isSame(String mark, String shown) {
        return MessageDigest.isEqual(mark.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
