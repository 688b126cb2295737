package org.servicehall.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.security.Role;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Puts what people have to be told into the document that follows from the code. */
final class DescribedApi implements GlobalOpenApiCustomizer {
    private final Words words;

    DescribedApi(Words words) {
        this.words = words;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setServers(List.of(new Server().url("/")));
        words.fragments().forEach(fragment -> add(fragment, document));
        document.setTags(used(document));
        document.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    whoMay(operation);
                    refusedWith(operation);
                    files(operation);
                }));
        PeopleInAnswers.describe(document);
        words.answers().putInto(document);
        UnusedParts.remove(document);
        words.properties().putInto(document);
    }

    private static void add(OpenAPI fragment, OpenAPI document) {
        if (fragment.getInfo() != null) {
            document.setInfo(fragment.getInfo());
        }
        if (fragment.getComponents() != null) {
            SharedParts.add(fragment.getComponents(), document);
        }
        if (fragment.getPaths() != null) {
            fragment.getPaths()
                    .forEach((path, described) -> describe(document.getPaths().get(path), described));
        }
    }

    /** What a service does not have, as the platform's operations of one that has no vault, needs no words. */
    private static void describe(@Nullable PathItem known, PathItem described) {
        if (known == null) {
            return;
        }
        Map<HttpMethod, Operation> operations = known.readOperationsMap();
        described.readOperationsMap().forEach((method, texts) -> {
            Operation operation = operations.get(method);
            if (operation != null) {
                describe(operation, texts);
            }
        });
    }

    private static void describe(Operation operation, Operation texts) {
        if (texts.getOperationId() != null) {
            operation
                    .operationId(texts.getOperationId())
                    .summary(texts.getSummary())
                    .tags(texts.getTags());
            operation.setDescription(texts.getDescription());
        }
        Objects.requireNonNullElse(texts.getExtensions(), Map.<String, Object>of())
                .forEach((name, value) -> operation.addExtension(name, both(extension(operation, name), value)));
        parameters(texts)
                .forEach(text -> parameters(operation)
                        .filter(parameter -> text.getName().equals(parameter.getName()))
                        .forEach(parameter ->
                                parameter.description(text.getDescription()).example(text.getExample())));
        if (texts.getRequestBody() != null && operation.getRequestBody() != null) {
            examples(
                    texts.getRequestBody().getContent(),
                    operation.getRequestBody().getContent());
        }
    }

    /** What platform says of an operation that every service has, and what the service says of it. */
    private static Object both(@Nullable Object before, Object value) {
        return before instanceof List<?> some && value instanceof List<?> others
                ? Stream.concat(some.stream(), others.stream())
                        .map(Object::toString)
                        .distinct()
                        .sorted()
                        .toList()
                : value;
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
    }

    private static void examples(Content texts, Content content) {
        texts.forEach((name, text) -> {
            MediaType mediaType = content.get(name);
            if (mediaType != null) {
                mediaType.setExample(text.getExample());
            }
        });
    }

    private List<Tag> used(OpenAPI document) {
        var names = document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getTags()).flatMap(List::stream))
                .collect(Collectors.toSet());
        List<Tag> tags = new ArrayList<>();
        words.fragments().stream()
                .filter(fragment -> fragment.getTags() != null)
                .forEach(fragment -> tags.addAll(fragment.getTags()));
        return tags.stream()
                .filter(tag -> names.contains(tag.getName()))
                .sorted(Comparator.comparing(Tag::getName))
                .toList();
    }

    private static void whoMay(Operation operation) {
        if (extension(operation, OperationFacts.ROLES) instanceof List<?> roles) {
            List<LocalizedText> texts = roles.stream()
                    .map(role -> Role.valueOf(role.toString()).text())
                    .toList();
            String zh = texts.stream().map(LocalizedText::zh).collect(Collectors.joining("、"));
            String en = texts.stream().map(LocalizedText::en).collect(Collectors.joining(", "));
            operation.setDescription("%s\n\n办理岗位：%s · Who may: %s".formatted(operation.getDescription(), zh, en));
        }
    }

    private static void refusedWith(Operation operation) {
        if (extension(operation, "x-codes") instanceof List<?> codes) {
            String all = codes.stream().map(Object::toString).collect(Collectors.joining(", "));
            operation.setDescription("%s\n\n不予办理的代码 · Refused with: %s".formatted(operation.getDescription(), all));
        }
    }

    private static @Nullable Object extension(Operation operation, String name) {
        return operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(name);
    }

    /** A page or a file is its text or its bytes, whatever the method that makes it returns. */
    private static void files(Operation operation) {
        operation.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .forEach(response -> response.setContent(asSent(response.getContent())));
    }

    private static Content asSent(Content content) {
        Content sent = new Content();
        content.forEach((type, mediaType) -> {
            String name = type.replaceFirst(";.*", "");
            boolean json = name.equals("application/json") || name.endsWith("+json");
            sent.addMediaType(
                    name,
                    json
                            ? mediaType
                            : new MediaType().schema(name.startsWith("text/") ? Schemas.text() : Schemas.file()));
        });
        return sent;
    }
}
