package org.servicehall.platform.event;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads records and moments as Jackson does, with less ado: a record's constructor is made ready for its arguments once, not for
 * each record anew, and a moment written as all are is read digit by digit. Every event is read by several loops.
 */
final class QuickRecords extends SimpleModule {
    private static final long serialVersionUID = 1;

    QuickRecords() {
        addDeserializer(Instant.class, new QuickInstants());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new OfRecords());
    }

    private static final class OfRecords extends ValueInstantiators.Base {
        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator usual) {
            return type.getBeanClass().isRecord()
                            && usual instanceof StdValueInstantiator standard
                            && usual.getClass() == StdValueInstantiator.class
                            && usual.getWithArgsCreator() != null
                            && usual.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor
                            && constructor.trySetAccessible()
                    ? new ByHandle(standard, constructor)
                    : usual;
        }
    }

    private static final class ByHandle extends StdValueInstantiator {
        private static final MethodType OF_ALL = MethodType.methodType(Object.class, Object[].class);

        private final MethodHandle constructor;

        ByHandle(StdValueInstantiator usual, Constructor<?> constructor) {
            super(usual);
            try {
                this.constructor = MethodHandles.lookup()
                        .unreflectConstructor(constructor)
                        .asFixedArity()
                        .asSpreader(Object[].class, constructor.getParameterCount())
                        .asType(OF_ALL);
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException("cannot call " + constructor, e);
            }
        }

        @Override
        public @Nullable Object createFromObjectWith(DeserializationContext context, @Nullable Object[] values) {
            try {
                return (Object) constructor.invokeExact(values);
            } catch (Error broken) {
                throw broken;
            } catch (Throwable refused) {
                return context.handleInstantiationProblem(_valueClass, values, rewrapCtorProblem(context, refused));
            }
        }
    }
}
