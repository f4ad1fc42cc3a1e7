package org.strikemap.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Box;
import org.strikemap.geo.Crs;
import org.strikemap.http.BboxParameter;
import org.strikemap.http.Parameters;
import org.strikemap.table.Conjunction;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * Which features of a collection a request asks for, by the parameters that every collection has.
 *
 * @param box features that meet it; those that lie nowhere never do
 * @param days features whose days share one with it
 * @param conditions everything else
 */
record TableSelection(@Nullable Box box, @Nullable DayRange days, Conditions conditions) {

    /**
     * Reads a request's parameters; throws {@link org.strikemap.http.BadParameterException} for one that is bad.
     *
     * @param others the properties whose parameters mean something else
     */
    static TableSelection read(Parameters parameters, Schema schema, Set<String> others) {
        Optional<Crs> crs = parameters.find("bbox-crs", Crs::parse).filter(given -> given != Crs.CRS84);
        Conditions conditions = Conditions.read(parameters, schema, others);
        Optional<DayRange> days = parameters.find("datetime", DayRange::parse);
        if (crs.isEmpty()) {
            return new TableSelection(
                    parameters.find("bbox", BboxParameter::parse).orElse(null), days.orElse(null), conditions);
        }
        return parameters
                .find("bbox", text -> BboxParameter.parse(text, crs.get()))
                .map(area ->
                        new TableSelection(area.findEnclosing().orElse(null), days.orElse(null), conditions.in(area)))
                .orElse(new TableSelection(null, days.orElse(null), conditions));
    }

    /** The question that this is of a table. */
    RowPredicate predicate(Table table) {
        List<RowPredicate> questions = new ArrayList<>();
        if (box != null || days != null) {
            questions.add(new BoxTimePredicate(table, box, days));
        }
        questions.addAll(conditions.predicates(table));
        return Conjunction.of(questions);
    }
}
