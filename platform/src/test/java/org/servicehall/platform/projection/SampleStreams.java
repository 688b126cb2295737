package org.servicehall.platform.projection;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.RecordedEvent;

/**
 * Every type of event of the hall, as one clerk's day of work records it, with every field filled. What has a number has
 * that day's own; hall, clerk and windows are the same ever again.
 */
record SampleStreams(int day, int clerk) {
    private static final int WINDOWS = 3;
    private static final LocalDate FIRST = LocalDate.parse("2025-09-26");

    /** The work of so many days and clerks. */
    static List<RecordedEvent> of(int days, int clerks) {
        return IntStream.range(0, days * clerks)
                .mapToObj(work -> new SampleStreams(work / clerks, work % clerks))
                .flatMap(SampleStreams::events)
                .toList();
    }

    private Stream<RecordedEvent> events() {
        return EventTypes.all().types().stream().map(this::event);
    }

    private RecordedEvent event(String type) {
        Class<?> of = EventTypes.all().classOf(type);
        String kind = of.getInterfaces()[0].getSimpleName();
        return new RecordedEvent(kind + ":" + number(), 0, type, instant(), person(), sample(of));
    }

    private String number() {
        return "330106-%s-%05d".formatted(person(), day);
    }

    private String person() {
        return "clerk%d".formatted(clerk);
    }

    private Instant instant() {
        return Instant.parse("2025-09-26T01:30:00.123Z").plus(Duration.ofDays(day));
    }

    private Object sample(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(part -> isNumber(part) ? number() : value(part.getName(), part.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static boolean isNumber(RecordComponent part) {
        try {
            return part.getType() == String.class
                    && (part.getName().endsWith("No")
                            || part.getDeclaringRecord()
                                    .getDeclaredField(part.getName())
                                    .isAnnotationPresent(EventTag.class));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of(name, value(name, arguments[1]))
                    : List.of(value(name, arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return plain.isRecord() ? sample(plain) : scalar(name, plain);
    }

    private Object scalar(String name, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text(name);
            case "int", "Integer" -> 7;
            case "long", "Long" -> 7L;
            case "boolean", "Boolean" -> true;
            case "Instant" -> instant();
            case "LocalDate" -> FIRST.plusDays(day);
            case "Duration" -> Duration.parse("PT1H30M");
            case "MonthDay" -> MonthDay.of(11, 15);
            default -> throw new IllegalArgumentException("no sample of " + type);
        };
    }

    private String text(String name) {
        return switch (name) {
            case "clerk" -> person();
            case "window" -> "WINDOW_" + day % WINDOWS;
            default -> name;
        };
    }
}
