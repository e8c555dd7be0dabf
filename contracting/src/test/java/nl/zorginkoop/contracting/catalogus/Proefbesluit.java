package nl.zorginkoop.contracting.catalogus;

import java.util.UUID;

/** Een besluit zoals kamer {@code plan} het bekendmaakt, voor wie eruit kiest. */
final class Proefbesluit {
    private Proefbesluit() {}

    /** Een bekend besluit over deze zaak dat dit product toekent; de regel daarvan. */
    static UUID neem(Keuzewereld w, UUID zaak, String product, String vorm) {
        UUID besluit = UUID.randomUUID();
        UUID regel = UUID.randomUUID();
        w.doe(
                "insert into afweging (id, gemeente, zaak, stap, uitkomst, waarom, door) select uuidv7(), '9901', ?, s,"
                        + " 'ONTOEREIKEND', 'x', 'x' from unnest(array['EIGEN_KRACHT', 'NETWERK', 'VRIJWILLIG',"
                        + " 'ALGEMEEN']) with ordinality u (s, n) order by n",
                zaak);
        w.doe(
                "insert into hulpaanvraag (zaak, gemeente, vorm, van_wie, door) values (?, '9901', 'BRIEF',"
                        + " 'HULPVRAGER', 'x')",
                zaak);
        w.doe(
                "insert into beschikking (id, gemeente, zaak, soort, motivering, door) values (?, '9901', ?,"
                        + " 'TOEKENNING', 'x', 'x')",
                besluit,
                zaak);
        w.doe(
                "insert into beschikkingregel (id, gemeente, beschikking, categorie, productcode, omschrijving,"
                        + " resultaat, vorm, begin, eind, volume, eenheid, frequentie, pgb) values (?, '9901', ?, '02', ?,"
                        + " 'x', 'x', ?, '2026-10-01', '2027-09-30', 2, '04', '2', case when ? = 'PGB' then 100 end)",
                regel,
                besluit,
                product,
                vorm,
                vorm);
        w.doe(
                "insert into document (id, gemeente, onderwerp_soort, onderwerp, naam, mime, grootte, sha256, stukken,"
                        + " sleutel_id, door) values (?, '9901', 'ZAAK', ?, 'x', 'x', 1, repeat('0', 64), 1, 'x', 'x')",
                besluit,
                zaak);
        w.doe(
                "insert into bekendmaking (beschikking, gemeente, document, wijze, door) values (?, '9901', ?, 'POST',"
                        + " 'y')",
                besluit,
                besluit);
        return regel;
    }
}
