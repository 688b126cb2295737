package org.servicehall.platform.http;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;

/**
 * A refusal that would come, as a preview tells it: what the problem document would say, in both languages.
 *
 * @param field of the command's request that it belongs to, as that one's problem document would name it
 * @param detail what is wrong and what to do
 */
public record ToldRefusal(
        String code,
        @Nullable String rule,
        @Nullable String field,
        LocalizedText title,
        @Nullable LocalizedText detail) {}
