package nl.zorginkoop.contracting.overeenkomst;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.termijn.Takenloket;

/** Elke client een plek voor de overeenkomst beeindigd heet (INV-3.1, artikel 3.19.6). */
@ApplicationScoped
public class Overdrachtloket {
    private static final String RIJ =
            """
            select d.id, d.overeenkomst as contract, t.nummer as toewijzing, p.code || ' · ' || p.naam as product, t.begin, t.eind,
                   coalesce(d.uitkomst, case when d.onmogelijk is null then 'OPEN' else 'ONMOGELIJK' end) as status,
                   z.naam as naar, d.instemming, coalesce(d.reden, d.onmogelijk) as reden, d.moment
            from overdracht d join toewijzing t on t.id = d.toewijzing
            left join product p on p.wet = t.wet and p.code = t.productcode
            left join zorgaanbieder z on z.agb = d.naar""";

    // Wie een stop heeft neemt niemand aan; wie net stopt wijst de databank alsnog af.
    private static final String OPVOLGERS =
            """
            select z.agb, z.naam from overdracht d join toewijzing t on t.id = d.toewijzing
            join raamovereenkomst o on o.gemeente = d.gemeente and o.wet = t.wet and o.aanbieder <> d.aanbieder
            join zorgaanbieder z on z.agb = o.aanbieder
            where d.id = ? and o.toestand = 'ACTIEF' and (contract_antwoord(o.id, vandaag(), null, true)).toegestaan
              and (t.productcode is null or exists (
                  select from tarief f where f.overeenkomst = o.id and f.productcode = t.productcode
                    and f.bekend @> nu() and f.geldig @> vandaag()))
            group by z.agb, z.naam order by z.naam, z.agb
            """;

    private static final Bladerboek<Overdrachtrij> LIJST =
            new Bladerboek<>(
                            "select * from ("
                                    + RIJ
                                    + """
                                     where d.overeenkomst = ?::uuid) a
                            where true [[and status = ?]]
                              [[and concat_ws(' ', toewijzing, product, naar) ilike ?]]
                            """,
                            "uuid",
                            Overdrachtloket::rij)
                    .op("toewijzing", "bigint")
                    .op("begin", "date");

    @Inject Contracttabel contracten;
    @Inject Overdrachten overdrachten;
    @Inject Takenloket taken;

    @Deur({CONTRACTMANAGER, REGISSEUR, ZORGAANBIEDER, BIEDER})
    public Bladzijde<Overdrachtrij> lijst(Namens namens, Bladvraag vraag) {
        return LIJST.blad(contracten.databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTRACTMANAGER, REGISSEUR, ZORGAANBIEDER, BIEDER},
            seconden = 600)
    public void alle(Namens namens, Bladvraag vraag, Consumer<Overdrachtrij> verwerk) {
        LIJST.stroom(contracten.databank, vraag, verwerk, keuzes(vraag));
    }

    /** Een client op de lijst, met wie haar kan overnemen. */
    @Deur({CONTRACTMANAGER, REGISSEUR})
    public Optional<Overdrachtkeuze> keuze(Namens namens, UUID overdracht) {
        Databank databank = contracten.databank;
        return databank.eerste(RIJ + " where d.id = ?", Overdrachtloket::rij, overdracht)
                .map(
                        rij ->
                                new Overdrachtkeuze(
                                        rij,
                                        databank.lijst(
                                                OPVOLGERS,
                                                r ->
                                                        new Overdrachtkeuze.Opvolger(
                                                                r.getString("agb"),
                                                                r.getString("naam")),
                                                overdracht)));
    }

    /** De client stemde in en gaat verder bij een aanbieder met een lopende overeenkomst. */
    @Deur(
            value = {REGISSEUR, CONTRACTMANAGER},
            wijzigt = true)
    public void draagOver(
            Namens namens, UUID overdracht, AgbCode naar, LocalDate instemming, String reden) {
        besluit(namens, overdracht, "OVERGEDRAGEN", naar, instemming, reden);
    }

    /** De hulp eindigt, met een reden. */
    @Deur(
            value = {REGISSEUR, CONTRACTMANAGER},
            wijzigt = true)
    public void beeindigHulp(Namens namens, UUID overdracht, String reden) {
        besluit(namens, overdracht, "BEEINDIGD", null, null, reden);
    }

    /** Overdragen kan nog niet: de aanbieder levert door tegen de afgesproken prijs. */
    @Deur(
            value = {REGISSEUR, CONTRACTMANAGER},
            wijzigt = true)
    public void stelUit(Namens namens, UUID overdracht, String waarom) {
        contracten.voerEen(
                "update overdracht set onmogelijk = ?, door = ? where id = ?",
                Tekst.eis("reden", waarom),
                namens.wie(),
                overdracht);
    }

    private void besluit(
            Namens namens,
            UUID overdracht,
            String uitkomst,
            AgbCode naar,
            LocalDate instemming,
            String reden) {
        contracten.voerEen(
                """
                update overdracht set uitkomst = ?, naar = ?, instemming = ?, reden = ?, door = ?, moment = nu() where id = ?
                """,
                uitkomst,
                naar == null ? null : naar.code(),
                instemming,
                Tekst.eis("reden", reden),
                namens.wie(),
                overdracht);
        taken.laatVervallen(namens, overdracht, "De uitkomst is vastgelegd");
        overdrachten.rondAf(contract(overdracht));
    }

    private UUID contract(UUID overdracht) {
        return contracten
                .databank
                .eerste(
                        "select overeenkomst from overdracht where id = ?",
                        r -> r.getObject("overeenkomst", UUID.class),
                        overdracht)
                .orElseThrow(Contractreden.ONBEKEND::nee);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.nummer("contract"), vraag.keuze("status"), vraag.patroon()};
    }

    private static Overdrachtrij rij(ResultSet r) throws SQLException {
        return new Overdrachtrij(
                r.getObject("id", UUID.class),
                r.getObject("contract", UUID.class),
                r.getLong("toewijzing"),
                r.getString("product"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getString("status"),
                r.getString("naar"),
                Databank.dag(r, "instemming"),
                r.getString("reden"),
                Databank.moment(r, "moment"));
    }
}
