package org.servicehall.gateway.signin;

import java.net.http.HttpClient;
import java.util.Optional;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** How the issuer is called: with less patience than a service, since strangers cause it too. */
@Component
public final class IssuerCalls {
    private final ClientHttpRequestFactory requests;

    IssuerCalls(HttpClient client, GatewaySettings settings, Optional<ShortWay> shortWay) {
        var issuer = new JdkClientHttpRequestFactory(client, new VirtualThreadTaskExecutor("issuer-body-"));
        issuer.setReadTimeout(settings.timeouts().issuer());
        this.requests = (address, method) ->
                issuer.createRequest(shortWay.map(way -> way.of(address)).orElse(address), method);
    }

    RestClient.Builder begin() {
        return RestClient.builder().requestFactory(requests);
    }
}
