/** A measurement, not a test: how much of a core the message table costs. */
package org.sixones.store.speed;
