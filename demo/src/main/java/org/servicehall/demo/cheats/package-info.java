/** The ways in which halls really cheat, tried one after another: each is refused or answered for. */
@NullMarked
package org.servicehall.demo.cheats;

import org.jspecify.annotations.NullMarked;
