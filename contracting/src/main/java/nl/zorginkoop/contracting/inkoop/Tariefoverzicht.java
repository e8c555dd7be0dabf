package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BEZOEKER;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Tarieven van kaders om in te bladeren. Wat voor allen geldt is openbaar; wat een aanbieder onder
 * SAS krijgt, ziet alleen de gemeente hier (en hijzelf bij zijn overeenkomst).
 */
@ApplicationScoped
public class Tariefoverzicht {
    // "is not true" en "between" in plaats van "@>": daarvan denkt PostgreSQL dat er bijna niets
    // overblijft, en dan sorteert het alles.
    private static final Bladerboek<Kadertariefrij> TARIEVEN =
            new Bladerboek<>(
                            """
                            select * from (
                                select t.id, t.kader, (select k.nummer from inkoopkader k where k.id = t.kader) as kadernummer,
                                       (select g.naam from gemeente g where g.code = t.gemeente) as gemeentenaam, t.wet, t.productcode,
                                       p.naam as productnaam, t.eenheid,
                                       (select z.naam from zorgaanbieder z where z.agb = t.aanbieder) as aanbiedernaam,
                                       case when t.deelnemer is not null
                                            then concat_ws(', ', (select d.naam from gemeente d where d.code = t.deelnemer),
                                                (select w.naam from wijk w where w.gemeente = t.deelnemer and w.code = t.wijk)) end as gebiednaam,
                                       lower(t.geldig) as vanaf, upper(t.geldig) - 1 as tot, t.geldig,
                                       lower(t.bekend) as bekend, t.bedrag, t.schaduw, t.herkomst
                                from kadertarief t
                                left join product p on p.wet = t.wet and p.code = t.productcode
                                where exists (select from inkoopkader k where k.id = t.kader)
                                  and (lower(t.bekend) > (select nu())) is not true
                                  and (upper(t.bekend) <= (select nu())) is not true) a
                            where true [[and kader = ?]] [[and wet = ?]]
                              [[and (select coalesce(nullif(?, 'vandaag')::date, vandaag()))
                                  between vanaf and coalesce(tot, 'infinity')]]
                              [[and concat_ws(' ', productcode, productnaam, kadernummer, gemeentenaam, aanbiedernaam)
                                  ilike ?]]
                            """,
                            "uuid",
                            Tariefoverzicht::rij)
                    .op("productcode", "text")
                    .op("productnaam", "text")
                    .op("vanaf", "date")
                    .op("bekend", "timestamptz")
                    .op("bedrag", "bigint");

    @Inject Databank databank;
    @Inject Kadertarieven tarieven;

    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        CONTROLLER,
        REGISSEUR,
        ZORGAANBIEDER,
        BIEDER,
        BEZOEKER,
        SYSTEEM
    })
    public Bladzijde<Kadertariefrij> tarieven(Namens namens, Bladvraag vraag) {
        return TARIEVEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {
                INKOOPADVISEUR,
                BEOORDELAAR,
                CONTRACTMANAGER,
                CONTROLLER,
                REGISSEUR,
                ZORGAANBIEDER,
                BIEDER,
                BEZOEKER,
                SYSTEEM
            },
            seconden = 600)
    public void alleTarieven(Namens namens, Bladvraag vraag, Consumer<Kadertariefrij> verwerk) {
        TARIEVEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /** De tarieven die met een versie mee veranderen, ook als zij nog een concept is. */
    @Deur({INKOOPADVISEUR, SYSTEEM})
    public List<Tariefregel> regels(Namens namens, UUID versie) {
        return tarieven.regels(versie);
    }

    /** Een tarief op beide tijdassen: wat wanneer gold, en sinds wanneer wij dat weten. */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        CONTROLLER,
        REGISSEUR,
        ZORGAANBIEDER,
        BIEDER,
        BEZOEKER,
        SYSTEEM
    })
    public List<Kadertarief> historie(Namens namens, UUID tarief) {
        return tarieven.historie(tarief);
    }

    /** Precies wat een aanbieder aanvaardt die zich op deze dag aanmeldt (OH-03). */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        CONTROLLER,
        REGISSEUR,
        ZORGAANBIEDER,
        BIEDER,
        BEZOEKER,
        SYSTEEM
    })
    public Tarieflijst teAanvaarden(Namens namens, UUID kader, LocalDate dag) {
        List<Kadertarief> lijst = tarieven.op(kader, dag);
        return new Tarieflijst(kader, dag, lijst, hash(kader, dag, lijst));
    }

    private static String hash(UUID kader, LocalDate dag, List<Kadertarief> lijst) {
        String tekst =
                lijst.stream()
                        .map(
                                t ->
                                        String.join(
                                                "|",
                                                t.productcode(),
                                                t.eenheid().code(),
                                                t.gebied().deelnemer() == null
                                                        ? ""
                                                        : t.gebied().deelnemer().code(),
                                                t.gebied().wijk() == null ? "" : t.gebied().wijk(),
                                                Long.toString(t.bedrag().centen()),
                                                t.schaduw() == null
                                                        ? ""
                                                        : Long.toString(t.schaduw().centen())))
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "zorginkoop/tarieven/1\n" + kader + "\n" + dag + "\n",
                                        ""));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(tekst.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException elkeJdkHeeftSha256) {
            throw new IllegalStateException(elkeJdkHeeftSha256);
        }
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.nummer("kader"), vraag.keuze("wet"), dag(vraag), vraag.patroon()
        };
    }

    // Zonder keuze gaat het om wat vandaag geldt.
    private static String dag(Bladvraag vraag) {
        String gekozen = vraag.keuze("dag");
        return "alle".equals(gekozen)
                ? null
                : gekozen == null ? "vandaag" : vraag.dag("dag").toString();
    }

    private static Kadertariefrij rij(ResultSet r) throws SQLException {
        Long schaduw = Databank.getal(r, "schaduw");
        return new Kadertariefrij(
                r.getObject("id", UUID.class),
                r.getObject("kader", UUID.class),
                r.getString("kadernummer"),
                r.getString("gemeentenaam"),
                r.getString("wet"),
                r.getString("productcode"),
                r.getString("productnaam"),
                r.getString("eenheid"),
                r.getString("aanbiedernaam"),
                r.getString("gebiednaam"),
                Databank.dag(r, "vanaf"),
                Databank.dag(r, "tot"),
                Databank.moment(r, "bekend"),
                Euro.centen(r.getLong("bedrag")),
                schaduw == null ? null : Euro.centen(schaduw),
                r.getString("herkomst"));
    }
}
