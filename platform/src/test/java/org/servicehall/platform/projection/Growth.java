package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.view.Remembers;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Holds a service's views to it that no document grows with the days (ADR 11): a document that keeps sequences follows a
 * number of streams that years don't add to, so both its sequences and its content, made of bounded streams, have a bound;
 * one that keeps none comes out the same however often and in whichever order the events come.
 */
public final class Growth {
    private static final int CLERKS = 3;
    private static final List<RecordedEvent> TEN_DAYS = SampleStreams.of(10, CLERKS);
    private static final List<RecordedEvent> THIRTY_DAYS = SampleStreams.of(30, CLERKS);

    private Growth() {}

    /**
     * A test for each projection under the package.
     *
     * @param needs what they are made with, beside events
     */
    public static Stream<DynamicTest> tests(String servicePackage, Object... needs) {
        List<Projection<?>> found = projections(servicePackage, needs);
        assertThat(found).as("projections of " + servicePackage).isNotEmpty();
        return found.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private static void check(Projection<?> projection) {
        if (projection.remembers() == Remembers.NOTHING) {
            whateverTheOrder(projection);
        } else {
            assertThat(mostStreams(projection, THIRTY_DAYS))
                    .as("streams that feed one document of %s after 30 days, and after 10", projection.name())
                    .isPositive()
                    .isEqualTo(mostStreams(projection, TEN_DAYS));
        }
    }

    private static int mostStreams(Projection<?> projection, List<RecordedEvent> events) {
        Map<String, Set<String>> streams = new HashMap<>();
        events.forEach(event -> projection
                .documents(event)
                .forEach(id ->
                        streams.computeIfAbsent(id, none -> new HashSet<>()).add(event.stream())));
        return streams.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private static <V extends Record> void whateverTheOrder(Projection<V> projection) {
        Map<String, V> inOrder = Documents.of(projection).after(THIRTY_DAYS).views();
        List<RecordedEvent> twice = new ArrayList<>(THIRTY_DAYS);
        twice.addAll(THIRTY_DAYS);
        Collections.shuffle(twice, new Random(7));
        assertThat(inOrder).isNotEmpty();
        assertThat(Documents.of(projection).after(twice).views()).isEqualTo(inOrder);
    }

    private static List<Projection<?>> projections(String servicePackage, Object... needs) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("json", new EventJson());
        beans.registerSingleton("types", EventTypes.all());
        Stream.of(needs).forEach(need -> beans.registerSingleton(need.getClass().getName(), need));
        return scanner.findCandidateComponents(servicePackage).stream()
                .<Projection<?>>map(found -> (Projection<?>) beans.createBean(type(found)))
                .toList();
    }

    private static Class<?> type(BeanDefinition found) {
        try {
            return Class.forName(found.getBeanClassName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
