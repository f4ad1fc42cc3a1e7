package org.strikemap.html;

/** What pages say by themselves, beside the data, in each language. */
public enum PageMessage {
    SITE("Strike map", "Carte des frappes", "خريطة الغارات"),
    API("Open data", "Données ouvertes", "بيانات مفتوحة"),
    MAP("To the map", "Vers la carte", "إلى الخريطة"),
    COLLECTIONS("Collections", "Collections", "المجموعات"),
    CONFORMANCE("Conformance", "Conformité", "المطابقة"),
    ITEMS("Items", "Éléments", "العناصر"),
    SCHEMA("Schema", "Schéma", "المخطط"),
    QUERYABLES("Queryables", "Critères de recherche", "خصائص الاستعلام"),
    SORTABLES("Sortables", "Critères de tri", "خصائص الفرز"),
    AS("This page as", "Cette page en", "هذه الصفحة بصيغة"),
    DOWNLOADS("Download everything as", "Tout télécharger en", "تنزيل الكل بصيغة"),
    LINKS("Links", "Liens", "روابط"),
    EXTENT("Extent", "Étendue", "النطاق"),
    PERIOD("Period", "Période", "الفترة"),
    COORDINATES("Coordinate systems", "Systèmes de coordonnées", "أنظمة الإحداثيات"),
    PROPERTY("Property", "Propriété", "الخاصية"),
    TYPE("Type", "Type", "النوع"),
    MEANING("Meaning", "Signification", "المعنى"),
    VALUES("Values", "Valeurs", "القيم"),
    OPEN("open", "ouverte", "مفتوحة"),
    UNKNOWN("unknown", "inconnu", "غير معروف"),
    YES("yes", "oui", "نعم"),
    NO("no", "non", "لا"),
    PREVIOUS("Previous page", "Page précédente", "الصفحة السابقة"),
    NEXT("Next page", "Page suivante", "الصفحة التالية"),
    PAGES("Pages", "Pages", "الصفحات"),
    RANGE("%s to %s of %s", "%s à %s sur %s", "%s إلى %s من %s"),
    NOTHING("Nothing was found.", "Rien n’a été trouvé.", "لم يُعثر على شيء."),
    BACK("Back", "Retour", "رجوع"),
    MAP_LABEL("Map of what is listed here", "Carte de ce qui est listé ici", "خريطة ما هو مدرج هنا"),
    CLASSES("Conformance classes", "Classes de conformité", "أصناف المطابقة");

    private final String english;
    private final String french;
    private final String arabic;

    PageMessage(String english, String french, String arabic) {
        this.english = english;
        this.french = french;
        this.arabic = arabic;
    }

    public String in(PageLanguage language) {
        return switch (language) {
            case EN -> english;
            case FR -> french;
            case AR -> arabic;
        };
    }
}
