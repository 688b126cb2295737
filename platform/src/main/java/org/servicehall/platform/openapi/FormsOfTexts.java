package org.servicehall.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.form.Form;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;

/** Says of a text of which form it has to be, where a constraint of the hall's own says so: springdoc knows Java's alone. */
final class FormsOfTexts implements ModelConverter, ParameterCustomizer {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> found = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (found != null && type.getCtxAnnotations() != null) {
            say(found, type.getCtxAnnotations());
        }
        return found;
    }

    @Override
    public @Nullable Parameter customize(@Nullable Parameter parameter, MethodParameter declared) {
        if (parameter != null && parameter.getSchema() != null) {
            say(parameter.getSchema(), declared.getParameterAnnotations());
        }
        return parameter;
    }

    private static void say(Schema<?> text, Annotation[] declared) {
        boolean isText = "string".equals(text.getType())
                || (text.getTypes() != null && text.getTypes().contains("string"));
        if (isText) {
            Form.of(declared).ifPresent(text::setPattern);
        }
    }
}
