package org.servicehall.platform.vault;

import java.lang.reflect.Type;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Looks at every text of every body before a controller has it: none holds somebody's number, but where it says that it may
 * ({@link Unguarded}). What may be said freely is remembered for {@link TextGuard} (rule R3).
 */
@RestControllerAdvice
class GuardedBodies extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        List<TypedText> texts = TypedText.of(body);
        texts.forEach(text -> PersonalDataGuard.check(text.field(), text.text()));
        TypedText.remember(texts.stream().filter(TypedText::free).toList());
        return body;
    }
}
