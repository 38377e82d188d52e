package org.sixones.approval.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sixones.approval.MatterView;
import org.sixones.approval.model.MatterGraph;
import org.sixones.approval.model.ModelTexts;
import org.sixones.approval.port.Catalogue.CurrentItem;
import org.sixones.approval.port.Catalogue.OpenMatter;
import org.sixones.approval.port.DefinitionStore;
import org.sixones.approval.port.FormRules;
import org.sixones.model.CoordinationCode;
import org.sixones.model.ItemCode;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;
import org.sixones.model.item.CoordinationDefinition;
import org.sixones.model.item.ItemDefinition;
import org.sixones.model.item.MatterDefinition;

/** The definitions in force at one moment, worked out once. Immutable. */
final class Snapshot {
    /** An item in force. */
    record ItemInForce(ItemDefinition definition, String version, Instant since) {}

    private final Map<ItemCode, ItemInForce> items = new TreeMap<>();
    private final Map<MatterCode, MatterView> views = new TreeMap<>();
    private final Map<CoordinationCode, CoordinationDefinition> coordinations = new HashMap<>();
    private final Map<MatterCode, OpenMatter> open = new HashMap<>();
    private final Map<String, DefinitionStore.Version> versions = new HashMap<>();
    private final Map<String, Record> definitions = new HashMap<>();

    /** @param forms compiles a form, or says why it cannot */
    Snapshot(List<DefinitionStore.Version> inForce, Function<String, FormRules> forms) {
        for (DefinitionStore.Version v : inForce) {
            versions.put(key(v.kind(), v.code()), v);
            if (v.kind() == DefinitionStore.Kind.COORDINATION) {
                CoordinationDefinition coordination = Definition.read(v.content(), CoordinationDefinition.class);
                coordinations.put(coordination.code(), coordination);
                definitions.put(key(v.kind(), v.code(), v.version()), coordination);
            }
            if (v.kind() == DefinitionStore.Kind.ITEM) {
                ItemDefinition item = Definition.read(v.content(), ItemDefinition.class);
                items.put(item.code(), new ItemInForce(item, v.version(), v.firstSeen()));
                definitions.put(key(v.kind(), v.code(), v.version()), item);
            }
        }
        inForce.stream().filter(v -> v.kind() == DefinitionStore.Kind.MATTER).forEach(v -> {
            MatterDefinition matter = Definition.read(v.content(), MatterDefinition.class);
            definitions.put(key(v.kind(), v.code(), v.version()), matter);
            addMatter(matter, v.version(), forms);
        });
    }

    private void addMatter(MatterDefinition matter, String version, Function<String, FormRules> forms) {
        Map<ItemCode, ItemDefinition> known = new HashMap<>();
        items.forEach((code, item) -> known.put(code, item.definition()));
        MatterGraph graph = new MatterGraph(matter, known);
        List<LocalizedText> closed = new ArrayList<>(graph.closedBecause());
        FormRules form = null;
        try {
            form = forms.apply(matter.formSchema());
        } catch (IllegalArgumentException e) {
            closed.add(ModelTexts.of("closed.form", e.getMessage(), e.getMessage()));
        }
        views.put(
                matter.code(),
                new MatterView(
                        matter,
                        version,
                        closed,
                        graph.steps().stream()
                                .map(s -> new MatterView.Step(
                                        s.item(), Optional.ofNullable(known.get(s.item())), s.needs(), s.preReview()))
                                .toList(),
                        graph.materials(),
                        graph.savings()));
        if (closed.isEmpty()) {
            Map<ItemCode, CurrentItem> current = new HashMap<>();
            matter.steps().forEach(s -> {
                ItemInForce item = items.get(s.item());
                current.put(s.item(), new CurrentItem(item.definition(), item.version()));
            });
            open.put(matter.code(), new OpenMatter(matter, version, graph, current, form));
        }
    }

    static String key(DefinitionStore.Kind kind, String code) {
        return kind + "/" + code;
    }

    static String key(DefinitionStore.Kind kind, String code, String version) {
        return key(kind, code) + "/" + version;
    }

    /** The definitions in force by kind, code and version. */
    Map<String, Record> definitions() {
        return definitions;
    }

    Map<ItemCode, ItemInForce> items() {
        return items;
    }

    Map<MatterCode, MatterView> views() {
        return views;
    }

    Optional<CoordinationDefinition> coordination(CoordinationCode code) {
        return Optional.ofNullable(coordinations.get(code));
    }

    Optional<OpenMatter> open(MatterCode code) {
        return Optional.ofNullable(open.get(code));
    }

    Optional<DefinitionStore.Version> version(DefinitionStore.Kind kind, String code) {
        return Optional.ofNullable(versions.get(key(kind, code)));
    }

    List<DefinitionStore.Version> all() {
        return List.copyOf(versions.values());
    }
}
