package org.servicehall.demo.checks;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicehall.contracts.EventSchemas;

/** Each message is a CloudEvent of a type that its channel lists, and its value fits the type's JSON schema. */
final class MessagesFitContracts {
    private static final List<String> REQUIRED = List.of(
            "ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_sequence", "content-type");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, Set<String>> channels;
    private final List<String> faults = new ArrayList<>();

    private MessagesFitContracts(Map<String, Set<String>> channels) {
        this.channels = channels;
    }

    /** @param channels types that may come on each topic, as AsyncAPI lists them */
    static Finding check(List<Message> messages, Map<String, Set<String>> channels) {
        MessagesFitContracts check = new MessagesFitContracts(channels);
        messages.forEach(check::check);
        String figures = "%d messages of %d types".formatted(messages.size(), check.schemas.size());
        return new Finding("every message fits its JSON schema and AsyncAPI channel 消息符合公开契约", figures, check.faults);
    }

    private void check(Message message) {
        List<String> absent =
                REQUIRED.stream().filter(name -> message.header(name).isEmpty()).toList();
        if (!absent.isEmpty()) {
            faults.add("%s lacks the headers %s".formatted(message.place(), absent));
        } else if (!channels.getOrDefault(message.topic(), Set.of()).contains(message.type())) {
            faults.add("%s carries %s, which its channel does not list".formatted(message.place(), message.type()));
        } else {
            schema(message.type())
                    .validate(message.value(), InputFormat.JSON)
                    .forEach(error -> faults.add(message.id() + ": " + error.getMessage()));
        }
    }

    private Schema schema(String type) {
        return schemas.computeIfAbsent(type, wanted -> registry.getSchema(EventSchemas.of(wanted)));
    }
}
