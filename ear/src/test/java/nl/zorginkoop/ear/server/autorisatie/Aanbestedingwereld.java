package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.DEZE;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import java.util.UUID;

/**
 * SAS-procedures van HIER met een inschrijving van DEZE, in elke stand waarin iemand er iets mee
 * kan.
 */
final class Aanbestedingwereld {
    /** Wie eerder punten gaf; een ander kijkt mee. */
    private static final String EERSTE = "merk.eerste";

    private final UUID kader;
    private final UUID set;

    Aanbestedingwereld(Proefwereld w) {
        kader = Inkoopwereld.emvi(w);
        set = Inkoopwereld.metEisen(w, kader);
    }

    /**
     * @param openstelling openbaar, en draagt het merk dus niet
     * @param inschrijving van DEZE, of {@code null}
     */
    record Stand(UUID openstelling, UUID criterium, UUID inschrijving) {}

    /** Nog niet gepubliceerd, met een model dat klopt. */
    Stand concept(Proefwereld w) {
        UUID id = UUID.randomUUID();
        UUID criterium = UUID.randomUUID();
        w.zet(
                """
                insert into openstelling (id, gemeente, kader, titel, beschrijving, procedure, instroom, opent, sluit, einde,
                    vragen_tot, nota_op, beoordeling, voornemen, ondertekening, ingang, contact, contact_mail, rechtbank,
                    klacht_url, rolregel, door)
                select ?, '9751', k.id, 'Openbaar', 'beschrijving', 'SAS_MET_EMVI', 'GESLOTEN', nu() + interval '1 hour',
                       nu() + interval '1 day', k.eind, nu() + interval '1 hour', vandaag(), vandaag() + 2, vandaag() + 3,
                       vandaag() + 30, vandaag() + 40, 'contact', 'c@hier.example', 'de rechtbank',
                       'https://hier.example/klacht', 'een rol', 'merk'
                from inkoopkader k where k.id = ?
                """,
                id,
                kader);
        w.zet(
                "insert into perceel (gemeente, openstelling, nr, naam, waarde, volume, berekening) values"
                        + " ('9751', ?, 1, 'Perceel', 100, '10', 'bijlage')",
                id);
        w.zet(
                """
                insert into gunningsmodel (gemeente, openstelling, vorm, prijsvorm, gelijk, door)
                values ('9751', ?, 'EMVI1', 'REEEL', 'lot', 'merk')
                """,
                id);
        w.zet(
                """
                insert into gunningscriterium (id, gemeente, openstelling, nr, titel, soort, gewicht, wijze, formule)
                values (?, '9751', ?, 1, 'Plan', 'KWALITEIT', 70, 'lezen', null),
                       (gen_random_uuid(), '9751', ?, 2, 'Prijs', 'PRIJS', 30, 'rekenen', 'ABSOLUUT')
                """,
                criterium,
                id,
                id);
        w.zet(
                """
                insert into gunningsperceel (gemeente, openstelling, nr, aantal, eenheid, prijs, beroepskracht, overhead,
                    niet_productief, reis_opleiding, indexatie, gemeente_eisen, laag, hoog)
                values ('9751', ?, 1, 1, 'per uur', 7000, 7000, 0, 0, 0, 0, 0, 7000, 8000)
                """,
                id);
        return new Stand(id, criterium, null);
    }

    /** Staat open voor wie inschrijft. */
    Stand open(Proefwereld w) {
        Stand s = concept(w);
        publiceer(w, s);
        return s;
    }

    private static void publiceer(Proefwereld w, Stand s) {
        w.zet(
                "update openstelling set toestand = 'GEPUBLICEERD', mededeling = ?, opent = nu() + interval '25"
                        + " milliseconds' where id = ?",
                Procedurewereld.mededeling(w, "OPENSTELLING", s.openstelling()),
                s.openstelling());
        w.wachtEven();
    }

    /** Een concept van DEZE waar niets aan ontbreekt. */
    Stand klaar(Proefwereld w) {
        Stand s = open(w);
        UUID id = w.nieuw();
        w.alsAanbieder(
                () -> {
                    w.zet(
                            """
                            insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, voorwaardenset,
                                aanvaarde_hash, ondertekenaar, functie, door)
                            select ?, '9751', ?, ?, 1, id, hash, ?, 'bestuurder', 'merk' from voorwaardenset where id = ?
                            """,
                            id,
                            DEZE.code(),
                            s.openstelling(),
                            MERK,
                            set);
                    w.zet(
                            """
                            insert into inschrijfprijs (gemeente, aanbieder, inschrijving, openstelling, perceel, prijs)
                            values ('9751', ?, ?, ?, 1, 7200)
                            """,
                            DEZE.code(),
                            id,
                            s.openstelling());
                    w.zet(
                            """
                            insert into inschrijfantwoord (gemeente, aanbieder, inschrijving, criterium, antwoord)
                            values ('9751', ?, ?, ?, ?)
                            """,
                            DEZE.code(),
                            id,
                            s.criterium(),
                            MERK);
                });
        return new Stand(s.openstelling(), s.criterium(), id);
    }

    Stand ingediend(Proefwereld w) {
        Stand s = klaar(w);
        w.alsAanbieder(
                () ->
                        w.zet(
                                """
                                update perceelinschrijving set toestand = 'INGEDIEND', ingediend = nu(), ingediend_door = 'merk',
                                    hash = repeat('0', 64), gestand_tot = vandaag() where id = ?
                                """,
                                s.inschrijving()));
        return s;
    }

    /** De enveloppen zijn open. */
    Stand geopend(Proefwereld w) {
        Stand s = ingediend(w);
        // Alleen binnen deze transactie is het twee dagen later; erbuiten stond de klok niet stil.
        w.zet("update klok set verschuiving = verschuiving + interval '2 days'");
        w.zet(
                "update gunningsmodel set geopend = true, geopend_op = nu(), geopend_door = ? where openstelling = ?",
                EERSTE,
                s.openstelling());
        w.zet("update klok set verschuiving = verschuiving - interval '2 days'");
        return s;
    }

    UUID score(Proefwereld w, Stand s) {
        UUID id = w.nieuw();
        w.zet(
                """
                insert into score (id, gemeente, inschrijving, criterium, punten, reden, beoordelaar)
                values (?, '9751', ?, ?, 500, ?, ?)
                """,
                id,
                s.inschrijving(),
                s.criterium(),
                MERK,
                EERSTE);
        return id;
    }

    /** Over de kwaliteit is beslist. */
    Stand gescoord(Proefwereld w) {
        Stand s = geopend(w);
        w.zet(
                "insert into scorebevestiging (score, gemeente, akkoord, beoordelaar) values (?, '9751', true,"
                        + " 'merk.tweede')",
                score(w, s));
        return s;
    }

    /** En de prijzen zijn open. */
    Stand gewogen(Proefwereld w) {
        Stand s = gescoord(w);
        w.zet(
                "update gunningsperceel set prijs_open = true, prijs_open_op = nu(), prijs_open_door = ? where"
                        + " openstelling = ?",
                EERSTE,
                s.openstelling());
        return s;
    }

    Stand metVoornemen(Proefwereld w) {
        Stand s = gewogen(w);
        UUID id = w.nieuw();
        w.zet(
                "insert into gunningsvoornemen (id, gemeente, openstelling, perceel, door) values (?, '9751', ?, 1, ?)",
                id,
                s.openstelling(),
                EERSTE);
        w.zet(
                """
                insert into gunningsbrief (gemeente, aanbieder, voornemen, inschrijving, brief, verzending)
                select gemeente, aanbieder, voornemen, inschrijving, ?, ? from gunningsuitslag where voornemen = ?
                """,
                w.document,
                Procedurewereld.mededeling(w, "INSCHRIJVING", s.inschrijving()),
                id);
        return s;
    }

    Stand metKortGeding(Proefwereld w) {
        Stand s = metVoornemen(w);
        w.zet(
                """
                insert into gunningsgeding (id, gemeente, voornemen, inschrijving, dagvaarding, door)
                select ?, gemeente, voornemen, inschrijving, vandaag(), 'merk' from gunningsuitslag where inschrijving = ?
                """,
                w.nieuw(),
                s.inschrijving());
        return s;
    }

    Stand terzijde(Proefwereld w) {
        Stand s = geopend(w);
        w.zet(
                """
                insert into terzijdelegging (inschrijving, gemeente, voorwaarde, reden, door)
                select ?, '9751', id, ?, ? from voorwaarde where voorwaardenset = ? and artikel = '2.2'
                """,
                s.inschrijving(),
                MERK,
                EERSTE,
                set);
        return s;
    }

    /** EMVI3: op de aanmelding van DEZE is geselecteerd, en DEZE is uitgenodigd. */
    Stand geselecteerd(Proefwereld w) {
        Stand s = concept(w);
        w.zet(
                "update openstelling set sluit = nu() + interval '30 days', beoordeling = vandaag() + 40,"
                        + " voornemen = vandaag() + 50, ondertekening = vandaag() + 80, ingang = vandaag() + 110"
                        + " where id = ?",
                s.openstelling());
        w.zet(
                "update gunningsmodel set vorm = 'EMVI3', aanmelden_tot = nu() + interval '1 day',"
                        + " gespreksonderwerpen = 'alles' where openstelling = ?",
                s.openstelling());
        w.zet("update gunningsperceel set uitnodigen = 5 where openstelling = ?", s.openstelling());
        UUID criterium = UUID.randomUUID();
        w.zet(
                """
                insert into gunningscriterium (id, gemeente, openstelling, nr, titel, soort, gewicht, wijze)
                values (?, '9751', ?, 3, 'Ervaring', 'SELECTIE', 100, 'lezen')
                """,
                criterium,
                s.openstelling());
        publiceer(w, s);
        Stand a =
                new Stand(s.openstelling(), criterium, aanmelding(w, s.openstelling(), criterium));
        w.zet("update klok set verschuiving = verschuiving + interval '2 days'");
        w.zet(
                """
                update gunningsmodel set aanmelding_open = true, aanmelding_open_op = nu(), aanmelding_open_door = ?
                where openstelling = ?
                """,
                EERSTE,
                a.openstelling());
        w.zet("update klok set verschuiving = verschuiving - interval '2 days'");
        w.zet(
                "insert into scorebevestiging (score, gemeente, akkoord, beoordelaar) values (?, '9751', true,"
                        + " 'merk.tweede')",
                score(w, a));
        w.zet(
                """
                insert into gunningsvoornemen (id, gemeente, openstelling, perceel, ronde, door)
                values (?, '9751', ?, 1, 'AANMELDING', ?)
                """,
                w.nieuw(),
                a.openstelling(),
                EERSTE);
        return a;
    }

    /** Er is een gesprek gepland, en het is zover. */
    Stand gepland(Proefwereld w) {
        Stand s = geselecteerd(w);
        stap(w, s, "GEPLAND");
        w.wachtEven();
        return s;
    }

    /** Met elke uitgenodigde is gesproken. */
    Stand gesproken(Proefwereld w) {
        Stand s = gepland(w);
        stap(w, s, "GEHOUDEN");
        return s;
    }

    private static void stap(Proefwereld w, Stand s, String soort) {
        w.zet(
                """
                insert into gespreksstap (id, gemeente, aanbieder, aanmelding, soort, gesprek, tekst, door)
                select ?, '9751', ?, ?, s, case s when 'GEPLAND' then nu() + interval '25 milliseconds' end, ?, ?
                from (values (?)) v (s)
                """,
                w.nieuw(),
                DEZE.code(),
                s.inschrijving(),
                MERK,
                EERSTE,
                soort);
    }

    private UUID aanmelding(Proefwereld w, UUID openstelling, UUID criterium) {
        UUID id = w.nieuw();
        w.alsAanbieder(
                () -> {
                    w.zet(
                            """
                            insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, ronde, voorwaardenset,
                                aanvaarde_hash, ondertekenaar, functie, door)
                            select ?, '9751', ?, ?, 1, 'AANMELDING', id, hash, ?, 'bestuurder', 'merk' from voorwaardenset
                            where id = ?
                            """,
                            id,
                            DEZE.code(),
                            openstelling,
                            MERK,
                            set);
                    w.zet(
                            """
                            insert into inschrijfantwoord (gemeente, aanbieder, inschrijving, criterium, antwoord)
                            values ('9751', ?, ?, ?, ?)
                            """,
                            DEZE.code(),
                            id,
                            criterium,
                            MERK);
                    w.zet(
                            """
                            update perceelinschrijving set toestand = 'INGEDIEND', ingediend = nu(), ingediend_door = 'merk',
                                hash = repeat('0', 64) where id = ?
                            """,
                            id);
                });
        return id;
    }

    UUID klacht(Proefwereld w) {
        return klacht(w, geopend(w));
    }

    UUID klacht(Proefwereld w, Stand s) {
        UUID id = w.nieuw();
        w.alsAanbieder(
                () ->
                        w.zet(
                                "insert into gunningsklacht (id, gemeente, aanbieder, inschrijving, tekst, door) values"
                                        + " (?, '9751', '97510001', ?, ?, 'merk')",
                                id,
                                s.inschrijving(),
                                MERK));
        return id;
    }

    UUID eis(Proefwereld w) {
        return w.databank
                .eerste(
                        "select id from voorwaarde where voorwaardenset = ? and artikel = '2.2'",
                        r -> r.getObject("id", UUID.class),
                        set)
                .orElseThrow();
    }

    String hash(Proefwereld w) {
        return Inkoopwereld.hash(w, set);
    }
}
