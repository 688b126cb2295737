/** Browser sessions and bearer tokens. */
@NullMarked
package org.servicehall.gateway.signin;

import org.jspecify.annotations.NullMarked;
