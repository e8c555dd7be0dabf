package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.privacy.Versleuteling;

/** Berichten die de deur uit gaan (outbox): klaargezet in de transactie waar zij uit volgen. */
@Dependent
public class Uitgaand {
    /**
     * Wat er verzonden moet worden; de tekst van het bericht volgt uit het onderwerp.
     *
     * @param antwoordOp het ontvangen bericht waarop dit antwoordt, of {@code null}
     * @param onderwerp de toewijzing of declaratie waar het over gaat
     */
    public record Opdracht(
            AgbCode ontvanger, String berichtsoort, UUID antwoordOp, UUID onderwerp) {}

    /**
     * Een klaargezet bericht met zijn nummer en dagtekening: bij elke poging dezelfde.
     *
     * @param alBeantwoord op hetzelfde bericht onder een ander nummer kwam al een retour
     */
    public record Zending(
            UUID id,
            String gemeente,
            String aanbieder,
            String berichtsoort,
            String identificatie,
            LocalDate dagtekening,
            UUID antwoordOp,
            UUID onderwerp,
            boolean isVerzonden,
            boolean alBeantwoord) {}

    /** Een klein bericht dat klaarligt voor de ontvanger, en waar hij het vindt. */
    public record Verzonden(Zending zending, String bestand, byte[] bytes) {}

    /** Wat er bewaard is van een bericht dat gaat. */
    private record Gegaan(UUID bericht, String bestand, Versleuteling.Inhoud inhoud) {}

    private static final String KLAAR = "KLAAR";
    private static final String AANGEHOUDEN = "AANGEHOUDEN";

    @Inject Databank databank;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Berichtinhoud inhoud;
    @Inject Versleuteling versleuteling;

    UUID zetKlaar(Gemeentecode gemeente, Opdracht opdracht) {
        return zetKlaar(gemeente, List.of(opdracht)).get(opdracht.onderwerp());
    }

    /** Als {@link #zetKlaar}, voor veel onderwerpen: geeft het bericht bij elk. */
    Map<UUID, UUID> zetKlaar(Gemeentecode gemeente, List<Opdracht> opdrachten) {
        Map<UUID, UUID> berichten = new HashMap<>();
        List<UUID> gaan = new ArrayList<>();
        databank.lijst(
                """
                insert into bericht_uit (id, gemeente, aanbieder, berichtsoort, identificatie, dagtekening, antwoord_op,
                                         onderwerp)
                select uuidv7(), ?, x.aanbieder, x.soort, 'ZI' || lpad(nextval('berichtnummer')::text, 10, '0'),
                       vandaag(), b.id, x.onderwerp::uuid
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) x (aanbieder, soort, antwoord, onderwerp)
                left join bericht_in b on b.id = nullif(x.antwoord, '')::uuid
                where x.antwoord = '' or b.id is not null
                returning id, status, onderwerp
                """,
                r -> {
                    Klaargezet klaar = klaargezet(r);
                    if (!klaar.isAangehouden()) {
                        gaan.add(klaar.id());
                    }
                    return berichten.put(r.getObject("onderwerp", UUID.class), klaar.id());
                },
                gemeente.code(),
                opdrachten.stream().map(o -> o.ontvanger().code()).toList(),
                opdrachten.stream().map(Opdracht::berichtsoort).toList(),
                opdrachten.stream().map(o -> Objects.toString(o.antwoordOp(), "")).toList(),
                opdrachten.stream().map(Opdracht::onderwerp).toList());
        if (berichten.size() != opdrachten.size()) {
            throw onbekend();
        }
        werkvoorraad.zetAlle(Postloket.VERZENDEN, gemeente.code(), gaan);
        return berichten;
    }

    // Wat onder een verzendstop valt wacht (OP003); opheffen zet het werk neer.
    private void laatGaan(Gemeentecode gemeente, Klaargezet bericht) {
        if (!bericht.isAangehouden()) {
            werkvoorraad.zet(Postloket.VERZENDEN, gemeente.code(), bericht.id());
        }
    }

    /** Wat er van deze berichten nu weg mag; wat onder een verzendstop valt, wacht vanaf hier. */
    List<Zending> magGaan(Collection<UUID> berichten) {
        return databank.lijst(
                "select u.*, al_beantwoord(u) as al_beantwoord from bericht_uit u"
                        + " where id in (select berichten_mogen_gaan(?::text[]::uuid[])) order by id",
                Uitgaand::zending,
                berichten);
    }

    /** Het wil maar niet weg: vanaf nu is het uitval, met een reden. */
    void looptVast(UUID bericht, String reden) {
        databank.voer(
                "update bericht_uit set vast_sinds = nu(), vast_reden = ? where id = ? and status = 'KLAAR'",
                reden,
                bericht);
    }

    /** Loopt dit bericht vast? Dan wordt het meteen weer geprobeerd, met een schone teller. */
    boolean probeerOpnieuw(Gemeentecode gemeente, UUID bericht) {
        int vast =
                databank.voer(
                        "update bericht_uit set vast_sinds = null, vast_reden = null where id = ?"
                                + " and status = 'KLAAR' and vast_sinds is not null",
                        bericht);
        if (vast == 1) {
            werkvoorraad.opnieuw(Postloket.VERZENDEN, gemeente.code(), bericht);
        }
        return vast == 1;
    }

    /** Een antwoord gaat nog eens uit zoals het was; leeg als er niets is om te sturen. */
    Optional<UUID> herzend(Gemeentecode gemeente, String door, UUID bericht) {
        Optional<UUID> zelfde =
                databank.eerste(
                        """
                        insert into herzending (gemeente, aanbieder, bericht, door)
                        select u.gemeente, u.aanbieder, u.id, ? from bericht_uit u
                        where u.id = ? and u.antwoord_op is not null and u.status = 'VERZONDEN'
                          and exists (select from berichtstuk s where s.bericht = u.id)
                        on conflict (bericht) where verzonden is null do update set door = excluded.door
                        returning bericht
                        """,
                        r -> r.getObject("bericht", UUID.class),
                        door,
                        bericht);
        zelfde.ifPresent(id -> werkvoorraad.opnieuw(Postloket.VERZENDEN, gemeente.code(), id));
        return zelfde;
    }

    void herzonden(UUID bericht) {
        databank.voer(
                "update herzending set verzonden = nu() where bericht = ? and verzonden is null",
                bericht);
    }

    Zending zending(UUID bericht) {
        return databank.eerste(
                        "select u.*, al_beantwoord(u) as al_beantwoord from bericht_uit u where id = ?",
                        Uitgaand::zending,
                        bericht)
                .orElseThrow(Uitgaand::onbekend);
    }

    /** Dezelfde inhoud onder een nieuw nummer; leeg als dit bericht niet opnieuw uit kan. */
    Optional<UUID> herhaal(Gemeentecode gemeente, UUID bericht) {
        Optional<Klaargezet> nieuw =
                databank.eerste(
                        """
                        insert into bericht_uit (id, gemeente, aanbieder, berichtsoort, identificatie, dagtekening,
                                                 onderwerp, herhaling_van)
                        select uuidv7(), gemeente, aanbieder, berichtsoort,
                               'ZI' || lpad(nextval('berichtnummer')::text, 10, '0'), vandaag(), onderwerp,
                               coalesce(herhaling_van, id)
                        from bericht_uit where id = ? and antwoord_op is null and status = 'VERZONDEN'
                        returning id, status
                        """,
                        Uitgaand::klaargezet,
                        bericht);
        nieuw.ifPresent(b -> laatGaan(gemeente, b));
        return nieuw.map(Klaargezet::id);
    }

    /**
     * Bewaart wat er uitging.
     *
     * @return onwaar als het intussen onder een verzendstop viel (OP003); dan is er niets bewaard
     */
    boolean verzonden(Gemeentecode gemeente, UUID bericht, String bestand, InputStream bytes)
            throws IOException {
        String status = vergrendel(List.of(bericht)).get(bericht);
        if (status.equals(KLAAR)) {
            Versleuteling.Inhoud bewaard =
                    inhoud.bewaar(bericht, gemeente.code(), zending(bericht).aanbieder(), bytes);
            merk(List.of(new Gegaan(bericht, bestand, bewaard)));
        }
        return !status.equals(AANGEHOUDEN);
    }

    /**
     * Bewaart wat er van een stapel kleine berichten uitging. Wat intussen onder een verzendstop
     * viel gaat niet (OP003) en ontbreekt in het antwoord.
     */
    List<Verzonden> verzonden(Gemeentecode gemeente, List<Verzonden> stapel) throws IOException {
        Map<UUID, String> status = vergrendel(stapel.stream().map(v -> v.zending().id()).toList());
        List<Gegaan> gegaan = new ArrayList<>();
        List<Berichtinhoud.Verzegeld> verzegeld = new ArrayList<>();
        for (Verzonden v : stapel) {
            UUID bericht = v.zending().id();
            if (status.get(bericht).equals(KLAAR)) {
                Berichtinhoud.Verzegeld z = inhoud.verzegel(gemeente.code(), v);
                verzegeld.add(z);
                gegaan.add(new Gegaan(bericht, v.bestand(), z.inhoud()));
            }
        }
        inhoud.bewaar(verzegeld);
        merk(gegaan);
        return stapel.stream()
                .filter(v -> !status.get(v.zending().id()).equals(AANGEHOUDEN))
                .toList();
    }

    // Tot het eind van de transactie: een stop die net komt, wacht en houdt dan niets meer tegen.
    private Map<UUID, String> vergrendel(List<UUID> berichten) {
        Map<UUID, String> status = new HashMap<>();
        databank.lijst(
                "select id, status from bericht_uit where id = any (?::text[]::uuid[]) order by id"
                        + " for no key update",
                r -> status.put(r.getObject("id", UUID.class), r.getString("status")),
                berichten);
        if (status.size() != berichten.size()) {
            throw onbekend();
        }
        return status;
    }

    private void merk(List<Gegaan> gegaan) {
        databank.voer(
                """
                update bericht_uit u set status = 'VERZONDEN', verzonden = nu(), bestand = x.bestand,
                       sha256 = decode(x.sha256, 'hex'), grootte = x.grootte::bigint, sleutel_id = ?,
                       stukken = x.stukken::int, vast_sinds = null, vast_reden = null
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     x (id, bestand, sha256, grootte, stukken)
                where u.id = x.id::uuid
                """,
                versleuteling.sleutelId(),
                gegaan.stream().map(Gegaan::bericht).toList(),
                gegaan.stream().map(Gegaan::bestand).toList(),
                gegaan.stream().map(g -> g.inhoud().sha256()).toList(),
                gegaan.stream().map(g -> g.inhoud().grootte()).toList(),
                gegaan.stream().map(g -> g.inhoud().stukken()).toList());
    }

    Zending koppelRetour(String berichtsoort, String identificatie, UUID retour) {
        return databank.eerste(
                        "update bericht_uit u set retour = ? where berichtsoort = ? and identificatie = ?"
                                + " and (retour is null or retour = ?) returning u.*, al_beantwoord(u) as"
                                + " al_beantwoord",
                        Uitgaand::zending,
                        retour,
                        berichtsoort,
                        identificatie,
                        retour)
                .orElseThrow(Uitgaand::onbekend);
    }

    static Weigering onbekend() {
        return new Weigering(
                Postweigering.ONBEKEND, "Er is geen bericht van ons met dit nummer en deze soort.");
    }

    private record Klaargezet(UUID id, boolean isAangehouden) {}

    private static Klaargezet klaargezet(ResultSet r) throws SQLException {
        return new Klaargezet(
                r.getObject("id", UUID.class), AANGEHOUDEN.equals(r.getString("status")));
    }

    private static Zending zending(ResultSet r) throws SQLException {
        return new Zending(
                r.getObject("id", UUID.class),
                r.getString("gemeente"),
                r.getString("aanbieder"),
                r.getString("berichtsoort"),
                r.getString("identificatie"),
                Databank.dag(r, "dagtekening"),
                r.getObject("antwoord_op", UUID.class),
                r.getObject("onderwerp", UUID.class),
                r.getString("verzonden") != null,
                r.getBoolean("al_beantwoord"));
    }
}
