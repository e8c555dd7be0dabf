package nl.zorginkoop.contracting.openstelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** Bewaart vragen en nota's. */
@Dependent
class Inlichtingen {
    private static final String VRAGEN =
            """
            select v.*, o.nummer, z.naam as vrager,
                   (coalesce(v.afgerond, nu()) at time zone 'Europe/Amsterdam')::date
                       - (v.ingediend at time zone 'Europe/Amsterdam')::date as dagen,
                   v.toestand = 'OPEN' and v.uiterlijk < nu() as verlopen
            from inlichtingvraag v join openstelling o on o.id = v.openstelling join zorgaanbieder z on z.agb = v.aanbieder
            """;

    static final Bladerboek<Vraag> BOEK =
            new Bladerboek<>(
                            VRAGEN
                                    + """
                                    where {huurder v} [[and v.openstelling = ?]]
                                      [[and v.toestand = ?]]
                                      [[and concat_ws(' ', o.nummer, v.over, v.tekst) ilike ?]]
                                    """,
                            "uuid",
                            Inlichtingen::vraag)
                    .op("ingediend", "timestamptz")
                    .op("uiterlijk", "timestamptz");

    /** Van wie een vraag is en bij welke procedure. */
    record Plek(UUID id, Gemeentecode gemeente, AgbCode aanbieder, UUID openstelling) {}

    @Inject Databank databank;

    void stel(
            UUID id, Namens namens, Openstelling o, String over, String tekst, Instant uiterlijk) {
        voer(
                "insert into inlichtingvraag (id, gemeente, aanbieder, openstelling, over, tekst, uiterlijk, door)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                o.gemeente().code(),
                namens.aanbieder().code(),
                o.id(),
                over,
                tekst,
                uiterlijk,
                namens.wie());
    }

    /** Een regel in de nota die in de maak is; er komt er een als die er nog niet is. */
    UUID legRegel(Namens namens, UUID openstelling, String over, String vraag, String antwoord) {
        voer(
                "insert into nota (id, gemeente, openstelling, nummer, door) values (uuidv7(), ?, ?, 0, ?)"
                        + " on conflict (openstelling) where publicatie is null do nothing",
                namens.gemeente().code(),
                openstelling,
                namens.wie());
        UUID regel = UUID.randomUUID();
        voer(
                """
                insert into nota_regel (id, gemeente, nota, nr, over, vraag, antwoord)
                select ?, n.gemeente, n.id, (select count(*) + 1 from nota_regel r where r.nota = n.id), ?, ?, ?
                from nota n where n.openstelling = ? and n.publicatie is null
                """,
                regel,
                over,
                vraag,
                antwoord,
                openstelling);
        return regel;
    }

    /**
     * Schrijft de regel van een vraag opnieuw zolang de nota in de maak is; leeg als zij er nog
     * geen heeft.
     */
    Optional<UUID> herschrijf(UUID vraag, String over, String anoniem, String antwoord) {
        Optional<UUID> regel =
                databank.eerste(
                        "select nota_regel from inlichtingvraag where id = ? and nota_regel is not null",
                        r -> r.getObject("nota_regel", UUID.class),
                        vraag);
        regel.ifPresent(
                id ->
                        voer(
                                "update nota_regel set over = ?, vraag = ?, antwoord = ? where id = ?",
                                over,
                                anoniem,
                                antwoord,
                                id));
        return regel;
    }

    void beantwoord(UUID vraag, UUID regel, String antwoord) {
        voer(
                "update inlichtingvraag set toestand = 'BEANTWOORD', antwoord = ?, nota_regel = ? where id = ?",
                antwoord,
                regel,
                vraag);
    }

    void behandelNiet(UUID vraag, String reden) {
        voer(
                "update inlichtingvraag set toestand = 'NIET_BEHANDELD', antwoord = ? where id = ?",
                reden,
                vraag);
    }

    int publiceer(UUID openstelling, UUID verzending) {
        int gedaan =
                voer(
                        "update nota set publicatie = nu(), verzending = ? where openstelling = ? and publicatie is null",
                        verzending,
                        openstelling);
        voer(
                """
                update inlichtingvraag v set toestand = 'GEPUBLICEERD'
                from nota_regel r where v.openstelling = ? and v.toestand = 'BEANTWOORD' and r.id = v.nota_regel
                  and r.gepubliceerd
                """,
                openstelling);
        return gedaan;
    }

    void legSchending(Namens namens, Openstelling o, AgbCode wie, String wat, LocalDate dag) {
        voer(
                "insert into contactschending (id, gemeente, openstelling, wie, wat, gebeurd, door)"
                        + " values (uuidv7(), ?, ?, ?, ?, ?, ?)",
                o.gemeente().code(),
                o.id(),
                wie.code(),
                wat,
                dag,
                namens.wie());
    }

    /** Ligt er iets dat in een nota hoort? */
    boolean wacht(UUID openstelling) {
        return databank.eerste(
                        "select 1 from inlichtingvraag where openstelling = ? and toestand in ('OPEN', 'BEANTWOORD')",
                        r -> 1,
                        openstelling)
                .isPresent();
    }

    Optional<Plek> plek(UUID vraag) {
        return databank.eerste(
                "select id, gemeente, aanbieder, openstelling from inlichtingvraag where id = ? for update",
                r ->
                        new Plek(
                                r.getObject("id", UUID.class),
                                new Gemeentecode(r.getString("gemeente")),
                                new AgbCode(r.getString("aanbieder")),
                                r.getObject("openstelling", UUID.class)),
                vraag);
    }

    Optional<Vraag> vind(UUID vraag) {
        return databank.eerste(VRAGEN + " where v.id = ?", Inlichtingen::vraag, vraag);
    }

    static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.nummer("openstelling"), vraag.keuze("status"), vraag.patroon()};
    }

    /** De nota's, de laatste eerst: die gaat voor. Twee vragen, ongeacht hoeveel er zijn. */
    List<Nota> notas(UUID openstelling) {
        Map<UUID, List<Nota.Regel>> regels = new HashMap<>();
        databank.lijst(
                """
                select r.* from nota_regel r join nota n on n.id = r.nota
                where n.openstelling = ? order by r.nota, r.nr
                """,
                r ->
                        regels.computeIfAbsent(
                                        r.getObject("nota", UUID.class), n -> new ArrayList<>())
                                .add(
                                        new Nota.Regel(
                                                r.getInt("nr"),
                                                r.getString("over"),
                                                r.getString("vraag"),
                                                r.getString("antwoord"))),
                openstelling);
        return databank.lijst(
                "select * from nota where openstelling = ? order by nummer desc",
                r ->
                        new Nota(
                                r.getObject("id", UUID.class),
                                r.getInt("nummer"),
                                Databank.moment(r, "publicatie"),
                                r.getObject("verzending", UUID.class),
                                regels.getOrDefault(r.getObject("id", UUID.class), List.of())),
                openstelling);
    }

    private int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            Openstellingreden reden = Openstellingreden.bij(fout.regel()).orElseThrow(() -> fout);
            throw new Weigering(reden, reden.zin());
        }
    }

    private static Vraag vraag(ResultSet r) throws SQLException {
        return new Vraag(
                r.getObject("id", UUID.class),
                r.getObject("openstelling", UUID.class),
                r.getString("nummer"),
                r.getString("vrager"),
                r.getString("over"),
                r.getString("tekst"),
                Databank.moment(r, "ingediend"),
                r.getBoolean("te_laat"),
                Databank.moment(r, "uiterlijk"),
                r.getInt("dagen"),
                r.getBoolean("verlopen"),
                Vraag.Toestand.valueOf(r.getString("toestand")),
                r.getString("antwoord"));
    }
}
