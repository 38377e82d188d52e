/** From the outbox to the legacy systems: one lane a system, claims, calls, settlements, breaker. */
package org.sixones.exchange.dispatch;
