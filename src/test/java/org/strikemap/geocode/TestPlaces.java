package org.strikemap.geocode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.strikemap.gazetteer.Gazetteer;

/** A handful of places, in both files, that the tests of the geocoder ask for. */
public final class TestPlaces {

    private static final String BUILT_IN = """
            id,name,kind,lat,lon,radius_m,country,parent_id,names,name_ar,basis
            sy,Syria,country,35.03,38.51,450000,SY,,,سوريا,Who's On First 85632413
            sy-raqqa,Raqqa Governorate,governorate,36,38.93333,119000,SY,sy,Al-Raqqah,الرقة,OpenSyria SY11 centroid
            raqqa,Raqqa,city,35.952829,39.007879,5000,SY,sy-raqqa,Rakka|Ar-Raqqah,الرقة,UCDP (GeoNames 172955)
            jazrah,Jazrah,village,35.94299,38.96316,1500,SY,sy-raqqa,Al-Jazra|Jazra,الجزرة,GeoNames 173701
            junction,Mafraq Jazra,junction,35.952778,38.984722,150,SY,raqqa,Al Jazra junction,مفرق الجزرة,as geolocated by Airwars
            old-city,Al-Rafiqah,neighbourhood,35.94539,39.02297,900,SY,raqqa,Old City,الرافقة,as geolocated by Airwars
            hospital,National Hospital,landmark,35.95,39.004,250,SY,raqqa,,,approximate (GeoNames 172955)
            """;

    private static final String WORLD = """
            id,name,lat,lon,country,admin1,population,names
            gn172955,Ar Raqqah,35.95283,39.00788,SY,04,177636,Raqqa|Nicephorium|الرقة
            gn1,Al Jazrah,35.95,38.97,SY,04,0,Jasra
            gn2,Jazra,36.9,4.1,DZ,01,900,
            gn3,Raqqa,10,20,XX,,40,
            gn4,Paris,48.85341,2.3488,FR,11,2138551,Lutetia
            gn5,Paris,33.66094,-95.55551,US,TX,24782,
            gn6,Rake,46,15,SI,01,300,
            gn7,Old City,29.3,47.9,KW,02,70000,
            gn8,Kansas City,39.1,-94.6,US,MO,500000,
            """;

    public static final Gazetteer GAZETTEER = Gazetteer.read(TestPlaces::open);

    private TestPlaces() {}

    private static InputStream open(String name) throws IOException {
        if (!name.endsWith(".gz")) {
            return new ByteArrayInputStream(BUILT_IN.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(WORLD.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(compressed.toByteArray());
    }
}
