package org.servicehall.gateway.issuer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.resident.ResidentReturn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the demo's residents' provider says to those who trust it: how it is asked, its keys, and who came with a code. */
@RestController
@ResidentsSignInHere
final class ResidentsProtocol {
    private final ResidentsIssuer issuer;
    private final ResidentsCodes codes;
    private final URI callback;

    /** Tokens are dated by the machine's clock, as they are checked by it. */
    private final InstantSource machine = InstantSource.system();

    ResidentsProtocol(ResidentsIssuer issuer, ResidentsCodes codes, GatewaySettings gateway) {
        this.issuer = issuer;
        this.codes = codes;
        this.callback = ResidentReturn.of(gateway);
    }

    @GetMapping(path = ResidentsIssuer.DESCRIPTION, produces = MediaType.APPLICATION_JSON_VALUE)
    String description() {
        var description = new OIDCProviderMetadata(
                new Issuer(issuer.address()), List.of(SubjectType.PUBLIC), issuer.address(ResidentsIssuer.KEYS));
        description.setAuthorizationEndpointURI(issuer.address(ResidentsIssuer.AUTHORIZE));
        description.setTokenEndpointURI(issuer.address(ResidentsIssuer.TOKEN));
        description.setTokenEndpointAuthMethods(List.of(ClientAuthenticationMethod.NONE));
        description.setScopes(new Scope("openid", "profile", "phone"));
        description.setResponseTypes(List.of(ResponseType.CODE));
        description.setGrantTypes(List.of(GrantType.AUTHORIZATION_CODE));
        description.setCodeChallengeMethods(List.of(CodeChallengeMethod.S256));
        description.setIDTokenJWSAlgs(List.of(JWSAlgorithm.ES256));
        return description.toString();
    }

    @GetMapping(path = ResidentsIssuer.KEYS, produces = MediaType.APPLICATION_JSON_VALUE)
    String keys() {
        return issuer.publicKeys().toString();
    }

    /** The access token that stands beside opens nothing: there is nothing here to be asked with it. */
    @PostMapping(ResidentsIssuer.TOKEN)
    ResponseEntity<Map<String, Object>> token(
            @RequestParam("grant_type") String grant,
            @RequestParam("client_id") String client,
            @RequestParam("redirect_uri") String returned,
            @RequestParam("code") String code,
            @RequestParam("code_verifier") String verifier) {
        boolean ours = GrantType.AUTHORIZATION_CODE.getValue().equals(grant)
                && ResidentsIssuer.CLIENT.equals(client)
                && callback.toString().equals(returned);
        Instant now = machine.instant();
        return codes.take(code, verifier)
                .filter(_ -> ours)
                .map(given -> ResponseEntity.ok(answer(issuer.idToken(given, now))))
                .orElseGet(
                        () -> ResponseEntity.badRequest().body(Map.of("error", OAuth2Error.INVALID_GRANT.getCode())));
    }

    private static Map<String, Object> answer(String idToken) {
        return Map.of(
                "access_token",
                new BearerAccessToken().getValue(),
                "token_type",
                "Bearer",
                "expires_in",
                ResidentsIssuer.TOKEN_LIFE.toSeconds(),
                "id_token",
                idToken);
    }
}
