package nl.zorginkoop.contracting.declaratie;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.termijn.Onderwerp;
import nl.zorginkoop.contracting.termijn.Termijnloket;
import nl.zorginkoop.contracting.termijn.Termijnverzoek;
import nl.zorginkoop.contracting.termijn.Vervolgtaak;

/**
 * Wie leverde de hulp van een declaratie (V10, INV-3.3). De databank oordeelt over elke regel; wat
 * niet mag houdt geen betaling op, want dat kon de afzender niet weten uit een bericht (OP095,
 * rulings A11), en wordt een taak voor de contractmanager.
 */
@ApplicationScoped
public class Uitvoerderloket {
    /** Onderwerp van de taak: de genoemde onderaannemer. */
    static final String ONDERWERP = "UITVOERDER";

    static final String ONBEKEND = "ONDERAANNEMER_ONBEKEND";

    // † Meer past niet op een bladzijde.
    private static final String HOOGSTENS = " limit 100";

    private static final String RIJ =
            """
            select u.*, d.nummer as declaratienummer, (select n.naam from onderaannemer n
                where n.overeenkomst = u.overeenkomst and n.kvk = u.kvk order by n.begin desc limit 1) as naam
            from uitvoerder u join declaratie d on d.id = u.declaratie
            """;

    @Inject Databank databank;
    @Inject Termijnloket termijnen;
    @Inject Klok klok;

    /**
     * Noemt een onderaannemer bij alle regels van een product. Twee keer noemen is een keer noemen.
     *
     * @return wat er van deze onderaannemer bij dit product ligt: per overeenkomst een
     */
    @Deur(value = ZORGAANBIEDER, wijzigt = true, seconden = 120)
    public List<Uitvoerder> noem(Namens namens, UUID declaratie, String kvk, String product) {
        Gemeentecode gemeente =
                databank.eerste(
                                "select gemeente from declaratie where id = ?",
                                r -> new Gemeentecode(r.getString("gemeente")),
                                declaratie)
                        .orElseThrow(Declaratieloket::onbekend);
        String wie = Tekst.eis("kvk", kvk);
        String wat = Tekst.eis("product", product);
        List<UUID> nieuw = voegToe(namens, declaratie, wie, wat);
        List<Uitvoerder> genoemd =
                databank.lijst(
                        RIJ
                                + " where u.declaratie = ? and u.kvk = ? and u.product = ? order by u.id",
                        Uitvoerderloket::rij,
                        declaratie,
                        wie,
                        wat);
        if (genoemd.isEmpty()) {
            throw new OngeldigeWaarde(
                    "product",
                    "In deze declaratie staat bij geen toewijzing een regel met dit product: kies een"
                            + " product waarvoor u declareerde.");
        }
        genoemd.stream()
                .filter(u -> u.tegen() > 0 && nieuw.contains(u.id()))
                .forEach(u -> vraagOordeel(namens, gemeente, u));
        return genoemd;
    }

    /** Wie er bij een declaratie genoemd zijn. */
    @Deur({CONTROLLER, ZORGAANBIEDER})
    public List<Uitvoerder> bijDeclaratie(Namens namens, UUID declaratie) {
        return databank.lijst(
                RIJ + " where u.declaratie = ? order by u.product, u.kvk, u.id" + HOOGSTENS,
                Uitvoerderloket::rij,
                declaratie);
    }

    /** Wie er bij declaraties onder een overeenkomst genoemd zijn, de laatste eerst. */
    @Deur(CONTRACTMANAGER)
    public List<Uitvoerder> bijOvereenkomst(Namens namens, UUID overeenkomst) {
        return databank.lijst(
                RIJ + " where u.overeenkomst = ? order by u.moment desc, u.id" + HOOGSTENS,
                Uitvoerderloket::rij,
                overeenkomst);
    }

    /** De overeenkomst waaronder deze onderaannemer genoemd is: daar besluit de gemeente. */
    @Deur(CONTRACTMANAGER)
    public Optional<UUID> overeenkomst(Namens namens, UUID uitvoerder) {
        return databank.eerste(
                "select overeenkomst from uitvoerder where id = ?",
                r -> r.getObject("overeenkomst", UUID.class),
                uitvoerder);
    }

    /** De producten waarvoor deze aanbieder bij de gemeente van de declaratie een tarief heeft. */
    @Deur(ZORGAANBIEDER)
    public List<String> producten(Namens namens, UUID declaratie) {
        return databank.lijst(
                """
                select distinct t.productcode from declaratie d
                join tarief t on t.gemeente = d.gemeente and t.aanbieder = d.aanbieder and t.wet = d.wet
                where d.id = ? order by t.productcode
                """
                        + HOOGSTENS,
                r -> r.getString("productcode"),
                declaratie);
    }

    private List<UUID> voegToe(Namens namens, UUID declaratie, String kvk, String product) {
        try {
            return databank.lijst(
                    """
                    insert into uitvoerder (id, gemeente, aanbieder, declaratie, overeenkomst, product, kvk, door)
                    select uuidv7(), d.gemeente, d.aanbieder, d.id, o.overeenkomst, ?, ?, ?
                    from declaratie d cross join lateral (
                        select distinct t.overeenkomst from prestatie p join toewijzing t on t.id = p.toewijzing
                        where p.declaratie = d.id and p.code = ? and p.dc = 'D') o
                    where d.id = ?
                    on conflict on constraint uitvoerder_een_keer do nothing
                    returning id
                    """,
                    r -> r.getObject("id", UUID.class),
                    product,
                    kvk,
                    namens.wie(),
                    product,
                    declaratie);
        } catch (Databankfout fout) {
            if ("uitvoerder_kvk_check".equals(fout.regel())) {
                throw new OngeldigeWaarde("kvk", "Een KvK-nummer heeft acht cijfers.");
            }
            throw fout;
        }
    }

    // De taak is van de gemeente en een aanbieder legt daar niets neer: de klok gaat meteen af en
    // dan
    // maakt het platform haar.
    private void vraagOordeel(Namens namens, Gemeentecode gemeente, Uitvoerder u) {
        termijnen.start(
                namens,
                Termijnverzoek.tot(ONBEKEND, new Onderwerp(ONDERWERP, u.id()), klok.nu())
                        .voor(gemeente)
                        .daarna(
                                new Vervolgtaak(
                                        "Declaratie "
                                                + u.declaratienummer()
                                                + ": een onderaannemer leverde zonder toestemming",
                                        Rol.CONTRACTMANAGER,
                                        null,
                                        null,
                                        true)));
    }

    private static Uitvoerder rij(ResultSet r) throws SQLException {
        return new Uitvoerder(
                r.getObject("id", UUID.class),
                r.getObject("declaratie", UUID.class),
                r.getString("declaratienummer"),
                r.getObject("overeenkomst", UUID.class),
                r.getString("product"),
                r.getString("kvk"),
                r.getString("naam"),
                r.getLong("regels"),
                r.getLong("tegen"),
                Databank.moment(r, "moment"));
    }
}
