package org.sixones.legacycity.system;

/**
 * What a system is.
 *
 * @param join how it is joined, for example {@code soap-1.1}
 * @param answers {@code at-once} or {@code later}
 * @param repeat what a repeated request does: {@code message-id}, {@code ask-first} or {@code never}
 */
public record SystemCard(String code, String nameZh, String nameEn, String join, String answers, String repeat) {}
