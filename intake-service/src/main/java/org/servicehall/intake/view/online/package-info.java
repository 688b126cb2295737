/** What was applied for online and is not accepted yet (rule S3). */
@NullMarked
package org.servicehall.intake.view.online;

import org.jspecify.annotations.NullMarked;
