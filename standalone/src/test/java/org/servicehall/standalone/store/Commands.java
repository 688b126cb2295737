package org.servicehall.standalone.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.util.ExceptionUtils;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.EngineSettings;

/** Runs what a test makes, prepares and does as commands on an engine. */
final class Commands implements InvocationInterceptor, AfterAllCallback {
    private final Path data;
    private final Engine engine;

    Commands() {
        try {
            data = Files.createTempDirectory("store-commands");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        engine = Engine.open(
                new EngineSettings(data.resolve("store"), data.resolve("kafka"), false, true, failure -> {}));
    }

    Engine engine() {
        return engine;
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> context, ExtensionContext extension) {
        return run(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension) {
        run(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension) {
        run(invocation);
    }

    private <T> T run(Invocation<T> invocation) {
        return engine.write(() -> {
            try {
                return invocation.proceed();
            } catch (Throwable failure) {
                throw ExceptionUtils.throwAsUncheckedException(failure);
            }
        });
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        engine.close();
        try (var files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
