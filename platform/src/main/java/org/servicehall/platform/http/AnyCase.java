package org.servicehall.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** An enumeration whose constants were once sent in small letters: a parameter is taken so still. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyCase {
    final class Reader implements ConditionalGenericConverter {
        @Override
        public boolean matches(TypeDescriptor text, TypeDescriptor constant) {
            return constant.getType().isAnnotationPresent(AnyCase.class);
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Enum.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            String wanted = String.valueOf(text).toUpperCase(Locale.ROOT);
            return Arrays.stream(to.getType().getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no constant of " + to.getType()));
        }
    }
}
