package org.servicehall.platform.http;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.text.TextFault;

/**
 * Bounds the length of a text in characters, as people and JSON Schema's {@code maxLength} count them. Bean Validation's own
 * counts 𠮷 twice; this one stands nearer to {@link String}, and so takes its place wherever {@link Size} stands on a text.
 */
public final class SizeInCharacters implements ConstraintValidator<Size, String> {
    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        int length = TextFault.length(text);
        return length >= least && length <= most;
    }
}
