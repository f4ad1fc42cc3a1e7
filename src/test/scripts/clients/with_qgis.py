"""with_qgis.py BASE: opens our incidents in QGIS as OGC API Features and as vector tiles, and compares with what is matched."""

import os
import sys
from urllib.parse import quote

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor
from server import Server, same

SIDE = 256
WHITE = QColor(255, 255, 255)
BOX = (38, 33, 40, 37)
# Raqqa and its surroundings, in metres of Web Mercator.
VIEW = QgsRectangle(4_200_000, 4_150_000, 4_500_000, 4_450_000)


def drawn(layer, extent, crs):
    """How many pixels of a map of one layer are not blank."""
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setExtent(extent)
    settings.setOutputSize(QSize(SIDE, SIDE))
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setBackgroundColor(WHITE)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return sum(image.pixelColor(x, y) != WHITE for x in range(SIDE) for y in range(SIDE))


def features(server):
    only_view = QgsVectorLayer(source(server, "restrictToRequestBBOX='1'"), "view", "OAPIF")
    layer = QgsVectorLayer(source(server, "restrictToRequestBBOX='0'"), "incidents", "OAPIF")
    same("layer is valid", layer.isValid(), True)
    wanted = server.matched("incidents")
    same("features counted", layer.featureCount(), wanted)
    same("features read", sum(1 for _ in layer.getFeatures()), wanted)
    fields = {field.name(): field.typeName() for field in layer.fields()}
    same("types of fields", [fields[name] for name in ("start", "killed_best", "place")], ["Date", "Integer", "String"])
    box = QgsFeatureRequest(QgsRectangle(*BOX)).setFlags(QgsFeatureRequest.ExactIntersect)
    in_box = server.matched("incidents", bbox=",".join(map(str, BOX)))
    same("features in a box", sum(1 for _ in layer.getFeatures(box)), in_box)
    same("features in view", sum(1 for _ in only_view.getFeatures(box)), in_box)
    expression = QgsFeatureRequest().setFilterExpression("\"harm_status\" = 'fair' AND \"killed_high\" > 10")
    same(
        "features of an expression",
        sum(1 for _ in layer.getFeatures(expression)),
        server.matched("incidents", filter="harm_status = 'fair' AND killed_high > 10"),
    )
    same("map has features", drawn(layer, layer.extent(), "EPSG:4326") > 0, True)


def source(server, restriction):
    return f"url='{server.base}' typename='incidents' pagingEnabled='true' pageSize='25' {restriction}"


def tiles(server):
    template = server.base + "/collections/incidents/tiles/WebMercatorQuad/{z}/{y}/{x}"
    style = server.address("/styles/incidents")
    layer = QgsVectorTileLayer(
        f"type=xyz&zmin=0&zmax=22&url={quote(template, safe=':/{}')}&styleUrl={quote(style, safe=':/')}", "tiles"
    )
    same("tiles are valid", layer.isValid(), True)
    same("map has tiles", drawn(layer, VIEW, "EPSG:3857") > 0, True)
    error, loaded = layer.loadDefaultStyle()
    same("style is read " + error, loaded, True)
    same("map has tiles in our style", drawn(layer, VIEW, "EPSG:3857") > 0, True)


def main(base):
    application = QgsApplication([], False)
    application.initQgis()
    server = Server(base)
    features(server)
    tiles(server)


main(sys.argv[1])
# QGIS may crash while Python takes it down, long after everything was tried.
sys.stdout.flush()
os._exit(0)
