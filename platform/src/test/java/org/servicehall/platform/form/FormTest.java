package org.servicehall.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Named(@UserId @Nullable String user, List<@UserId String> users) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wang.fang",
                "9e107d9d-372b-4e2b-8b6e-0f1c2d3e4f50",
                "wang_fang",
                "Wang.Fang2@hall",
                "1001",
                "a123456789a123456789a123456789a123456789a123456789a123456789abcd"
            })
    void anySubjectOfAProviderIsAUser(String user) {
        assertThat(VALIDATOR.validate(new Named(user, List.of(user)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "王芳", ".fang", "wang fang", "wang/fang", "wang:fang", "a\n"})
    void whatNoAddressAndNoStreamCouldHoldIsNone(String user) {
        assertThat(VALIDATOR.validate(new Named(user, List.of(user))))
                .extracting(
                        fault -> fault.getConstraintDescriptor().getAnnotation().annotationType())
                .hasSize(2)
                .allMatch(UserId.class::equals);
    }

    @Test
    void eachFormHasWordsInBothLanguages() {
        List<String> forms = constraints().toList();
        assertThat(forms).contains("UserId", "WindowCode", "Month");
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle(
                    "platform-messages",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
            assertThat(forms)
                    .allSatisfy(form -> assertThat(words.containsKey("field." + kebab(form)))
                            .as(form)
                            .isTrue());
        }
    }

    private static Stream<String> constraints() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.servicehall.platform.form")
                        .stream()
                        .filter(found -> found.isAnnotatedWith(Constraint.class))
                        .map(JavaClass::getSimpleName);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
