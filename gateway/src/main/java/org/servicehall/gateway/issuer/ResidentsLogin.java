package org.servicehall.gateway.issuer;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.log.SecurityLog;
import org.servicehall.gateway.page.HallPages;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.servicehall.gateway.resident.ResidentReturn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * The page on which a demo resident types a password. Each time anew, and no session begins: a phone or a machine in the hall
 * goes from hand to hand. The page's form repeats what the gateway asked, whose state and nonce another site doesn't know.
 */
@RestController
@ResidentsSignInHere
final class ResidentsLogin {
    private static final String FAILED = "账号或密码不正确，请重新输入。";

    private final ResidentsIssuer issuer;
    private final ResidentsCodes codes;
    private final HallPages pages;
    private final Problems problems;
    private final URI callback;
    private final String accounts;
    private final InstantSource machine = InstantSource.system();

    ResidentsLogin(
            ResidentsIssuer issuer,
            ResidentsCodes codes,
            HallPages pages,
            Problems problems,
            GatewaySettings gateway,
            DemoSettings demo) {
        this.issuer = issuer;
        this.codes = codes;
        this.pages = pages;
        this.problems = problems;
        this.callback = ResidentReturn.of(gateway);
        this.accounts = demo.residents().stream()
                .map(resident -> "<tr><td>" + HtmlUtils.htmlEscape(resident.account()) + "</td><td>"
                        + HtmlUtils.htmlEscape(resident.name()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    @GetMapping(ResidentsIssuer.AUTHORIZE)
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (asked(request).isPresent()) {
            show(request, response, "");
        } else {
            problems.write(request, response, ProblemKind.MALFORMED);
        }
    }

    @PostMapping(ResidentsIssuer.AUTHORIZE)
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AuthenticationRequest> asked = asked(request);
        if (asked.isEmpty()) {
            problems.write(request, response, ProblemKind.MALFORMED);
            return;
        }
        try {
            DemoResident resident = issuer.resident(typed(request, "username").strip(), typed(request, "password"));
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, back(asked.get(), resident).toString());
        } catch (TooManyTries early) {
            SecurityLog.tell(SecurityEvent.LIMIT, request, "user", "resident");
            long seconds = LoginPage.seconds(early.remaining());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            show(request, response, LoginPage.askingToWait(seconds));
        } catch (AuthenticationException failure) {
            SecurityLog.tell(SecurityEvent.SIGN_IN_FAILED, request, "user", "resident");
            show(request, response, LoginPage.warning(FAILED));
        }
    }

    /** With a code that is good for the browser that began, as the gateway will see to. */
    private URI back(AuthenticationRequest asked, DemoResident resident) {
        var code = codes.give(new ResidentsCodes.Given(
                resident, machine.instant(), asked.getNonce().getValue(), asked.getCodeChallenge()));
        return new AuthenticationSuccessResponse(callback, code, null, null, asked.getState(), null, null).toURI();
    }

    /** Empty for whatever the gateway would not ask: there is nobody else who may. */
    private Optional<AuthenticationRequest> asked(HttpServletRequest request) {
        try {
            return Optional.of(AuthenticationRequest.parse(Objects.requireNonNullElse(request.getQueryString(), "")))
                    .filter(asked ->
                            ResidentsIssuer.CLIENT.equals(asked.getClientID().getValue())
                                    && callback.equals(asked.getRedirectionURI())
                                    && ResponseType.CODE.equals(asked.getResponseType())
                                    && CodeChallengeMethod.S256.equals(asked.getCodeChallengeMethod())
                                    && asked.getCodeChallenge() != null
                                    && asked.getNonce() != null
                                    && asked.getState() != null);
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String warning) throws IOException {
        String action = ResidentsIssuer.AUTHORIZE + "?" + request.getQueryString();
        String page = pages.text("resident-login")
                .replace("{{action}}", HtmlUtils.htmlEscape(action))
                .replace("{{warning}}", warning)
                .replace("{{accounts}}", accounts);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, HallPages.LANGUAGE);
        response.setContentType(HallPages.HTML);
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
