package org.servicehall.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.vocabulary.EnumerationName;

/** Says of each enumeration under which name the vocabulary has it. */
final class NamedEnumerations implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> found = others.hasNext() ? others.next().resolve(type, context, others) : null;
        JavaType java = Json31.mapper().constructType(type.getType());
        if (found != null && found.getEnum() != null && java != null && java.isEnumType()) {
            found.addExtension(EnumerationName.EXTENSION, EnumerationName.of(java.getRawClass()));
        }
        return found;
    }
}
