package org.servicehall.gateway;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.catalina.session.ManagerBase;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.ContinueResponseTiming;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.limit.FairProtocol;
import org.servicehall.gateway.problem.Problems;
import org.servicehall.gateway.problem.RefusedByContainer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has to be set at the servlet container itself. */
@Configuration(proxyBeanMethods = false)
class Container {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSessions(GatewaySettings settings) {
        return tomcat -> {
            tomcat.addInitializers(context -> {
                context.getSessionCookieConfig().setName(settings.cookieName("hall_session"));
                context.getSessionCookieConfig().setSecure(settings.secure());
            });
            tomcat.addContextCustomizers(context -> context.addLifecycleListener(_ -> {
                if (context.getManager() instanceof ManagerBase manager) {
                    manager.setMaxActiveSessions(settings.maxSessions());
                }
            }));
        };
    }

    /** Within the container's own reports, which are pages. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsAsProblems(Problems problems) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new RefusedByContainer(problems)));
    }

    /** Bodies come when they are read, and connections from many clients rather than from one. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> fairConnections(GatewaySettings settings) {
        Predicate<String> proxies = proxies(settings.trustedProxies());
        return tomcat -> {
            tomcat.setProtocol(FairProtocol.class.getName());
            tomcat.addConnectorCustomizers(connector -> {
                connector.setProperty("continueResponseTiming", ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
                if (connector.getProtocolHandler() instanceof FairProtocol fair) {
                    fair.limit(settings.limits().connections(), proxies);
                }
            });
        };
    }

    private static Predicate<String> proxies(@Nullable String trusted) {
        return trusted == null || trusted.isBlank()
                ? _ -> false
                : Pattern.compile(trusted).asMatchPredicate();
    }

    /**
     * Believes X-Forwarded-For and -Proto of the trusted proxies only. The container's own setting for it trusts every
     * private address, and with that every PC in the hall.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(GatewaySettings settings) {
        return tomcat -> {
            String trusted = settings.trustedProxies();
            if (trusted == null || trusted.isBlank()) {
                return;
            }
            var valve = new RemoteIpValve();
            valve.setInternalProxies(trusted);
            valve.setProtocolHeader("X-Forwarded-Proto");
            tomcat.addEngineValves(valve);
        };
    }
}
