package org.servicehall.platform.http;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;

/**
 * A refusal that would come, as a preview tells it: what the problem document would say, in both languages.
 *
 * @param detail what is wrong and what to do
 */
public record ToldRefusal(
        String code,
        @Nullable String rule,
        LocalizedText title,
        @Nullable LocalizedText detail) {}
