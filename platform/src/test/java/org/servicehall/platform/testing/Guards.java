package org.servicehall.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreFilter;

/** What stands before a method and is asked. */
public final class Guards {
    /** Only the roles that {@code @PreAuthorize} names are asked for (ADR 76, R3). */
    public static final ArchRule ARE_ALL_ASKED = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(PostAuthorize.class, PreFilter.class, PostFilter.class, Secured.class)
            .because("nobody asks them: they would guard nothing, and say nothing of it");

    private Guards() {}
}
