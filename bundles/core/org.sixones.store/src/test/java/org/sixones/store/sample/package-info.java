/** A unit as a subsystem would have it, to prove what entities may hold on both databases. */
package org.sixones.store.sample;
