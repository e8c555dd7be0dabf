package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.MERK;

import java.util.UUID;

/**
 * Een toelating van HIER met haar voorwaarden, en openstellingen in elke stand. Wat gepubliceerd is
 * mag iedereen lezen en draagt het merk dus niet; een concept wel.
 */
final class Procedurewereld {
    private static final String LATER = "1 hour";
    private static final String ZO = "25 milliseconds";
    private static final String DAGEN = "1 day";

    final UUID kader;
    final UUID set;

    /** Staat open voor wie zich meldt. */
    final UUID openstelling;

    Procedurewereld(Proefwereld w) {
        kader = Inkoopwereld.toelating(w);
        set = Inkoopwereld.metEisen(w, kader);
        openstelling = open(w);
    }

    String hash(Proefwereld w) {
        return Inkoopwereld.hash(w, set);
    }

    /** De eis van de versie met dit artikel. */
    UUID eis(Proefwereld w, String artikel) {
        return w.databank
                .eerste(
                        "select id from voorwaarde where voorwaardenset = ? and artikel = ?",
                        r -> r.getObject("id", UUID.class),
                        set,
                        artikel)
                .orElseThrow();
    }

    UUID concept(Proefwereld w) {
        return concept(w, w.nieuw(), MERK);
    }

    /** Bekend aan iedereen, en nog niet open. */
    UUID gepubliceerd(Proefwereld w) {
        return publiceer(w, concept(w, UUID.randomUUID(), "Openbaar"), LATER, DAGEN);
    }

    UUID open(Proefwereld w) {
        UUID id = publiceer(w, concept(w, UUID.randomUUID(), "Openbaar"), ZO, DAGEN);
        w.wachtEven();
        w.zet("update openstelling set toestand = 'OPEN' where id = ?", id);
        return id;
    }

    UUID stilgelegd(Proefwereld w) {
        UUID id = gepubliceerd(w);
        w.zet(
                "update openstelling set stilgelegd = nu(), reden = 'storing', mededeling = ? where id = ?",
                mededeling(w, "OPENSTELLING", id),
                id);
        return id;
    }

    /** Gesloten instroom, waar de tijd om te vragen voorbij is en indienen nog kan. */
    UUID voorbijDeVragen(Proefwereld w) {
        UUID id = concept(w, UUID.randomUUID(), "Openbaar");
        w.zet(
                """
                update openstelling set instroom = 'GESLOTEN', afwijking_door = 'college', afwijking_reden = 'proef',
                    sluit = nu() + interval '10 days',
                    beoordeling = vandaag() + 20, voornemen = vandaag() + 30, ondertekening = vandaag() + 60,
                    ingang = vandaag() + 90
                where id = ?
                """,
                id);
        publiceer(w, id, ZO, ZO);
        w.wachtEven();
        return id;
    }

    private UUID concept(Proefwereld w, UUID id, String titel) {
        w.zet(
                """
                insert into openstelling (id, gemeente, kader, titel, beschrijving, procedure, instroom, einde, contact,
                    contact_mail, rechtbank, klacht_url, rolregel, opent, vragen_tot, nota_op, door)
                select ?, '9751', k.id, ?, 'beschrijving', 'TOELATING', 'DOORLOPEND', k.eind, 'contact', 'c@hier.example',
                       'de rechtbank', 'https://hier.example/klacht', 'een rol', nu() + interval '1 hour',
                       nu() + interval '1 day', vandaag() + 2, 'merk'
                from inkoopkader k where k.id = ?
                """,
                id,
                titel,
                kader);
        w.zet(
                "insert into perceel (gemeente, openstelling, nr, naam, waarde, volume, berekening) values"
                        + " ('9751', ?, 1, 'Perceel', 100, '10', 'bijlage')",
                id);
        return id;
    }

    // In dezelfde opdracht, want op het moment van publiceren ligt openen nog voor ons.
    private static UUID publiceer(Proefwereld w, UUID id, String opentOver, String vragenTot) {
        w.zet(
                "update openstelling set toestand = 'GEPUBLICEERD', mededeling = ?, opent = nu() + ?::interval,"
                        + " vragen_tot = nu() + ?::interval where id = ?",
                mededeling(w, "OPENSTELLING", id),
                opentOver,
                vragenTot,
                id);
        return id;
    }

    /** Het bewijs dat iets aan allen is gemeld; in het postvak van HIER zelf. */
    static UUID mededeling(Proefwereld w, String soort, UUID onderwerp) {
        UUID verzending = UUID.randomUUID();
        w.zet(
                """
                insert into kennisgeving (id, verzending, gemeente, van, voor, rol, soort, titel, tekst, onderwerp_soort,
                    onderwerp, verstuurd, door)
                values (gen_random_uuid(), ?, '9751', 'GEMEENTE', 'GEMEENTE', 'INKOOPADVISEUR', 'PROEF', 'Proef', 'Proef', ?,
                        ?, nu(), 'merk')
                """,
                verzending,
                soort,
                onderwerp);
        return verzending;
    }

    /** Een vraag van DEZE over een openstelling. */
    static UUID vraag(Proefwereld w, UUID openstelling) {
        UUID id = w.nieuw();
        w.alsAanbieder(
                () ->
                        w.zet(
                                """
                                insert into inlichtingvraag (id, gemeente, aanbieder, openstelling, over, tekst, uiterlijk, door)
                                values (?, '9751', '97510001', ?, 'over', ?, nu() + interval '5 days', 'merk')
                                """,
                                id,
                                openstelling,
                                MERK));
        return id;
    }

    /** De nota die in de maak is, met iets erin. */
    static void nota(Proefwereld w, UUID openstelling) {
        w.zet(
                """
                insert into nota (id, gemeente, openstelling, door) select ?, '9751', ?, 'merk'
                where not exists (select from nota where openstelling = ? and publicatie is null)
                """,
                w.nieuw(),
                openstelling,
                openstelling);
        w.zet(
                """
                insert into nota_regel (id, gemeente, nota, nr, over, antwoord)
                select ?, '9751', n.id, 1 + (select count(*) from nota_regel where nota = n.id), 'over', ?
                from nota n where n.openstelling = ? and n.publicatie is null
                """,
                w.nieuw(),
                MERK,
                openstelling);
    }
}
