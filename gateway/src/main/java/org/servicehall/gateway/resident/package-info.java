/** Residents' sign-in at the provider that the hall has for them, apart from the staff's in everything (rule S3, ADR 50). */
@NullMarked
package org.servicehall.gateway.resident;

import org.jspecify.annotations.NullMarked;
