/** Notices 通知书: issued once, never changed (rule K9). */
@NullMarked
package org.servicehall.intake.domain.notice;

import org.jspecify.annotations.NullMarked;
