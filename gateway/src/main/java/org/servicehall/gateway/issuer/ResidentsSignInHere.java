package org.servicehall.gateway.issuer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Only where {@code hall.residents.issuer-uri} names the demo's own provider: elsewhere it takes no password (ADR 66). */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Profile("embedded & demo")
@Conditional(ResidentsSignInHere.ByName.class)
@interface ResidentsSignInHere {

    final class ByName implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            URI gateway = setting(context.getEnvironment(), "hall.gateway.address");
            return gateway != null
                    && gateway.resolve(ResidentsIssuer.PATH)
                            .equals(setting(context.getEnvironment(), "hall.residents.issuer-uri"));
        }

        private static @Nullable URI setting(Environment environment, String name) {
            return Binder.get(environment).bind(name, URI.class).orElse(null);
        }
    }
}
