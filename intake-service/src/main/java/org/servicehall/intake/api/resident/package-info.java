/** What a resident who has signed in at the provider has at the hall (rule S3, ADR 50). */
@NullMarked
package org.servicehall.intake.api.resident;

import org.jspecify.annotations.NullMarked;
