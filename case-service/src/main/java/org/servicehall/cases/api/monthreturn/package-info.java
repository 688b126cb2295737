/** What goes to the town and the county each month (rule S10). */
@NullMarked
package org.servicehall.cases.api.monthreturn;

import org.jspecify.annotations.NullMarked;
