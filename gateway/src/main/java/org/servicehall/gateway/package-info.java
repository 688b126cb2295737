/** The only door for people: routes, sign-in, limits and the public pages. */
@NullMarked
package org.servicehall.gateway;

import org.jspecify.annotations.NullMarked;
