/** What somebody may draw once, kept free from the acceptance on (rule C5). */
@NullMarked
package org.servicehall.intake.grant;

import org.jspecify.annotations.NullMarked;
