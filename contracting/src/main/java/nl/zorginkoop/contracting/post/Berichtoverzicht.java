package nl.zorginkoop.contracting.post;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.POSTKAMER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * De berichtenmonitor: wat binnenkwam, wat uitging, wat wacht en wat vastzit. Zonder inhoud. Leest
 * het spoor (V149), dat de databank bijhoudt; ieder ziet er zijn eigen kant van.
 */
@ApplicationScoped
public class Berichtoverzicht {
    /** Hoe het ermee staat, in de volgorde waarin een mens het wil weten. */
    public enum Stand {
        UITVAL,
        AANGEHOUDEN,
        WACHTEND,
        AFGEKEURD,
        HEEN_EN_TERUG,
        AFGEROND
    }

    /**
     * Hoeveel berichten er zijn in een periode, elk bericht onder precies een stand.
     *
     * @param van eerste dag
     * @param tot laatste dag
     */
    public record Telling(
            LocalDate van, LocalDate tot, int ontvangen, int verzonden, Map<Stand, Integer> standen)
            implements Serializable {
        public int totaal() {
            return ontvangen + verzonden;
        }
    }

    private static final int KETEN = 500;
    private static final int DAGEN = 30;

    private static final String RIJ =
            """
            select s.id, s.gemeente, s.aanbieder, s.kant = 'IN' as ontvangen, s.moment, s.berichtsoort, s.identificatie,
                   s.naam, s.partijnaam as partij, s.grootte, s.status, s.stand, s.reden, s.gekoppeld, s.gekoppeldsoort
            from berichtspoor s
            """;

    private static final String KEUZE =
            """
             where {huurder s} [[and s.kant = ?]] [[and s.status = ?]] [[and s.stand = ?]] [[and s.berichtsoort = ?]]
                 [[and s.moment >= ?]] [[and s.moment < ?]] [[and s.id in (select zoek_berichten(?))]]
            """;

    private static final Bladerboek<Berichtrij> BOEK =
            new Bladerboek<>(RIJ + KEUZE, "uuid", Berichtoverzicht::rij)
                    .op("moment", "timestamptz")
                    .op("berichtsoort", "text")
                    .op("partij", "text")
                    .op("grootte", "bigint")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Inkomend inkomend;
    @Inject Berichtblad blad;
    @Inject Klok klok;

    @Deur({POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public Bladzijde<Berichtrij> berichten(Namens namens, Bladvraag vraag) {
        return BOEK.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER},
            seconden = 600)
    public void alleBerichten(Namens namens, Bladvraag vraag, Consumer<Berichtrij> verwerk) {
        BOEK.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /**
     * Telt wat er in de gekozen periode was, zonder keuze de laatste dertig dagen: ontvangen plus
     * verzonden is evenveel als de standen samen.
     */
    @Deur({CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public Telling telling(Namens namens, Bladvraag vraag) {
        LocalDate tot = Optional.ofNullable(vraag.dag("tot")).orElseGet(klok::vandaag);
        LocalDate van = Optional.ofNullable(vraag.dag("van")).orElse(tot.minusDays(DAGEN - 1L));
        Map<Stand, Integer> standen = new LinkedHashMap<>();
        for (Stand stand : Stand.values()) {
            standen.put(stand, 0);
        }
        int[] kanten = new int[2];
        databank.lijst(
                """
                select s.stand, s.kant = 'IN' as ontvangen, count(*)::int as n from berichtspoor s
                where s.moment >= ? and s.moment < ? and s.berichtsoort = coalesce(?, s.berichtsoort)
                  and %s
                group by 1, 2
                """
                        .formatted(
                                namens.gemeente() == null
                                        ? "s.aanbieder = (select huidige_aanbieder())"
                                        : "s.gemeente = (select huidige_gemeente())"),
                r -> {
                    standen.merge(Stand.valueOf(r.getString("stand")), r.getInt("n"), Integer::sum);
                    kanten[r.getBoolean("ontvangen") ? 0 : 1] += r.getInt("n");
                    return 0;
                },
                begin(van),
                begin(tot.plusDays(1)),
                vraag.keuze("soort"));
        return new Telling(van, tot, kanten[0], kanten[1], standen);
    }

    /** Heen en terug bij elkaar: het bericht zelf en wat eraan vastzit, op volgorde van tijd. */
    @Deur({POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public List<Berichtrij> draad(Namens namens, UUID bericht) {
        return databank.lijst(
                RIJ + " where s.id = ? or s.gekoppeld = ? order by s.moment, s.kant",
                Berichtoverzicht::rij,
                bericht,
                bericht);
    }

    /**
     * Wat er naast zijn rij van een bericht te vertellen is; leeg als deze huurder het niet heeft.
     */
    @Deur({CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public Optional<Berichtdetail> detail(Namens namens, UUID bericht) {
        return blad.van(bericht);
    }

    /** De berichten uit een zip, elk met zijn eigen ontvangst (rulings C3); anders leeg. */
    @Deur({POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public List<Zipdeel> delen(Namens namens, UUID bericht) {
        return blad.delen(bericht);
    }

    /** De keten van een toewijzing: elk bericht erover, ernaar en erop, met zijn antwoord. */
    @Deur(
            value = {REGISSEUR, CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Berichtketen keten(Namens namens, Grondslag grondslag, UUID toewijzing) {
        return keten(toewijzing, "berichten_van_toewijzing(?)", toewijzing);
    }

    /** Alles over een mens, gevonden op zijn BSN; dat staat nooit in een adres. */
    @Deur(
            value = {REGISSEUR, CONTROLLER, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Berichtketen overPersoon(Namens namens, Grondslag grondslag, Bsn bsn) {
        UUID betrokkene =
                databank.eerste(
                                """
                                select id from (select 1 as eerst, h.id from hulpvrager h where h.bsn = ?
                                union all
                                select 2, t.id from toewijzing t where t.bsn = ?) b order by eerst, id limit 1
                                """,
                                r -> r.getObject("id", UUID.class),
                                bsn.nummer(),
                                bsn.nummer())
                        .orElse(null);
        return keten(betrokkene, "berichten_over(?)", bsn.nummer());
    }

    private Berichtketen keten(UUID betrokkene, String welke, Object sleutel) {
        List<Berichtrij> rijen =
                databank.lijst(
                        RIJ
                                + " where s.id in (select "
                                + welke
                                + ") order by s.moment, s.kant, s.id limit "
                                + (KETEN + 1),
                        Berichtoverzicht::rij,
                        sleutel);
        boolean meer = rijen.size() > KETEN;
        // Wie niets krijgt te zien, hoort ook niet over wie hij het vroeg.
        return new Berichtketen(
                rijen.isEmpty() ? null : betrokkene, meer ? rijen.subList(0, KETEN) : rijen, meer);
    }

    /** Hoe het met een ontvangen bericht staat, als deze huurder het heeft. */
    @Deur({POSTKAMER, CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public Optional<Berichtstand> stand(Namens namens, UUID bericht) {
        return inkomend.stand(bericht);
    }

    /** Het bewijs van deze inlevering, als zij er al is: wie haar herhaalt, krijgt dat terug. */
    @Deur({POSTKAMER, ZORGAANBIEDER})
    public Optional<Ontvangstbewijs> ingeleverd(Namens namens, Inlevering inlevering) {
        return inkomend.eerder(inlevering);
    }

    /** De gemeenten waar post voor kan zijn; de postkamer van de machine zoekt erlangs. */
    @Deur({POSTKAMER})
    public List<Gemeentecode> gemeenten(Namens namens) {
        return databank.lijst(
                "select code from gemeente order by code",
                r -> new Gemeentecode(r.getString("code")));
    }

    /** Hoeveel berichten op een mens wachten, in en uit. */
    @Deur({CONTROLLER, ZORGAANBIEDER, BEHEERDER})
    public int uitval(Namens namens) {
        return databank.eerste(
                        "select count(*) from (select 1 from berichtspoor where stand = 'UITVAL'"
                                + " limit 10001) t",
                        r -> r.getInt(1))
                .orElseThrow();
    }

    private static Object[] keuzes(Bladvraag vraag) {
        LocalDate tot = vraag.dag("tot");
        return new Object[] {
            vraag.keuze("kant"),
            vraag.keuze("status"),
            vraag.keuze("stand"),
            vraag.keuze("soort"),
            begin(vraag.dag("van")),
            begin(tot == null ? null : tot.plusDays(1)),
            vraag.patroon()
        };
    }

    private static Instant begin(LocalDate dag) {
        return dag == null ? null : dag.atStartOfDay(Klok.AMSTERDAM).toInstant();
    }

    private static Berichtrij rij(ResultSet r) throws SQLException {
        return new Berichtrij(
                r.getObject("id", UUID.class),
                r.getBoolean("ontvangen"),
                Databank.moment(r, "moment"),
                r.getString("berichtsoort"),
                r.getString("identificatie"),
                r.getString("naam"),
                r.getString("partij"),
                r.getLong("grootte"),
                r.getString("status"),
                r.getString("reden"),
                r.getObject("gekoppeld", UUID.class),
                r.getString("gekoppeldsoort"),
                r.getString("stand"));
    }
}
