package org.sixones.legacycity.model;

/**
 * One line of a correction notice (补正告知).
 *
 * @param subject common name of a form field or code of a material; each system writes it in its own code
 */
public record CorrectionPoint(String subject, String requirement) {}
