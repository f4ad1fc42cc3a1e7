package org.strikemap.reader;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.strikemap.source.Source;

/** The sources known so far, by id and by name. Not thread-safe. */
public final class SourceRegistry {

    private final Map<String, Source> sources = new LinkedHashMap<>();

    public SourceRegistry(Collection<Source> known) {
        known.forEach(this::put);
    }

    private void put(Source source) {
        sources.put(source.id(), source);
        sources.putIfAbsent(source.name().toLowerCase(Locale.ROOT), source);
    }

    /** The source with this id, or with this name whatever its case. */
    Optional<Source> find(String idOrName) {
        Source byId = sources.get(idOrName);
        return Optional.ofNullable(byId != null ? byId : sources.get(idOrName.toLowerCase(Locale.ROOT)));
    }

    void add(Source source) {
        if (!source.equals(sources.get(source.id()))) {
            put(source);
        }
    }
}
