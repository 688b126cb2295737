package org.servicehall.platform.security;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.ReadingReason;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Commands and looks at personal data are tried with one person's rights at a time: the own first, and where the rules refuse
 * those, with the rights of each whom the asker stands in for. So what is recorded names whose rights it took (ADR 28). What
 * is refused has recorded nothing, so that it can be tried again; what was recorded all the same is not.
 */
final class OneRightAtATime extends StaticMethodMatcherPointcutAdvisor {
    private static final long serialVersionUID = 1;

    /** Who is refused by all is told what stood in the way of the rights that went furthest. */
    private static final List<Refusal.Kind> FURTHEST_FIRST =
            List.of(Refusal.Kind.UNPROCESSABLE, Refusal.Kind.CONFLICT, Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND);

    OneRightAtATime() {
        setAdvice((MethodInterceptor) OneRightAtATime::tried);
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        if (!AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)) {
            return false;
        }
        List<Class<?>> taken = Arrays.asList(method.getParameterTypes());
        return taken.contains(Actor.class) && (taken.contains(CommandContext.class) || looks(method));
    }

    private static boolean looks(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(ReadingReason.class));
    }

    private static @Nullable Object tried(MethodInvocation call) throws Throwable {
        List<Actor> rights = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? opening(signedIn, call)
                : List.of();
        if (rights.size() < 2) {
            return call.proceed();
        }
        List<Refusal> refused = new ArrayList<>();
        for (Actor actor : rights) {
            try {
                return as(actor, (ProxyMethodInvocation) call).proceed();
            } catch (Refusal refusal) {
                if (refusal.isRecorded()) {
                    throw refusal;
                }
                refused.add(refusal);
            }
        }
        throw refused.stream()
                .min(Comparator.comparingInt(refusal -> FURTHEST_FIRST.indexOf(refusal.kind())))
                .orElseThrow();
    }

    private static List<Actor> opening(SignedIn signedIn, MethodInvocation call) {
        Class<?> type = ClassUtils.getUserClass(Objects.requireNonNull(call.getThis()));
        return DeclaredRoles.opening(signedIn, call.getMethod(), type);
    }

    private static MethodInvocation as(Actor actor, ProxyMethodInvocation call) {
        Object[] arguments = Arrays.stream(call.getArguments())
                .map(argument -> argument instanceof Actor
                        ? actor
                        : argument instanceof CommandContext context
                                ? context.standingInFor(actor.actsFor())
                                : argument)
                .toArray();
        return call.invocableClone(arguments);
    }
}
