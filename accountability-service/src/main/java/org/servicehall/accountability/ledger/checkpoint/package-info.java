/** What leaves the database signed, so that nobody can rewrite the book unseen: checkpoints and their keys. */
@NullMarked
package org.servicehall.accountability.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
