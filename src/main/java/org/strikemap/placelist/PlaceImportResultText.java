package org.strikemap.placelist;

import java.io.PrintWriter;

/** An account of an import in words. */
final class PlaceImportResultText {

    private PlaceImportResultText() {}

    static void print(PlaceImportRequest request, PlaceImportResult account, PrintWriter out) {
        String file = request.fileName();
        out.printf(
                "%s: %d rows read, %d accepted (%d new, %d changed, %d same), %d skipped, %d rejected%n",
                file,
                account.read(),
                account.accepted().rows(),
                account.accepted().added(),
                account.accepted().changed(),
                account.accepted().same(),
                account.read() - account.accepted().rows() - account.rejected(),
                account.rejected());
        account.skipped().forEach((reason, rows) -> out.printf("skipped: %d %s%n", rows, reason));
        account.rejections()
                .forEach(rejection -> out.printf(
                        "rejected: line %d%s: %s%n",
                        rejection.line(),
                        rejection.column().isEmpty() ? "" : ", column " + rejection.column(),
                        rejection.reason()));
        if (account.rejected() > account.rejections().size()) {
            out.printf(
                    "rejected: %d more%n",
                    account.rejected() - account.rejections().size());
        }
        if (request.alternateNames() != null) {
            out.printf("alternate names: %d%n", account.alternateNames());
        }
        out.printf("linked: %d places that other lists know%n", account.linked());
        out.printf(
                "lying in a known place: %d by codes, %d by ids, %d by outlines%n",
                of(account, Hierarchy.Basis.CODE),
                of(account, Hierarchy.Basis.ID),
                of(account, Hierarchy.Basis.OUTLINE));
        out.printf(
                account.kept()
                        ? "imported places of all sources: %d%n"
                        : "nothing changed; imported places of all sources: %d%n",
                account.total());
        out.flush();
    }

    private static int of(PlaceImportResult account, Hierarchy.Basis basis) {
        return account.parents().getOrDefault(basis, 0);
    }
}
