package org.sixones.departments.mapping;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmSequenceIterator;
import net.sf.saxon.s9api.XdmValue;
import org.sixones.departments.descriptor.CodeTable;
import org.sixones.departments.descriptor.Join;
import org.sixones.departments.descriptor.SystemDescriptor;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.FactCode;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.message.TaskAction;

/**
 * Between the canonical language and one system's own shape: four pure functions of bytes. Knows nothing of transports.
 * Thread-safe.
 */
public final class SystemTranslator {
    static final String CANONICAL = "urn:sixones:canonical:1";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final QName KIND = new QName("kind");
    private static final QName CODE = new QName("code");
    private static final List<String> FAILED_KINDS = List.of("refused", "fault", "unreachable", "malformed");
    private static final int LONGEST_DETAIL = 300;

    private final CompiledMappings compiled;
    private final SystemDescriptor system;
    private final XdmMap codes;
    private final XdmMap codesBack;
    private final Optional<LayoutCodec> codec;

    SystemTranslator(CompiledMappings compiled, SystemDescriptor system, Map<String, CodeTable> tables) {
        this.compiled = compiled;
        this.system = system;
        Map<String, Map<String, String>> there = new LinkedHashMap<>();
        Map<String, Map<String, String>> back = new LinkedHashMap<>();
        for (String name : system.codes()) {
            there.put(name, tables.get(name).canonicalByWire());
            back.put(name, tables.get(name).wireByCanonical());
        }
        this.codes = nested(there);
        this.codesBack = nested(back);
        this.codec = system.join() instanceof Join.JmsFixed fixed
                ? Optional.of(new LayoutCodec(fixed.layout()))
                : Optional.empty();
    }

    /** A task in the system's shape; nothing when the system is not told of this action. */
    public Outcome<Optional<Wire>> send(TaskAction action, CanonicalDocument task, String messageId, Instant now) {
        SystemDescriptor.Sending sending = system.sends().get(action);
        return sending == null
                ? Outcome.done(Optional.empty())
                : outgoing(sending, task, messageId, now).map(Optional::of);
    }

    /** A fact in the system's shape; nothing when the system does not hear of it. */
    public Outcome<Optional<Wire>> push(FactCode fact, CanonicalDocument canonical, String messageId, Instant now) {
        SystemDescriptor.Sending sending = system.hears().get(fact);
        return sending == null
                ? Outcome.done(Optional.empty())
                : outgoing(sending, canonical, messageId, now).map(Optional::of);
    }

    /** The question whether the system already has what the task would make. */
    public Outcome<Wire> ask(CanonicalDocument task, String messageId, Instant now) {
        return outgoing(system.asks().orElseThrow(), task, messageId, now);
    }

    /**
     * What came back at once.
     *
     * @param task the canonical task or fact that it answers
     */
    public Outcome<Translation> answer(String wire, CanonicalDocument task, String messageId, Instant now) {
        SystemDescriptor.Receiving receiving = system.answers().orElseThrow();
        return compiled.xmlIn()
                .read(
                        wire,
                        system.limits().maxMessageBytes(),
                        receiving.schema().map(compiled::schema))
                .flatMap(answer -> task.tree(compiled.xmlIn()).flatMap(t -> {
                    Map<QName, XdmValue> parameters = parameters(messageId, now);
                    parameters.put(new QName("task"), t);
                    return incoming(receiving, answer, parameters);
                }));
    }

    /** What arrived later. */
    public Outcome<Translation> accept(byte[] wire, String messageId, Instant now) {
        if (system.accepts().isEmpty()) {
            return Outcome.failed(new Failure.Malformed(
                    ExchangeFailure.WRONG_MESSAGE_TYPE, "the system has nothing to say here", ""));
        }
        SystemDescriptor.Receiving receiving = system.accepts().get();
        return source(receiving, wire).flatMap(m -> incoming(receiving, m, parameters(messageId, now)));
    }

    private Outcome<XdmNode> source(SystemDescriptor.Receiving receiving, byte[] wire) {
        int max = system.limits().maxMessageBytes();
        if (codec.isEmpty()) {
            return compiled.xmlIn().read(wire, max, receiving.schema().map(compiled::schema));
        }
        if (wire.length > max) {
            return Outcome.failed(
                    new Failure.Malformed(ExchangeFailure.TOO_LARGE, wire.length + " bytes, at most " + max, ""));
        }
        return codec.get().decode(wire, compiled.processor()).flatMap(m -> valid(m, receiving.schema()));
    }

    private Outcome<Wire> outgoing(
            SystemDescriptor.Sending sending, CanonicalDocument task, String messageId, Instant now) {
        return task.tree(compiled.xmlIn())
                .flatMap(t -> compiled.mapping(sending.map()).apply(t, parameters(messageId, now)))
                .flatMap(m -> valid(m, sending.schema()))
                .flatMap(m -> codec.isPresent() ? codec.get().encode(m) : xml(m))
                .flatMap(bytes -> bytes.length > system.limits().maxMessageBytes()
                        ? Outcome.failed(new Failure.Malformed(
                                ExchangeFailure.TOO_LARGE,
                                bytes.length + " bytes, at most "
                                        + system.limits().maxMessageBytes(),
                                ""))
                        : Outcome.done(new Wire(sending.operation(), bytes)));
    }

    private Outcome<XdmNode> valid(XdmNode message, Optional<String> schema) {
        Optional<Failure.Malformed> bad = schema.flatMap(s -> compiled.schema(s).check(compiled.processor(), message));
        return bad.isPresent() ? Outcome.failed(bad.get()) : Outcome.done(message);
    }

    private Outcome<Translation> incoming(
            SystemDescriptor.Receiving receiving, XdmNode message, Map<QName, XdmValue> parameters) {
        return compiled.mapping(receiving.map()).apply(message, parameters).flatMap(this::translation);
    }

    private Outcome<Translation> translation(XdmNode result) {
        List<XdmNode> roots = elements(result);
        if (roots.size() != 1) {
            return wrongResult("the mapping made " + roots.size() + " elements instead of <reports>");
        }
        XdmNode root = roots.get(0);
        if (!CANONICAL.equals(root.getNodeName().getNamespaceUri().toString())) {
            return wrongResult("the mapping made an element that is not in " + CANONICAL);
        }
        return switch (root.getNodeName().getLocalName()) {
            case "not-there" -> Outcome.done(new Translation.NotThere());
            case "failed" -> failed(root);
            case "reports" -> reports(root);
            default -> wrongResult("the mapping made <" + root.getNodeName().getLocalName() + "> instead of <reports>");
        };
    }

    private Outcome<Translation> reports(XdmNode root) {
        List<byte[]> documents = new ArrayList<>();
        for (XdmNode report : elements(root)) {
            Outcome<byte[]> bytes = xml(report);
            if (bytes instanceof Outcome.Failed<byte[]> failed) {
                return Outcome.failed(failed.failure());
            }
            documents.add(((Outcome.Done<byte[]>) bytes).value());
        }
        return Outcome.done(new Translation.Reports(documents));
    }

    private static Outcome<Translation> failed(XdmNode element) {
        String kind = String.valueOf(element.getAttributeValue(KIND));
        String code = element.getAttributeValue(CODE);
        return FAILED_KINDS.contains(kind)
                ? Outcome.done(new Translation.Failed(kind, code == null ? "" : code, element.getStringValue()))
                : wrongResult("<failed> needs a kind of " + FAILED_KINDS);
    }

    private Outcome<byte[]> xml(XdmNode node) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Serializer serializer = compiled.processor().newSerializer(out);
        serializer.setOutputProperty(Serializer.Property.METHOD, "xml");
        serializer.setOutputProperty(Serializer.Property.ENCODING, "UTF-8");
        serializer.setOutputProperty(Serializer.Property.INDENT, "no");
        serializer.setOutputProperty(
                Serializer.Property.OMIT_XML_DECLARATION, system.join() instanceof Join.Soap ? "yes" : "no");
        try {
            serializer.serializeNode(node);
            serializer.close();
            return Outcome.done(out.toByteArray());
        } catch (SaxonApiException e) {
            return Outcome.failed(new Failure.Malformed(
                    ExchangeFailure.TRANSLATION_FAILED, SafeDetail.of(e.getMessage(), LONGEST_DETAIL), ""));
        }
    }

    private Map<QName, XdmValue> parameters(String messageId, Instant now) {
        Map<QName, XdmValue> parameters = new HashMap<>();
        parameters.put(new QName("codes"), codes);
        parameters.put(new QName("codes-back"), codesBack);
        parameters.put(new QName("message-id"), new XdmAtomicValue(messageId));
        parameters.put(new QName("system"), new XdmAtomicValue(system.code().value()));
        parameters.put(
                new QName("now"),
                new XdmAtomicValue(now.truncatedTo(ChronoUnit.MILLIS).atZone(CHINA)));
        return parameters;
    }

    private static XdmMap nested(Map<String, Map<String, String>> tables) {
        XdmMap map = new XdmMap();
        for (Map.Entry<String, Map<String, String>> table : tables.entrySet()) {
            XdmMap words = new XdmMap();
            for (Map.Entry<String, String> word : table.getValue().entrySet()) {
                words = words.put(new XdmAtomicValue(word.getKey()), new XdmAtomicValue(word.getValue()));
            }
            map = map.put(new XdmAtomicValue(table.getKey()), words);
        }
        return map;
    }

    private static <T> Outcome<T> wrongResult(String detail) {
        return Outcome.failed(new Failure.Malformed(ExchangeFailure.TRANSLATION_FAILED, detail, ""));
    }

    private static List<XdmNode> elements(XdmNode parent) {
        List<XdmNode> found = new ArrayList<>();
        XdmSequenceIterator<XdmNode> children = parent.axisIterator(Axis.CHILD);
        while (children.hasNext()) {
            XdmNode child = children.next();
            if (child.getNodeKind() == XdmNodeKind.ELEMENT) {
                found.add(child);
            }
        }
        return found;
    }
}
