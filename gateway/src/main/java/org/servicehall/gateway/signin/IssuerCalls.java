package org.servicehall.gateway.signin;

import java.net.http.HttpClient;
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

    IssuerCalls(HttpClient client, GatewaySettings settings) {
        var issuer = new JdkClientHttpRequestFactory(client, new VirtualThreadTaskExecutor("issuer-body-"));
        issuer.setReadTimeout(settings.timeouts().issuer());
        this.requests = issuer;
    }

    RestClient.Builder begin() {
        return RestClient.builder().requestFactory(requests);
    }
}
