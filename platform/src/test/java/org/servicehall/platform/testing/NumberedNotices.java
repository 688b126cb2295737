package org.servicehall.platform.testing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.settings.NoticeNumbers;

/**
 * Of which kinds of notice a service's code draws numbers (rule K9): those that stand in a class which draws any. Two
 * services that number one kind would each count it from one.
 */
public final class NumberedNotices {
    private NumberedNotices() {}

    /**
     * The kinds whose numbers are drawn there.
     *
     * @param root the service's own package
     */
    public static Set<NoticeKind> drawnIn(String root) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root).stream()
                        .filter(NumberedNotices::draws)
                        .flatMap(NumberedNotices::kindsIn)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class)));
    }

    private static boolean draws(JavaClass one) {
        return Stream.<JavaAccess<?>>concat(
                        one.getMethodCallsFromSelf().stream(), one.getMethodReferencesFromSelf().stream())
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(NoticeNumbers.class)
                        && access.getName().equals("onIssue"));
    }

    private static Stream<NoticeKind> kindsIn(JavaClass one) {
        return one.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(NoticeKind.class))
                .map(access -> NoticeKind.valueOf(access.getName()));
    }
}
