/** Which resident has signed in at the provider that the hall has for them (rule S3, ADR 50). */
@NullMarked
package org.servicehall.platform.resident;

import org.jspecify.annotations.NullMarked;
