/** What a service writes into its log, and how much of it. */
@NullMarked
package org.servicehall.platform.log;

import org.jspecify.annotations.NullMarked;
