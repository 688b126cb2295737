/** A resident takes a case back: at the hall, or at the public door (rules P2, S3, S8). */
@NullMarked
package org.servicehall.cases.api.withdrawal;

import org.jspecify.annotations.NullMarked;
