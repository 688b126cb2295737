package org.servicehall.platform.action;

import org.servicehall.contracts.LocalizedText;

/**
 * Something that the asker may do now. The request that it takes is the operation's, in the OpenAPI document.
 *
 * @param operation operationId, as {@code applications.accept}
 * @param href address with its numbers filled in
 * @param label what it does, in few words
 */
public record Action(String operation, String method, String href, LocalizedText label) {}
