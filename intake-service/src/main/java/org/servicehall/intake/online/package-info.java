/** What halls set about applying online (rule S3). */
@NullMarked
package org.servicehall.intake.online;

import org.jspecify.annotations.NullMarked;
