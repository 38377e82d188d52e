package org.sixones.departments.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.Processor;
import org.sixones.departments.descriptor.CodeTable;
import org.sixones.departments.descriptor.DepartmentFiles;
import org.sixones.departments.descriptor.DescriptorReader.Reference;
import org.sixones.departments.descriptor.Position;
import org.sixones.departments.descriptor.Problem;
import org.sixones.departments.descriptor.Rule;
import org.sixones.departments.descriptor.SystemDescriptor;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** All stylesheets and wire schemas of one department, compiled once for a deployment. Thread-safe. */
public final class CompiledMappings {
    private final MappingEngine engine;
    private final XmlIn xmlIn;
    private final Map<String, Mapping> mappings = new HashMap<>();
    private final Map<String, WireSchema> schemas = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private CompiledMappings(DepartmentFiles files) {
        this.engine = new MappingEngine(files);
        this.xmlIn = new XmlIn(engine.processor());
    }

    /** Compiles what the descriptor names; see {@link #problems()}. */
    public static CompiledMappings compile(DepartmentFiles files, List<Reference> references) {
        CompiledMappings compiled = new CompiledMappings(files);
        for (Reference reference : references) {
            switch (reference.kind()) {
                case MAP -> compiled.map(reference.path());
                case SCHEMA -> compiled.schema(files, reference.path());
            }
        }
        return compiled;
    }

    /** Every mistake found; the mappings may be used only when there is none. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** @param codes all code tables of the department */
    public SystemTranslator translator(SystemDescriptor system, Map<String, CodeTable> codes) {
        return new SystemTranslator(this, system, codes);
    }

    /** @param maxBytes the system's limit */
    public ForeignXml foreignXml(int maxBytes) {
        return new ForeignXml(xmlIn, maxBytes);
    }

    Mapping mapping(String path) {
        return mappings.get(path);
    }

    WireSchema schema(String path) {
        return schemas.get(path);
    }

    XmlIn xmlIn() {
        return xmlIn;
    }

    Processor processor() {
        return engine.processor();
    }

    private void map(String path) {
        if (mappings.containsKey(path)) {
            return;
        }
        try {
            mappings.put(path, engine.compile(path));
        } catch (MappingEngine.Faulty e) {
            for (MappingEngine.Mistake m : e.mistakes()) {
                problems.add(Problem.of(m.file(), new Position(m.line(), m.column()), Rule.MAP_FAULTY, m.message()));
            }
        }
    }

    private void schema(DepartmentFiles files, String path) {
        if (schemas.containsKey(path)) {
            return;
        }
        try {
            schemas.put(path, WireSchema.compile(files, path));
        } catch (SAXParseException e) {
            problems.add(Problem.of(
                    path,
                    new Position(Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber())),
                    Rule.WIRE_SCHEMA_FAULTY,
                    SafeDetail.of(e.getMessage(), 300)));
        } catch (SAXException e) {
            problems.add(
                    Problem.of(path, Position.WHOLE_FILE, Rule.WIRE_SCHEMA_FAULTY, SafeDetail.of(e.getMessage(), 300)));
        }
    }
}
