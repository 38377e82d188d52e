package org.sixones.documents;

import org.osgi.annotation.versioning.ProviderType;

/** Makes official documents. OSGi service; thread-safe. */
@ProviderType
public interface Documents {
    /**
     * Reads a template and checks it whole.
     *
     * @param name for messages, for example the resource's name
     * @param yaml its text; the form stands in {@code docs/adr/0010-documents-as-pdf.md}
     * @throws TemplateException with the place, when it is not one
     */
    Template template(String name, String yaml);

    /**
     * The document as PDF. The same template and sheet give the same bytes.
     *
     * @throws IllegalArgumentException when the sheet lacks a field that the template names
     */
    byte[] pdf(Template template, Sheet sheet);
}
