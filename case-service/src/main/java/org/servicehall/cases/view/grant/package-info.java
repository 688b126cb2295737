/** Grants that run or ran (rule C5). */
@NullMarked
package org.servicehall.cases.view.grant;

import org.jspecify.annotations.NullMarked;
