/** Figures for Prometheus. No case number ever becomes a tag. */
package org.sixones.exchange.metrics;
