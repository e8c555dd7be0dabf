package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.ANDER;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/** Aanvragen van DEZE bij HIER, in elke stand waarin iemand er iets mee kan. */
final class Aanvraagwereld {
    /** Wie eerder oordeelde; een nee wordt door een ander nagelezen. */
    private static final String EERSTE = "merk.eerste";

    final Procedurewereld procedure;

    Aanvraagwereld(Procedurewereld procedure) {
        this.procedure = procedure;
    }

    UUID concept(Proefwereld w) {
        return concept(w, w.nieuw(), DEZE);
    }

    private UUID concept(Proefwereld w, UUID id, AgbCode agb) {
        w.als(
                bieder(agb),
                () -> {
                    // Er loopt er hooguit een tegelijk.
                    w.zet(
                            "update aanvraag set toestand = 'INGETROKKEN', gewijzigd_door = 'merk' where openstelling"
                                    + " = ? and aanbieder = ? and toestand not in ('INGETROKKEN', 'AFGEWEZEN',"
                                    + " 'NIET_IN_BEHANDELING')",
                            procedure.openstelling,
                            agb.code());
                    w.zet(
                            "insert into aanvraag (id, gemeente, aanbieder, openstelling, voorwaardenset, door,"
                                    + " gewijzigd_door) values (?, '9751', ?, ?, ?, 'merk', 'merk')",
                            id,
                            agb.code(),
                            procedure.openstelling,
                            procedure.set);
                    deelnemer(w, id, agb, "AANVRAGER");
                });
        return id;
    }

    /** Een concept waar niets aan ontbreekt. */
    UUID volledig(Proefwereld w) {
        UUID id = concept(w);
        vulIn(w, id, DEZE);
        return id;
    }

    private void vulIn(Proefwereld w, UUID id, AgbCode agb) {
        w.als(
                bieder(agb),
                () -> {
                    w.zet(
                            "insert into aanvraagproduct (gemeente, aanbieder, aanvraag, wet, productcode) values"
                                    + " ('9751', ?, ?, 'WMO', '02Q97')",
                            agb.code(),
                            id);
                    w.zet(
                            "insert into aanvraagperceel (gemeente, aanbieder, aanvraag, openstelling, perceel) values"
                                    + " ('9751', ?, ?, ?, 1)",
                            agb.code(),
                            id,
                            procedure.openstelling);
                    w.zet(
                            "insert into aanvraagverklaring (gemeente, aanbieder, aanvraag, voorwaarde, antwoord) select"
                                    + " '9751', ?, ?, id, 'VOLDOET' from voorwaarde where voorwaardenset = ? and eis is"
                                    + " not null",
                            agb.code(),
                            id,
                            procedure.set);
                    w.zet(
                            "update aanvraag set aanvaarde_hash = ?, ondertekenaar = 'B', functie = 'bestuurder',"
                                    + " ondertekend = 'DIGITAAL', motivatie = ?, gewijzigd_door = 'merk' where id = ?",
                            procedure.hash(w),
                            agb.equals(DEZE) ? MERK : "Ander",
                            id);
                });
    }

    UUID ingediend(Proefwereld w) {
        UUID id = volledig(w);
        dienIn(w, id, DEZE);
        return id;
    }

    /** Een aanvraag van ANDER, om mee te vergelijken. */
    UUID vanAnder(Proefwereld w) {
        UUID id = concept(w, UUID.randomUUID(), ANDER);
        vulIn(w, id, ANDER);
        dienIn(w, id, ANDER);
        return id;
    }

    private static void dienIn(Proefwereld w, UUID id, AgbCode agb) {
        w.als(
                bieder(agb),
                () ->
                        w.zet(
                                "update aanvraag set toestand = 'INGEDIEND', ingediend = nu(), ingediend_door ="
                                        + " 'merk', gewijzigd_door = 'merk' where id = ?",
                                id));
    }

    UUID inVolledigheid(Proefwereld w) {
        return naar(w, ingediend(w), "VOLLEDIGHEID");
    }

    /** Formeel in orde, en klaar om verder te gaan. */
    UUID formeelGoed(Proefwereld w) {
        UUID id = inVolledigheid(w);
        oordeel(w, id, "2.1", "VOLDOET");
        return id;
    }

    UUID inBeoordeling(Proefwereld w) {
        return naar(w, formeelGoed(w), "IN_BEOORDELING");
    }

    /**
     * In beoordeling, en de aanvrager verklaarde zelf dat hij aan een eis niet voldoet: gelijke
     * gegevens met een ander oordeel zouden alle aanvragen ophouden (INV-2.5).
     */
    UUID nietVoldaan(Proefwereld w) {
        UUID id = volledig(w);
        w.alsAanbieder(
                () ->
                        w.zet(
                                "update aanvraagverklaring set antwoord = 'VOLDOET_NIET', toelichting = 'nog niet'"
                                        + " where aanvraag = ? and voorwaarde = ?",
                                id,
                                procedure.eis(w, "2.2")));
        dienIn(w, id, DEZE);
        naar(w, id, "VOLLEDIGHEID");
        oordeel(w, id, "2.1", "VOLDOET");
        return naar(w, id, "IN_BEOORDELING");
    }

    UUID inBibob(Proefwereld w) {
        UUID id = naar(w, inBeoordeling(w), "BIBOB");
        w.zet(
                "insert into bewijsverzoek (id, gemeente, aanbieder, aanvraag, soort, door) values (?, '9751',"
                        + " '97510001', ?, 'BIBOB', 'merk')",
                w.nieuw(),
                id);
        return id;
    }

    /** Er is om herstel gevraagd, en de termijn is net voorbij. */
    UUID hersteld(Proefwereld w) {
        UUID id = inVolledigheid(w);
        UUID termijn = w.nieuw();
        w.zet(
                """
                insert into termijn (id, gemeente, aanbieder, soort, onderwerp_soort, onderwerp, kalender, begonnen,
                    gebeurtenis, aantal, maat, kale_dag, einde)
                select ?, '9751', '97510001', 'AANVRAAG_HERSTEL', 'AANVRAAG', ?, 'CONTRACTUEEL', nu(), vandaag(),
                       herstel_werkdagen, 'WERKDAGEN', vandaag() + 2, nu() + interval '200 milliseconds'
                from openstelling where id = ?
                """,
                termijn,
                id,
                procedure.openstelling);
        w.zet(
                """
                insert into herstelverzoek (id, gemeente, aanbieder, aanvraag, voorwaarde, wat, termijn, tot, door)
                select ?, '9751', '97510001', ?, ?, 'een handtekening', id, einde, 'merk' from termijn where id = ?
                """,
                w.nieuw(),
                id,
                procedure.eis(w, "2.2"),
                termijn);
        naar(w, id, "HERSTEL_GEVRAAGD");
        w.databank.eerste(
                "select pg_sleep(greatest(0, extract(epoch from tot - nu())) + 0.01) from herstelverzoek where"
                        + " aanvraag = ?",
                r -> "",
                id);
        return id;
    }

    /** Over elke eis is geoordeeld. */
    UUID beoordeeld(Proefwereld w) {
        UUID id = inBeoordeling(w);
        oordeel(w, id, "2.2", "VOLDOET");
        oordeel(w, id, "2.3", "VOLDOET");
        return id;
    }

    UUID metVoornemen(Proefwereld w) {
        UUID id = beoordeeld(w);
        w.zet(
                """
                insert into voornemen (id, gemeente, aanbieder, aanvraag, uitkomst, brief, verzending, door)
                values (?, '9751', '97510001', ?, 'TOELATING', ?, ?, ?)
                """,
                w.nieuw(),
                id,
                w.document,
                Procedurewereld.mededeling(w, "AANVRAAG", id),
                EERSTE);
        return id;
    }

    UUID metAfwijzing(Proefwereld w) {
        UUID id = nietVoldaan(w);
        UUID nee = oordeel(w, id, "2.2", "VOLDOET_NIET");
        oordeel(w, id, "2.3", "VOLDOET");
        w.zet(
                "insert into tegenlezing (oordeel, gemeente, akkoord, beoordelaar) values (?, '9751', true,"
                        + " 'merk.tweede')",
                nee);
        w.zet(
                """
                insert into voornemen (id, gemeente, aanbieder, aanvraag, uitkomst, brief, verzending, door)
                values (?, '9751', '97510001', ?, 'AFWIJZING', ?, ?, ?)
                """,
                w.nieuw(),
                id,
                w.document,
                Procedurewereld.mededeling(w, "AANVRAAG", id),
                EERSTE);
        return id;
    }

    UUID metKortGeding(Proefwereld w) {
        UUID id = metVoornemen(w);
        w.zet(
                """
                insert into kort_geding (id, gemeente, aanbieder, voornemen, dagvaarding, op_tijd, door)
                select ?, gemeente, aanbieder, id, vandaag(), true, 'merk' from voornemen where aanvraag = ?
                """,
                w.nieuw(),
                id);
        return id;
    }

    UUID klacht(Proefwereld w) {
        UUID aanvraag = ingediend(w);
        UUID id = w.nieuw();
        w.alsAanbieder(
                () ->
                        w.zet(
                                "insert into klacht (id, gemeente, aanbieder, aanvraag, tekst, door) values (?,"
                                        + " '9751', '97510001', ?, ?, 'merk')",
                                id,
                                aanvraag,
                                MERK));
        return id;
    }

    UUID overWelke(Proefwereld w, UUID klacht) {
        return w.databank
                .eerste(
                        "select aanvraag from klacht where id = ?",
                        r -> r.getObject("aanvraag", UUID.class),
                        klacht)
                .orElseThrow();
    }

    /** Een klacht die is afgewezen, over een procedure die daarvoor stilligt. */
    UUID afgewezenKlacht(Proefwereld w) {
        UUID id = klacht(w);
        w.zet(
                "update klacht set uitkomst = 'ONGEGROND', antwoord = 'nee', beslist = vandaag(), beslist_door ="
                        + " 'merk' where id = ?",
                id);
        w.zet(
                "update openstelling set stilgelegd = nu(), reden = 'geschil', mededeling = ? where id = ?",
                Procedurewereld.mededeling(w, "OPENSTELLING", procedure.openstelling),
                procedure.openstelling);
        return id;
    }

    UUID geschil(Proefwereld w) {
        UUID id = afgewezenKlacht(w);
        w.zet(
                "insert into geschil (klacht, gemeente, aanbieder, over_procedure, geen_schikking, beiden_akkoord,"
                        + " opgeschort, bindend, door) values (?, '9751', '97510001', true, true, true, true, true,"
                        + " 'merk')",
                id);
        return id;
    }

    UUID oordeel(Proefwereld w, UUID aanvraag, String artikel, String oordeel) {
        UUID id = w.nieuw();
        w.zet(
                """
                insert into eisoordeel (id, gemeente, aanvraag, voorwaardenset, voorwaarde, oordeel, reden, beoordelaar)
                values (?, '9751', ?, ?, ?, ?, case when ? <> 'VOLDOET' then 'ontbreekt' end, ?)
                """,
                id,
                aanvraag,
                procedure.set,
                procedure.eis(w, artikel),
                oordeel,
                oordeel,
                EERSTE);
        return id;
    }

    /** Twee aanvragen met gelijke gegevens en een ander oordeel. */
    UUID ongelijkheid(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into ongelijkheid (id, gemeente, aanvraag, ander, voorwaarde) values (?, '9751', ?, ?, ?)",
                id,
                inBeoordeling(w),
                vanAnder(w),
                procedure.eis(w, "2.2"));
        return id;
    }

    static UUID deelnemer(Proefwereld w, UUID aanvraag, AgbCode agb, String soort) {
        UUID id = agb.equals(DEZE) ? w.nieuw() : UUID.randomUUID();
        w.zet(
                "insert into aanvraagdeelnemer (id, gemeente, aanbieder, aanvraag, soort, naam) values (?, '9751', ?,"
                        + " ?, ?, ?)",
                id,
                agb.code(),
                aanvraag,
                soort,
                agb.equals(DEZE) ? MERK : "Ander");
        return id;
    }

    /** Een bewijsstuk in het dossier van DEZE. */
    static UUID stuk(Proefwereld w, String soort, String oud) {
        UUID id = w.nieuw();
        w.alsAanbieder(
                () ->
                        w.zet(
                                """
                                insert into dossierstuk (id, aanbieder, soort, afgifte, document, naam, sha256, door)
                                values (?, '97510001', ?, (vandaag() - ?::interval)::date, ?, ?, repeat('2', 64), 'merk')
                                """,
                                id,
                                soort,
                                oud,
                                w.dossierdocument,
                                MERK + ".pdf"));
        return id;
    }

    private static UUID naar(Proefwereld w, UUID id, String toestand) {
        w.zet(
                "update aanvraag set toestand = ?, gewijzigd_door = 'merk' where id = ?",
                toestand,
                id);
        return id;
    }

    private static Namens bieder(AgbCode agb) {
        return agb.equals(DEZE) ? Proefwereld.eigenaar(Rol.BIEDER) : Proefwereld.ander(Rol.BIEDER);
    }
}
