/** What is done about a complaint, step by step, over HTTP (B2 to B6, B8, P5, P6). */
@NullMarked
package org.servicehall.accountability.api.complaint.step;

import org.jspecify.annotations.NullMarked;
