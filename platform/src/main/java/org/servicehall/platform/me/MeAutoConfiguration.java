package org.servicehall.platform.me;

import org.servicehall.platform.staff.StaffDirectory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** A service that knows who works at the halls tells whoever asks who they are there. */
@AutoConfiguration(
        afterName = {
            "org.servicehall.platform.staff.StaffAutoConfiguration",
            "org.servicehall.platform.openapi.OpenApiAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(StaffDirectory.class)
@Import(MeController.class)
class MeAutoConfiguration {}
