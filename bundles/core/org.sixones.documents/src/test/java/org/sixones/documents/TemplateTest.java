package org.sixones.documents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sixones.documents.pdf.PdfDocuments;

/** A wrong template is refused with its name and the place. */
class TemplateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'title: {zh: 题, en: T}' | t: a template has a body",
                "'' | t:1: No content",
                "'title: {zh: 题}\nbody: [{text: {zh: 文, en: x}}]' | t: title: a text has zh and en",
                "'title: {zh: 题, en: T}\nbody: [{text: {zh: 文, en: \" \"}}]' | t: body[0].text: a text has zh and en",
                "'title: {zh: 题, en: T}\nbody: [{text: {zh: 文, en: x}, wen: dueOn}]' | t:2: Unrecognized field \"wen\"",
                "'title: {zh: 题, en: T}\nbody: [{text: {zh: 文, en: x}, list: points}]' | t: body[0]: a block has either text or list",
                "'title: {zh: 题, en: T}\nbody: [{list: points}]' | t: body[0].head: a text has zh and en",
                "'title: {zh: 题, en: T}\nbody: [{text: {zh: 文, en: x}, head: {zh: 文, en: x}}]' | t: body[0]: only a list has a head",
                "'title: [' | t:",
            })
    void refused(String yaml, String message) {
        assertThatThrownBy(() -> new PdfDocuments().template("t", yaml))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith(message);
    }
}
