package org.servicehall.platform.search;

import org.servicehall.platform.letter.LetterAutoConfiguration;
import org.servicehall.platform.letter.Letters;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** A service that has a store is asked for what it has. */
@AutoConfiguration(after = LetterAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBean(Letters.class)
@Import(SearchController.class)
class SearchAutoConfiguration {}
