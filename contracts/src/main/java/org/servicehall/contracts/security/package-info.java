/** What every process has of security: what it tells whoever watches over it, and its copies of what an issuer publishes. */
@NullMarked
package org.servicehall.contracts.security;

import org.jspecify.annotations.NullMarked;
