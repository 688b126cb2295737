/** The month's return to the town 工作月报表: figures in a form that each hall sets (rule S10). */
@NullMarked
package org.servicehall.cases.view.monthreturn;

import org.jspecify.annotations.NullMarked;
