/** Who may what at the running gateway, held to docs/permissions.md. */
@NullMarked
package org.servicehall.demo.permissions;

import org.jspecify.annotations.NullMarked;
