/**
 * Hands events to a service's automations: one reader reads for all, and each does what concerns it by itself (ADR 74). A service
 * sees what it reacts by, {@link org.servicehall.platform.automation.Automation}; whoever runs it beside the views, and tells
 * operators how it is doing, sees {@link org.servicehall.platform.automation.Automations}; hands, inboxes and portions are seen
 * by nobody.
 */
@NullMarked
package org.servicehall.platform.automation;

import org.jspecify.annotations.NullMarked;
