/** What waits for somebody in this service, queue by queue; the gateway makes one desk of all services' (ADR 25). */
@NullMarked
package org.servicehall.platform.desk;

import org.jspecify.annotations.NullMarked;
