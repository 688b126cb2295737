/** What others generate from the hall's API document, tried on a running hall. */
@NullMarked
package org.servicehall.clients;

import org.jspecify.annotations.NullMarked;
