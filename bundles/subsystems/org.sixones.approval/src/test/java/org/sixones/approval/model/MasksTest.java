package org.sixones.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sixones.model.message.Applicant.Kind;

class MasksTest {
    @Test
    void aPersonKeepsTheFamilyNameAndAnEnterpriseBothEnds() {
        assertThat(Masks.name(Kind.PERSON, "陈海生")).isEqualTo("陈**");
        assertThat(Masks.name(Kind.PERSON, "𠮷田")).isEqualTo("𠮷*");
        assertThat(Masks.name(Kind.ENTERPRISE, "温州瓯江进出口有限公司")).isEqualTo("温州*******公司");
        assertThat(Masks.name(Kind.ENTERPRISE, "甲行")).isEqualTo("**");
        assertThat(Masks.identifier("11010519491231002X")).isEqualTo("110***********002X");
    }

    @Property
    void nobodysNameOrNumberIsShownWhole(@ForAll String name) {
        for (Kind kind : Kind.values()) {
            assertThat(Masks.name(kind, name)
                            .codePointCount(0, Masks.name(kind, name).length()))
                    .isEqualTo(name.codePointCount(0, name.length()));
            if (!name.isEmpty() && name.indexOf('*') < 0) {
                assertThat(Masks.name(kind, name)).contains("*");
                assertThat(Masks.identifier(name)).contains("*");
            }
        }
    }
}
