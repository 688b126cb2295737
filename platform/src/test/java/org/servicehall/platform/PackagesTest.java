package org.servicehall.platform;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.Guards;

class PackagesTest {
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.servicehall.platform");

    @Test
    void noPackageDependsOnItselfThroughOthers() {
        slices().matching("org.servicehall.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PLATFORM);
    }

    @Test
    void whateverStandsBeforeAMethodIsAsked() {
        Guards.ARE_ALL_ASKED.check(PLATFORM);
    }
}
