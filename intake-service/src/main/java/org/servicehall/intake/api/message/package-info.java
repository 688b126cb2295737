/** Messages to residents and proof of service, over HTTP (rule S5). */
@NullMarked
package org.servicehall.intake.api.message;

import org.jspecify.annotations.NullMarked;
