/** What a granted case gives and how long it lasts (rule C5). */
@NullMarked
package org.servicehall.cases.domain.grant;

import org.jspecify.annotations.NullMarked;
