package org.strikemap.snapshot;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.gazetteer.Outlines;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.LonLat;
import org.strikemap.table.Column;
import org.strikemap.table.GeometryKind;
import org.strikemap.table.RowRange;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * Incidents with the area in place of the point where no more than an area is known: the circle of their accuracy radius, from that of a
 * city on.
 */
public final class IncidentAreas implements Table {

    private final IncidentTable incidents;
    private final Schema schema;
    private final Column.DictionaryTexts accuracy;
    private final BitSet coarse = new BitSet();

    public IncidentAreas(IncidentTable incidents) {
        this.incidents = incidents;
        this.schema = incidents.schema().withAreas();
        this.accuracy = (Column.DictionaryTexts) incidents.column("accuracy");
        for (AccuracyCategory category : AccuracyCategory.values()) {
            int code = accuracy.values().indexOf(category.word());
            if (code >= 0 && category.compareTo(AccuracyCategory.CITY) >= 0) {
                coarse.set(code);
            }
        }
    }

    @Override
    public @Nullable Geometry area(int row) {
        if (!isPlaced(row) || !coarse.get(accuracy.at(row))) {
            return null;
        }
        int radius = ((Column.Numbers) incidents.column("accuracy_m")).at(row);
        return Outlines.circle(new LonLat(lon(row), lat(row)), radius);
    }

    @Override
    public GeometryKind geometryKind() {
        return GeometryKind.MIXED;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public int rows() {
        return incidents.rows();
    }

    @Override
    public List<? extends RowRange> ranges() {
        return incidents.ranges();
    }

    @Override
    public int findRow(String id) {
        return incidents.findRow(id);
    }

    @Override
    public void readIdBytes(int row, Utf8Consumer to) {
        incidents.readIdBytes(row, to);
    }

    @Override
    public String id(int row) {
        return incidents.id(row);
    }

    @Override
    public boolean isPlaced(int row) {
        return incidents.isPlaced(row);
    }

    @Override
    public double lon(int row) {
        return incidents.lon(row);
    }

    @Override
    public double lat(int row) {
        return incidents.lat(row);
    }

    @Override
    public int startDay(int row) {
        return incidents.startDay(row);
    }

    @Override
    public int endDay(int row) {
        return incidents.endDay(row);
    }

    @Override
    public Column column(String name) {
        return incidents.column(name);
    }
}
