package org.sixones.departments.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sixones.departments.descriptor.DepartmentFiles;
import org.sixones.departments.descriptor.DescriptorReader.Reference;
import org.sixones.model.Outcome;

/** A mapping sees its message, its parameters and its department's files. */
class MappingSandboxTest {
    private static final String HEAD = "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
            + " xmlns:system='java:java.lang.System' xmlns:s='urn:sixones:mapping'>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('file:///etc/passwd')",
                "doc('http://127.0.0.1:1/')",
                "unparsed-text('file:///etc/passwd')",
                "unparsed-text-lines('/etc/passwd')",
                "json-doc('file:///etc/passwd')",
                "collection('file:///etc')",
                "uri-collection('file:///etc')",
                "document('file:///etc/passwd')",
                "system:getProperty('user.home')",
                "environment-variable('PATH')",
                "available-environment-variables()",
                "transform(map{'stylesheet-location': 'file:///etc/passwd'})"
            })
    void nothing_outside_can_be_read(String expression) {
        String result = run(HEAD + "<xsl:template match='/'><a><xsl:value-of select=\"" + expression
                + "\"/></a></xsl:template></xsl:stylesheet>");
        assertThat(result).isIn("refused", "faulty", "");
    }

    @Test
    void nothing_can_be_written() {
        assertThat(run(HEAD + "<xsl:template match='/'><xsl:result-document href='target/sixones-escape.xml'><b/>"
                        + "</xsl:result-document></xsl:template></xsl:stylesheet>"))
                .isIn("refused", "faulty");
        assertThat(java.nio.file.Path.of("target/sixones-escape.xml")).doesNotExist();
    }

    @Test
    void own_files_can_be_imported_from_any_folder() {
        Map<String, String> files = new HashMap<>();
        files.put("mappings/parts/words.xsl", HEAD + "<xsl:template name='w'>word</xsl:template></xsl:stylesheet>");
        files.put(
                "mappings/a.xsl",
                HEAD + "<xsl:import href='parts/words.xsl'/><xsl:import href='sixones:codes.xsl'/>"
                        + "<xsl:template match='/'><a><xsl:call-template name='w'/></a></xsl:template></xsl:stylesheet>");
        assertThat(run(files)).isEqualTo("word");
    }

    private static String run(String stylesheet) {
        return run(Map.of("mappings/a.xsl", stylesheet));
    }

    private static String run(Map<String, String> files) {
        CompiledMappings compiled = CompiledMappings.compile(
                new Memory(files), List.of(new Reference(Reference.Kind.MAP, "mappings/a.xsl")));
        if (!compiled.problems().isEmpty()) {
            return "faulty";
        }
        XdmNode source = ((Outcome.Done<XdmNode>) compiled.xmlIn().read("<x/>", 100, Optional.empty())).value();
        Outcome<XdmNode> outcome = compiled.mapping("mappings/a.xsl").apply(source, Map.of());
        return outcome instanceof Outcome.Done<XdmNode> done ? done.value().getStringValue() : "refused";
    }

    private record Memory(Map<String, String> files) implements DepartmentFiles {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(files.get(path)).map(t -> t.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> list(String folder) {
            return files.keySet().stream()
                    .filter(p -> p.startsWith(folder + "/"))
                    .sorted()
                    .toList();
        }
    }
}
