package org.strikemap.tile;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.strikemap.geo.TileAddress;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.http.Link;
import org.strikemap.http.NotFoundException;
import org.strikemap.http.Parameters;
import org.strikemap.http.ResponseCacheFilter;

/** Vector tiles of each collection and of all together, and what is to be known of them (OGC API Tiles Part 1, 20-057). */
@RestController
final class TileController {

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private static final String FORMAT = "f";
    private static final String COLLECTIONS = "collections";
    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b");
    private static final Pattern NO_GZIP = Pattern.compile("(?i)\\bgzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final CatalogTiles source;

    TileController(CatalogTiles source) {
        this.source = source;
    }

    /** The formats of a tile. */
    private enum TileFormat {
        MVT
    }

    /** The formats of what is told of tiles. */
    private enum Description {
        JSON
    }

    @GetMapping(path = "/ogc/tileMatrixSets", produces = Link.JSON)
    MatrixSetDescription.All matrixSets(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        takeNothing(given);
        String base = base(request);
        return new MatrixSetDescription.All(
                Arrays.stream(TileMatrixSet.values())
                        .map(set -> MatrixSetDescription.brief(set, base))
                        .toList(),
                List.of(Link.json(base + "/tileMatrixSets", "self", "The tile matrix sets")));
    }

    @GetMapping(path = "/ogc/tileMatrixSets/{tileMatrixSetId}", produces = Link.JSON)
    MatrixSetDescription matrixSet(
            @PathVariable String tileMatrixSetId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        takeNothing(given);
        return MatrixSetDescription.whole(set(tileMatrixSetId), base(request));
    }

    @GetMapping(path = "/ogc/tiles", produces = Link.JSON)
    TileSetDescription.All tileSets(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        takeNothing(given);
        return list(source.listCollections(), base(request) + "/tiles", request);
    }

    @GetMapping(path = "/ogc/collections/{collectionId}/tiles", produces = Link.JSON)
    TileSetDescription.All tileSetsOfCollection(
            @PathVariable String collectionId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        takeNothing(given);
        return list(collection(collectionId), path(collectionId, request), request);
    }

    @GetMapping(path = "/ogc/tiles/{tileMatrixSetId}", produces = Link.JSON)
    TileSetDescription tileSet(
            @PathVariable String tileMatrixSetId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        takeNothing(given);
        String base = base(request);
        return TileSetDescription.whole(set(tileMatrixSetId), all(source.listCollections()), base + "/tiles", base);
    }

    @GetMapping(path = "/ogc/collections/{collectionId}/tiles/{tileMatrixSetId}", produces = Link.JSON)
    TileSetDescription tileSetOfCollection(
            @PathVariable String collectionId,
            @PathVariable String tileMatrixSetId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        takeNothing(given);
        return TileSetDescription.whole(
                set(tileMatrixSetId), all(collection(collectionId)), path(collectionId, request), base(request));
    }

    @GetMapping(path = "/ogc/tiles/WebMercatorQuad/tilejson.json", produces = Link.JSON)
    TileJson tileJson(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        Parameters parameters = Parameters.of(given);
        List<TileLayer> layers = source.read(collections(parameters), parameters);
        return tileJson(layers, base(request) + "/tiles", parameters, given);
    }

    @GetMapping(path = "/ogc/collections/{collectionId}/tiles/WebMercatorQuad/tilejson.json", produces = Link.JSON)
    TileJson tileJsonOfCollection(
            @PathVariable String collectionId,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        Parameters parameters = Parameters.of(given);
        List<TileLayer> layers = source.read(collection(collectionId), parameters);
        return tileJson(layers, path(collectionId, request), parameters, given);
    }

    @GetMapping(path = "/ogc/styles/incidents", produces = Link.JSON)
    MapStyle style(@RequestParam MultiValueMap<String, String> given, HttpServletRequest request) {
        Parameters parameters = Parameters.of(given);
        source.read(collection("incidents"), parameters);
        takeFormat(parameters, Description.class);
        return MapStyle.incidents(path("incidents", request) + "/WebMercatorQuad/tilejson.json" + query(given));
    }

    @GetMapping(path = "/ogc/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", produces = MEDIA_TYPE)
    ResponseEntity<byte[]> tile(
            @PathVariable String tileMatrixSetId,
            @PathVariable String tileMatrix,
            @PathVariable String tileRow,
            @PathVariable String tileCol,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        TileAddress address = address(tileMatrixSetId, tileMatrix, tileRow, tileCol);
        Parameters parameters = Parameters.of(given);
        return answer(write(collections(parameters), parameters, address), request);
    }

    @GetMapping(
            path = "/ogc/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            produces = MEDIA_TYPE)
    ResponseEntity<byte[]> tileOfCollection(
            @PathVariable String collectionId,
            @PathVariable String tileMatrixSetId,
            @PathVariable String tileMatrix,
            @PathVariable String tileRow,
            @PathVariable String tileCol,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request) {
        List<String> collection = collection(collectionId);
        TileAddress address = address(tileMatrixSetId, tileMatrix, tileRow, tileCol);
        return answer(write(collection, Parameters.of(given), address), request);
    }

    private byte[] write(List<String> collectionIds, Parameters parameters, TileAddress address) {
        List<TileLayer> layers = source.read(collectionIds, parameters);
        takeFormat(parameters, TileFormat.class);
        return TileWriter.write(layers, address);
    }

    /** The tile, gzip-encoded where accepted, offered to the response cache. */
    private static ResponseEntity<byte[]> answer(byte[] tile, HttpServletRequest request) {
        boolean packs = tile.length >= TileGzip.MIN_BYTES && acceptsGzip(request);
        byte[] body = packs ? TileGzip.compress(tile) : tile;
        ResponseCacheFilter.cacheBody(request, body);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (packs) {
            answer.header("Content-Encoding", "gzip");
        }
        return answer.header("Content-Type", MEDIA_TYPE).body(body);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String encodings = request.getHeader("Accept-Encoding");
        return encodings != null
                && GZIP.matcher(encodings).find()
                && !NO_GZIP.matcher(encodings).find();
    }

    private TileSetDescription.All list(List<String> collectionIds, String path, HttpServletRequest request) {
        List<TileLayer> layers = all(collectionIds);
        String base = base(request);
        return new TileSetDescription.All(
                Arrays.stream(TileMatrixSet.values())
                        .map(set -> TileSetDescription.brief(set, layers, path, base))
                        .toList(),
                List.of(Link.json(path, "self", "The sets of tiles")));
    }

    private static TileJson tileJson(
            List<TileLayer> layers, String path, Parameters parameters, MultiValueMap<String, String> given) {
        takeFormat(parameters, Description.class);
        return TileJson.of(layers, path + "/WebMercatorQuad/{z}/{y}/{x}" + query(given));
    }

    /** The layers of collections, with all that they hold. */
    private List<TileLayer> all(List<String> collectionIds) {
        return source.read(collectionIds, Parameters.of(Map.of()));
    }

    private List<String> collection(String id) {
        if (!source.listCollections().contains(id)) {
            throw new NotFoundException("collection of tiles", id);
        }
        return List.of(id);
    }

    /** The collections that a request wants as layers: those that it names, or all. */
    private List<String> collections(Parameters parameters) {
        List<String> known = source.listCollections();
        return parameters
                .find(COLLECTIONS, text -> {
                    List<String> named =
                            Arrays.stream(text.split(",", -1)).distinct().toList();
                    named.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
                        throw new IllegalArgumentException(
                                Parameters.shown(id) + " has no tiles; known are " + String.join(", ", known));
                    });
                    return named;
                })
                .orElse(known);
    }

    private static TileMatrixSet set(String id) {
        return TileMatrixSet.find(id).orElseThrow(() -> new NotFoundException("tile matrix set", id));
    }

    private static TileAddress address(String setId, String matrix, String row, String column) {
        return TileAddress.find(set(setId), matrix, row, column)
                .orElseThrow(() -> new NotFoundException("tile", setId + "/" + matrix + "/" + row + "/" + column));
    }

    private static void takeNothing(MultiValueMap<String, String> given) {
        takeFormat(Parameters.of(given), Description.class);
    }

    private static <E extends Enum<E>> void takeFormat(Parameters parameters, Class<E> formats) {
        parameters.findEnum(FORMAT, formats);
        parameters.rejectOthers();
    }

    /** The same question asked of tiles: all parameters but the format. */
    private static String query(MultiValueMap<String, String> given) {
        List<String> pairs = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!name.equals(FORMAT)) {
                values.forEach(value -> pairs.add(encode(name) + "=" + encode(value)));
            }
        });
        return pairs.isEmpty() ? "" : pairs.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String path(String collectionId, HttpServletRequest request) {
        return base(request) + "/collections/" + collectionId + "/tiles";
    }

    /** Where {@code /ogc} is, as the client sees it. */
    private static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).path("/ogc").toUriString();
    }
}
