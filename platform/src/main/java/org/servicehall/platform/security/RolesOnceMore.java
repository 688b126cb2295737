package org.servicehall.platform.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/**
 * Asks around a method for the roles that {@link PreAuthorize} names there, whatever was asked before: what gets past the filter
 * ({@link DeclaredAccess}) meets the same roles here. The framework's interceptor evaluates the expression at each call and puts
 * the call into words for a log that nobody has switched on; the roles are read once, and what names anything else opens nothing
 * ({@link NamedRoles}, ADR 76).
 */
final class RolesOnceMore implements MethodInterceptor {
    /** Where the framework's stands that asks for the same, before a method is tried ({@link OneRightAtATime}). */
    static Advisor advisor() {
        Pointcut named = new ComposablePointcut((Pointcut) new AnnotationMatchingPointcut(PreAuthorize.class, true))
                .union((Pointcut) new AnnotationMatchingPointcut(null, PreAuthorize.class, true));
        var advisor = new DefaultPointcutAdvisor(named, new RolesOnceMore());
        advisor.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder());
        return advisor;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Class<?> type = ClassUtils.getUserClass(Objects.requireNonNull(call.getThis()));
        Optional<Set<Role>> named = NamedRoles.at(call.getMethod(), type);
        if (named.filter(RolesOnceMore::hasOne).isEmpty()) {
            throw new AuthorizationDeniedException("Access Denied");
        }
        return call.proceed();
    }

    private static boolean hasOne(Set<Role> named) {
        return DeclaredRoles.has(SecurityContextHolder.getContext().getAuthentication(), named);
    }
}
