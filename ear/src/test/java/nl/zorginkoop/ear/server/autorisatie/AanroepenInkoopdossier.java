package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.kort;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.inkoop.Aankondiging;
import nl.zorginkoop.contracting.inkoop.Verwervingsstrategie;
import nl.zorginkoop.contracting.inkoop.Weging;

/** De deuren van wat aan een kader voorafgaat: strategie, dialoog, aankondiging. */
@Dependent
class AanroepenInkoopdossier implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        schrijven(a);
        lezen(a);
    }

    private static void schrijven(Aanroepen a) {
        a.bij(
                "Inkoopdossierloket.legStrategieVast",
                (w, e) ->
                        List.of(
                                Inkoopwereld.concept(w),
                                new Verwervingsstrategie("a", "b", "c", "d", "e")));
        a.bij(
                "Inkoopdossierloket.legKavelVast",
                (w, e) ->
                        List.of(
                                Inkoopwereld.concept(w),
                                new Verwervingsstrategie.Kavel(
                                        1, "Noord", Euro.centen(100), List.of("02Q97"))));
        a.bij(
                "Inkoopdossierloket.motiveerDuur",
                (w, e) -> List.of(Inkoopwereld.concept(w), "gebouwen"));
        a.bij(
                "Inkoopdossierloket.legWegingVast",
                (w, e) -> {
                    UUID kader = Inkoopwereld.concept(w);
                    w.zet(
                            "update inkoopkader set procedure = 'SAS_MET_EMVI', gunningscriterium ="
                                    + " 'BESTE_PRIJS_KWALITEIT' where id = ?",
                            kader);
                    return List.of(kader, new Weging(70));
                });
        a.bij(
                "Inkoopdossierloket.legDialoogVast",
                (w, e) ->
                        List.of(
                                Inkoopwereld.concept(w),
                                w.vandaag(),
                                "Tarieven",
                                "Alle aanbieders",
                                "Besproken"));
        a.bij(
                "Inkoopdossierloket.meldAankondiging",
                (w, e) ->
                        List.of(
                                Inkoopwereld.concept(w),
                                Aankondiging.Soort.VOORAANKONDIGING,
                                kort(),
                                w.vandaag()));
    }

    private static void lezen(Aanroepen a) {
        for (String deur :
                List.of("strategie", "kavels", "dialoog", "aankondigingen", "gegevens")) {
            a.bij("Inkoopdossier." + deur, (w, e) -> List.of(dossier(w)));
        }
        for (String deur : List.of("beeld", "heelBeeld")) {
            a.bij(
                    "Inkoopdossier." + deur,
                    (w, e) ->
                            List.of(
                                    Bladvraag.eerste(Bladvraag.GROOTST)
                                            .met("kader", dossier(w).toString())));
        }
    }

    /** Een kader in concept met alles erbij. */
    private static UUID dossier(Proefwereld w) {
        UUID kader = Inkoopwereld.concept(w);
        w.zet(
                "insert into verwervingsstrategie (gemeente, kader, visie, duur, toetreders, verhouding, afweging, door)"
                        + " values ('9751', ?, ?, 'b', 'c', 'd', 'e', 'merk')",
                kader,
                MERK);
        w.zet(
                "insert into kavel (gemeente, kader, nummer, naam) values ('9751', ?, 1, ?)",
                kader,
                MERK);
        w.zet(
                "insert into kavelproduct (gemeente, kader, nummer, productcode) values ('9751', ?, 1, '02Q97')",
                kader);
        w.zet(
                "insert into dialoogverslag (id, gemeente, kader, dag, onderwerp, deelnemers, verslag, door) values (?,"
                        + " '9751', ?, vandaag(), ?, 'allen', 'besproken', 'merk')",
                w.nieuw(),
                kader,
                MERK);
        w.zet(
                "insert into kaderaankondiging (id, gemeente, kader, soort, kenmerk, gepubliceerd_op, hash, door) values"
                        + " (?, '9751', ?, 'VOORAANKONDIGING', ?, vandaag(), repeat('0', 64), 'merk')",
                w.nieuw(),
                kader,
                MERK);
        return kader;
    }
}
