package org.servicehall.platform.desk;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** A service in which something waits has a desk; with a store there may always be letters. */
@AutoConfiguration(afterName = "org.servicehall.platform.letter.LetterAutoConfiguration")
@ConditionalOnWebApplication
@ConditionalOnBean(Desk.class)
@Import(DeskController.class)
class DeskAutoConfiguration {}
