package org.servicehall.gateway.signin;

import org.servicehall.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** The gateway as a client of the issuer: tokens live in the session, calls to the issuer have timeouts. */
@Configuration(proxyBeanMethods = false)
class SignInClient {

    /** In the session, and so gone with it; the default would keep every token until the next start. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    SignInUnderWay signInUnderWay(GatewaySettings settings, ClientRegistrationRepository registrations) {
        return new SignInUnderWay(settings, "hall_sign_in", registrations, Registration.ID);
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForToken(IssuerCalls calls) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(forTokens(calls));
        return client;
    }

    @Bean
    OAuth2AuthorizedClientManager clientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients, IssuerCalls calls) {
        var renewal = new RestClientRefreshTokenTokenResponseClient();
        renewal.setRestClient(forTokens(calls));
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.accessTokenResponseClient(renewal))
                .build());
        return manager;
    }

    private static RestClient forTokens(IssuerCalls calls) {
        return calls.begin()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
