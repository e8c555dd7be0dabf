package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Begrensd;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/** Ontvangen berichten en hun afloop. */
@Dependent
class Inkomend {
    private static final String STAND =
            """
            select i.*, u.id as antwoord, u.berichtsoort as antwoordsoort, u.verzonden as antwoord_verzonden,
                   u.bestand as antwoord_bestand
            from bericht_in i
            left join bericht_uit u on u.antwoord_op = coalesce(i.eerste, i.id)
            where i.id = ?
            """;

    @Inject Databank databank;
    @Inject Berichtinhoud inhoud;
    @Inject Versleuteling versleuteling;
    @Inject Werkvoorraad werkvoorraad;

    Ontvangstbewijs bewaar(
            Namens namens, Inlevering inlevering, Adres adres, InputStream bytes, long grens)
            throws IOException {
        Optional<Ontvangstbewijs> eerder = eerder(inlevering);
        if (eerder.isPresent()) {
            return eerder.get();
        }
        UUID id =
                databank.eerste("select uuidv7() as id", r -> r.getObject("id", UUID.class))
                        .orElseThrow();
        String gemeente = gemeente(namens, adres);
        String aanbieder = aanbieder(namens, adres);
        Versleuteling.Inhoud bewaard =
                inhoud.bewaar(
                        id, gemeente, aanbieder, new Begrensd(bytes, grens, Inkomend::teGroot));
        databank.voer(
                """
                insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id,
                                        stukken, ontvangen, berichtsoort, afzender, identificatie, status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nu(), ?, ?, ?, 'ONTVANGEN')
                """,
                id,
                gemeente,
                aanbieder,
                inlevering.bron(),
                inlevering.sleutel(),
                inlevering.naam(),
                HexFormat.of().parseHex(bewaard.sha256()),
                bewaard.grootte(),
                versleuteling.sleutelId(),
                bewaard.stukken(),
                adres == null ? null : adres.berichtsoort(),
                adres == null ? null : adres.afzender(),
                adres == null ? null : adres.identificatie());
        werkvoorraad.zet(Postloket.VERWERKEN, gemeente, id);
        return eerder(inlevering)
                .map(
                        b ->
                                new Ontvangstbewijs(
                                        b.id(), b.ontvangen(), b.sha256(), b.grootte(), false))
                .orElseThrow();
    }

    // Een verzoek wijst zijn bericht aan; daarom staat er tijdens de proef een rij, en erna niets.
    <T> T proef(Gemeentecode gemeente, AgbCode aanbieder, Function<UUID, T> werk) {
        UUID id = UUID.randomUUID();
        databank.voer("savepoint proef");
        try {
            databank.voer(
                    """
                    insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id,
                                            stukken, ontvangen, status)
                    values (?, ?, ?, 'WEB', ?, 'proef', '', 0, '', 0, nu(), 'ONTVANGEN')
                    """,
                    id,
                    gemeente.code(),
                    aanbieder.code(),
                    "proef " + id);
            return werk.apply(id);
        } finally {
            databank.voer("rollback to savepoint proef");
        }
    }

    // Dezelfde claim als straks, op een bericht dat er alleen tijdens de proef is.
    Claim proefclaim(Namens namens, Adres adres, String sha256) {
        return proef(
                namens.gemeente(),
                new AgbCode(adres.afzender()),
                bericht -> {
                    databank.voer(
                            "update bericht_in set sha256 = ? where id = ?",
                            HexFormat.of().parseHex(sha256),
                            bericht);
                    return claim(namens, bericht, adres);
                });
    }

    Optional<Berichtstand> stand(UUID bericht) {
        return databank.eerste(STAND, Inkomend::stand, bericht);
    }

    Claim claim(Namens namens, UUID bericht, Adres adres) {
        int geclaimd =
                databank.voer(
                        """
                        update bericht_in set telt = true, berichtsoort = ?, afzender = ?, identificatie = ?
                        where id = ? and not exists (
                            select 1 from bericht_in b where b.gemeente = ? and b.berichtsoort = ?
                              and b.afzender = ? and b.identificatie = ? and b.telt and b.id <> ?)
                        """,
                        adres.berichtsoort(),
                        adres.afzender(),
                        adres.identificatie(),
                        bericht,
                        namens.gemeente().code(),
                        adres.berichtsoort(),
                        adres.afzender(),
                        adres.identificatie(),
                        bericht);
        if (geclaimd == 1) {
            return Claim.EERSTE;
        }
        Optional<UUID> zelfde =
                databank.eerste(
                        """
                        select b.id from bericht_in b join bericht_in n on n.id = ?
                        where b.gemeente = ? and b.berichtsoort = ? and b.afzender = ? and b.identificatie = ?
                          and b.telt and b.sha256 = n.sha256
                        """,
                        r -> r.getObject("id", UUID.class),
                        bericht,
                        namens.gemeente().code(),
                        adres.berichtsoort(),
                        adres.afzender(),
                        adres.identificatie());
        if (zelfde.isEmpty()) {
            return Claim.NUMMER_BEZET;
        }
        databank.voer(
                "update bericht_in set status = 'DUBBEL', eerste = ?, afgehandeld = nu() where id = ?",
                zelfde.get(),
                bericht);
        werkvoorraad.klaar(Postloket.VERWERKEN, bericht);
        laatBergen(bericht);
        return Claim.DUBBEL;
    }

    void afgehandeld(UUID bericht, boolean goedgekeurd, String oordeel) {
        databank.voer(
                "update bericht_in set status = ?, oordeel = nullif(coalesce(oordeel, '{}') ||"
                        + " coalesce(?::jsonb, '{}'), '{}'), afgehandeld = nu(), reden = null"
                        + " where id = ?",
                goedgekeurd ? "VERWERKT" : "AFGEKEURD",
                oordeel,
                bericht);
        laatBergen(bericht);
    }

    void noteer(UUID bericht, String bevindingen) {
        databank.voer(
                "update bericht_in set oordeel = ?::jsonb where id = ? and status = 'ONTVANGEN'",
                bevindingen,
                bericht);
    }

    void naarUitval(
            String door, UUID bericht, Uitvaloorzaak oorzaak, String reden, String oordeel) {
        databank.voer(
                """
                with b as (
                    update bericht_in set status = 'UITVAL', telt = false, reden = ?, oordeel = ?::jsonb, oorzaak = ?,
                                          afgehandeld = nu() where id = ? returning id, gemeente)
                insert into uitvalstap (gemeente, bericht, stap, oorzaak, reden, door)
                select gemeente, id, 'UITGEVALLEN', ?, ?, ? from b
                """,
                reden,
                oordeel,
                oorzaak.name(),
                bericht,
                oorzaak.name(),
                reden,
                door);
        laatBergen(bericht);
    }

    /** Uit de uitval, voorgoed: met een reden, en met het bericht nog in de kast. */
    void wijsAf(String door, UUID bericht, String reden) {
        eisUitval(
                databank.voer(
                        """
                        with b as (
                            update bericht_in set status = 'AFGEWEZEN', afgehandeld = nu() where id = ? and status = 'UITVAL'
                            returning id, gemeente)
                        insert into uitvalstap (gemeente, bericht, stap, reden, door)
                        select gemeente, id, 'AFGEWEZEN', ?, ? from b
                        """,
                        bericht,
                        reden,
                        door));
        laatBergen(bericht);
    }

    // De map volgt op wat hier vaststaat: na een storing wordt zij alsnog bijgewerkt.
    private void laatBergen(UUID bericht) {
        Berichtstand stand = stand(bericht).orElseThrow(Uitgaand::onbekend);
        werkvoorraad.opnieuw(Postloket.BERGEN, stand.gemeente(), bericht);
    }

    void opnieuw(String door, UUID bericht) {
        eisUitval(
                databank.voer(
                        """
                        with b as (
                            update bericht_in set status = 'ONTVANGEN', afgehandeld = null, oordeel = null, oorzaak = null
                            where id = ? and status = 'UITVAL' returning id, gemeente)
                        insert into uitvalstap (gemeente, bericht, stap, door) select gemeente, id, 'OPNIEUW', ? from b
                        """,
                        bericht,
                        door));
    }

    private static void eisUitval(int geraakt) {
        if (geraakt == 0) {
            throw new Weigering(
                    Postweigering.GEEN_UITVAL,
                    "Dit bericht staat niet in de uitval; alleen uitval kan opnieuw aangeboden"
                            + " of afgewezen worden.");
        }
    }

    Optional<Ontvangstbewijs> eerder(Inlevering inlevering) {
        return databank.eerste(
                "select id, ontvangen, sha256, grootte from bericht_in where bron = ? and sleutel = ?",
                r ->
                        new Ontvangstbewijs(
                                r.getObject("id", UUID.class),
                                Databank.moment(r, "ontvangen"),
                                HexFormat.of().formatHex(r.getBytes("sha256")),
                                r.getLong("grootte"),
                                true),
                inlevering.bron(),
                inlevering.sleutel());
    }

    // Een aanbieder kan een gemeente noemen die hier niet meedoet: die post blijft bij het
    // platform. Doet zij wel mee, dan levert hij er alleen als hij er iets te zoeken heeft.
    String gemeente(Namens namens, Adres adres) {
        if (namens.gemeente() != null) {
            return namens.gemeente().code();
        }
        Optional<String> gemeente =
                databank.eerste(
                        "select code from gemeente where code = ?",
                        r -> r.getString("code"),
                        adres == null ? null : adres.ontvanger());
        if (gemeente.isPresent() && !isVerbonden(gemeente.get())) {
            throw new Weigering(
                    Postweigering.NIET_VERBONDEN,
                    "U heeft bij gemeente "
                            + gemeente.get()
                            + " geen overeenkomst. Controleer de ontvanger in de kop van het"
                            + " bericht.");
        }
        return gemeente.orElse(Gemeentecode.PLATFORM.code());
    }

    private boolean isVerbonden(String gemeente) {
        return databank.eerste(
                        "select 1 where ?::char(4) in (select verbonden_gemeenten())",
                        r -> 1,
                        gemeente)
                .isPresent();
    }

    private static String aanbieder(Namens namens, Adres adres) {
        if (namens.aanbieder() != null) {
            return namens.aanbieder().code();
        }
        return adres == null || adres.afzender().length() != 8 ? null : adres.afzender();
    }

    private static Berichtstand stand(ResultSet r) throws SQLException {
        return new Berichtstand(
                r.getObject("id", UUID.class),
                r.getString("gemeente"),
                r.getString("aanbieder"),
                r.getString("naam"),
                HexFormat.of().formatHex(r.getBytes("sha256")),
                r.getLong("grootte"),
                Databank.moment(r, "ontvangen"),
                r.getString("berichtsoort"),
                r.getString("identificatie"),
                r.getString("status"),
                r.getObject("eerste", UUID.class),
                r.getString("reden"),
                r.getString("oordeel"),
                Databank.moment(r, "afgehandeld"),
                r.getObject("antwoord", UUID.class),
                r.getString("antwoordsoort"),
                Databank.moment(r, "antwoord_verzonden"),
                r.getString("antwoord_bestand"));
    }

    private static Weigering teGroot(long megabytes) {
        return new Weigering(
                Postweigering.TE_GROOT,
                "Het bestand is groter dan "
                        + megabytes
                        + " MB. Verdeel de declaratie over meer berichten, of lever haar in als zip.");
    }
}
