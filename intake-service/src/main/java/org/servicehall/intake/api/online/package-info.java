/** The resident's own door: applying online, and what the window does with what came so (rule S3). */
@NullMarked
package org.servicehall.intake.api.online;

import org.jspecify.annotations.NullMarked;
