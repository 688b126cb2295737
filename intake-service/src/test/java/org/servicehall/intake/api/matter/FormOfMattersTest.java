package org.servicehall.intake.api.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.platform.form.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What may say anything has the vault read for everybody concerned, at each request (rule R3): a matter's id may not. */
@Tag("R3")
class FormOfMattersTest implements WholeService {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping operations;

    @Test
    void aMatterThatIsAskedForHasItsForm() {
        List<RecordComponent> matters = operations.getHandlerMethods().values().stream()
                .flatMap(operation -> Arrays.stream(operation.getMethod().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(Parameter::getType)
                .distinct()
                .flatMap(FormOfMattersTest::parts)
                .filter(part -> part.getName().equals("matterId"))
                .toList();
        assertThat(matters).hasSizeGreaterThan(6);
        assertThat(matters)
                .allMatch(
                        matter -> Form.of(matter.getAccessor().getAnnotations()).isPresent());
    }

    private static Stream<RecordComponent> parts(Class<?> type) {
        return type.isRecord() ? Arrays.stream(type.getRecordComponents()) : Stream.empty();
    }
}
