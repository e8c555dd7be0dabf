package nl.zorginkoop.contracting.verzoek;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** De verzoeken en hun antwoorden in de databank, die over alle twee oordeelt. */
@Dependent
class Verzoeken {
    @Inject Databank databank;

    /** TR374: er loopt al een verzoek over deze cliënt van deze aanbieder. */
    boolean isOnderhanden(
            Gemeentecode gemeente, AgbCode aanbieder, Wet wet, String bsn, UUID bericht) {
        // Eerst het slot: anders zien twee berichten tegelijk elkaar niet.
        databank.eerste(
                "select pg_advisory_xact_lock(verzoek_slot(?, ?, ?))",
                r -> "",
                aanbieder.code(),
                wet,
                bsn);
        return databank.eerste(
                        "select verzoek_is_onderhanden(?, ?, ?, ?, ?)",
                        r -> r.getBoolean(1),
                        gemeente.code(),
                        aanbieder.code(),
                        wet,
                        bsn,
                        bericht)
                .orElseThrow();
    }

    List<String> codes(Verzoekopdracht o, Verzoekopdracht.Product p) {
        return databank.eerste(
                        "select verzoekcodes(?, ?, ?, ?, ?) as codes",
                        r -> Databank.teksten(r, "codes"),
                        o.aanbieder().code(),
                        o.wet(),
                        p.referentie(),
                        p.categorie(),
                        p.productcode())
                .orElseThrow();
    }

    /** Bewaart; nee als het kenmerk al bestaat, ook bij een andere gemeente (TR347). */
    boolean voegToe(
            UUID id,
            Gemeentecode gemeente,
            Verzoekopdracht o,
            int nr,
            UUID hulpvrager,
            Instant uiterlijk) {
        Verzoekopdracht.Product p = o.producten().get(nr - 1);
        return databank.voer(
                        """
                        insert into verzoek (id, gemeente, aanbieder, wet, bericht, nr, referentie, dagtekening, bsn, client,
                            geboortedatum, hulpvrager, beschikkingnummer, beschikking_ingang, categorie, productcode,
                            "begin", eind, volume, eenheid, frequentie, budget, verwijzer, verwijzer_code,
                            verwijzer_naam, commentaar, uiterlijk)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (aanbieder, wet, referentie) do nothing
                        """,
                        id,
                        gemeente.code(),
                        o.aanbieder().code(),
                        o.wet(),
                        o.bericht(),
                        nr,
                        p.referentie(),
                        o.dagtekening(),
                        o.client().bsn(),
                        o.client().naam(),
                        o.client().geboortedatum(),
                        hulpvrager,
                        p.beschikking(),
                        p.beschikkingIngang(),
                        p.categorie(),
                        p.productcode(),
                        p.begin(),
                        p.eind(),
                        p.volume(),
                        p.eenheid(),
                        p.frequentie(),
                        p.budget(),
                        p.verwijzer().type(),
                        p.verwijzer().code(),
                        p.verwijzer().naam(),
                        p.commentaar(),
                        uiterlijk)
                == 1;
    }

    /** Het verzoek, vastgehouden tot het eind van de transactie. */
    Gevraagd vergrendel(UUID verzoek) {
        return databank.eerste(
                        "select * from verzoek where id = ? for update",
                        Verzoeken::gevraagd,
                        verzoek)
                .orElseThrow(Verzoekreden.ONBEKEND::nee);
    }

    Gevraagd vind(UUID verzoek) {
        return databank.eerste("select * from verzoek where id = ?", Verzoeken::gevraagd, verzoek)
                .orElseThrow(Verzoekreden.ONBEKEND::nee);
    }

    Optional<UUID> metKenmerk(AgbCode aanbieder, Wet wet, String referentie) {
        return databank.eerste(
                "select id from verzoek where aanbieder = ? and wet = ? and referentie = ?",
                r -> r.getObject("id", UUID.class),
                aanbieder.code(),
                wet,
                referentie);
    }

    /** De 301 gaat uit: het verzoek is toegewezen aan wie het nu is. */
    void toegewezen(UUID verzoek, UUID hulpvrager, UUID toewijzing) {
        opDeVloer(
                () ->
                        databank.voer(
                                "update verzoek set hulpvrager = ?, toewijzing = ?, stand = 'TOEGEWEZEN'"
                                        + " where id = ?",
                                hulpvrager,
                                toewijzing,
                                verzoek));
    }

    /** De 301 kwam afgekeurd terug: zij geldt als niet verstuurd. */
    void nietToegewezen(UUID verzoek) {
        databank.voer(
                "update verzoek set toewijzing = null, stand = verzoek_stand(id, null) where id = ?",
                verzoek);
    }

    void uiterlijk(UUID verzoek, Instant moment) {
        databank.voer("update verzoek set uiterlijk = ? where id = ?", moment, verzoek);
    }

    /** Legt een antwoord vast; de stand van het verzoek volgt. */
    UUID antwoord(Namens namens, Gevraagd v, String antwoord, String reden, String woonplaats) {
        UUID id = UUID.randomUUID();
        opDeVloer(
                () ->
                        databank.voer(
                                "insert into verzoekantwoord (id, gemeente, aanbieder, verzoek, antwoord, reden,"
                                        + " woonplaats, door) values (?, ?, ?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                v.aanbieder().code(),
                                v.id(),
                                antwoord,
                                reden,
                                woonplaats,
                                namens.wie()));
        return id;
    }

    /** De aanbieder keurde het antwoord af (320). */
    UUID afgekeurd(UUID antwoord) {
        databank.voer(
                "insert into verzoekantwoord_afkeur (antwoord, gemeente, aanbieder)"
                        + " select id, gemeente, aanbieder from verzoekantwoord where id = ?",
                antwoord);
        return databank.eerste(
                        "select verzoek from verzoekantwoord where id = ?",
                        r -> r.getObject("verzoek", UUID.class),
                        antwoord)
                .orElseThrow(Verzoekreden.ONBEKEND::nee);
    }

    Antwoordgegevens gegevens(UUID antwoord) {
        return databank.eerste(
                        "select a.*, v.referentie from verzoekantwoord a join verzoek v on v.id = a.verzoek"
                                + " where a.id = ?",
                        r ->
                                new Antwoordgegevens(
                                        r.getString("gemeente"),
                                        r.getString("aanbieder"),
                                        r.getString("referentie"),
                                        r.getString("antwoord"),
                                        r.getString("reden"),
                                        r.getString("woonplaats")),
                        antwoord)
                .orElseThrow(Verzoekreden.ONBEKEND::nee);
    }

    private static void opDeVloer(Runnable werk) {
        try {
            werk.run();
        } catch (Databankfout fout) {
            throw Verzoekreden.bij(fout);
        }
    }

    private static Gevraagd gevraagd(ResultSet r) throws SQLException {
        return new Gevraagd(
                r.getObject("id", UUID.class),
                r.getString("soort"),
                new AgbCode(r.getString("aanbieder")),
                Wet.valueOf(r.getString("wet")),
                r.getString("bsn"),
                r.getObject("hulpvrager", UUID.class),
                r.getString("referentie"),
                Databank.dag(r, "dagtekening"),
                r.getString("categorie"),
                r.getString("productcode"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                Databank.getal(r, "volume"),
                r.getString("eenheid"),
                r.getString("frequentie"),
                Databank.getal(r, "budget"),
                r.getString("verwijzer"),
                Databank.dag(r, "beschikking_ingang"),
                Databank.dag(r, "geboortedatum"),
                Databank.moment(r, "ontvangen"),
                r.getString("stand"));
    }
}
