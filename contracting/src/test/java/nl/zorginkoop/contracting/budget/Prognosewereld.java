package nl.zorginkoop.contracting.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.termijn.Werkplaats;

/** Plafonds over jaren heen, met toewijzingen en declaraties die elk op hun dag bekend worden. */
public final class Prognosewereld {
    public static final Gemeentecode LANDGRAAF = new Gemeentecode("0882");
    public static final Namens CONNY = Namens.gemeente("conny", Rol.CONTROLLER, LANDGRAAF);
    static final Namens SYSTEEM = Namens.systeem(LANDGRAAF);
    public static final String LINDE = "42420099";
    public static final String VEERPONT = "42420103";

    public final Testdatabank db =
            Testdatabank.vers()
                    .opKlok(Instant.parse("2024-12-01T09:00:00Z"))
                    .metGemeente("0882", "Landgraaf")
                    .metAanbieder(LINDE, "De Linde")
                    .metAanbieder(VEERPONT, "De Veerpont");
    private final List<String> bsns =
            db.toezicht()
                    .lijst(
                            "select n::text from generate_series(999900000, 999990000) n"
                                    + " where elfproef(n::text) limit 2000",
                            r -> r.getString(1));
    private final List<UUID> clienten = new ArrayList<>();
    private int nummer;

    public Prognosewereld() {
        Databank d = db.toezicht();
        d.voer("insert into product values ('JEUGDWET', '45A04', '45', 'Ambulante jeugdhulp')");
        d.voer("insert into product values ('JEUGDWET', '45A48', '45', 'Gezinsbegeleiding')");
        for (String agb : List.of(LINDE, VEERPONT)) {
            d.voer(
                    "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                            + " values (gen_random_uuid(), '0882', ?, 'JEUGDWET', 'RO-' || ?, 'Jeugd',"
                            + " 'INSPANNINGSGERICHT', '2015-01-01')",
                    agb,
                    agb);
        }
    }

    /** Verzet de klok naar de ochtend van deze dag. */
    public Prognosewereld op(String dag) {
        db.opKlok(LocalDate.parse(dag).atTime(9, 0).atZone(Klok.AMSTERDAM).toInstant());
        return this;
    }

    public UUID plafond(int jaar, String begroot) {
        return db.als(
                CONNY,
                d ->
                        budgetloket(d)
                                .maakPlafond(
                                        CONNY,
                                        new Budgetloket.NieuwPlafond(
                                                Plafondsoort.BEGROTING,
                                                nl.zorginkoop.contracting.gedeeld.Wet.JEUGDWET,
                                                jaar,
                                                "Jeugd " + jaar,
                                                null,
                                                List.of(),
                                                null,
                                                null,
                                                Euro.van(begroot)),
                                        UUID.randomUUID()));
    }

    /** Een client die er nog niet was. */
    public UUID client() {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)"
                                + " values (?, '0882', ?, 'Testpersoon', '2012-01-01', '0')",
                        id,
                        bsns.get(clienten.size()));
        clienten.add(id);
        return id;
    }

    /** Wijst nu toe, voor een bedrag op dit plafond. */
    public UUID wijs(
            UUID plafond,
            UUID client,
            String product,
            String agb,
            String van,
            String tot,
            String bedrag) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn,"
                                + " client, categorie, productcode, begin, eind, volume, eenheid, frequentie,"
                                + " toegewezen, status) select ?, '0882', ?, 'JEUGDWET', ?, o.id, h.id, h.bsn,"
                                + " 'T. Persoon', '45', ?, ?::date, ?::date, 10, '04', '4', nu(), 'TOEGEWEZEN'"
                                + " from hulpvrager h, raamovereenkomst o where h.id = ? and o.aanbieder = ?",
                        id,
                        agb,
                        ++nummer,
                        product,
                        van,
                        tot,
                        client,
                        agb);
        boek(
                g ->
                        g.verplichtBovenRuimte(
                                new Boekopdracht(
                                        plafond, Euro.van(bedrag), id, new AgbCode(agb), null, id),
                                Grond.BESLUIT));
        return id;
    }

    /** Keurt nu een declaratie over een maand goed. */
    public void realiseer(UUID plafond, UUID toewijzing, String agb, String maand, String bedrag) {
        boek(
                g ->
                        g.realiseer(
                                new Boekopdracht(
                                        plafond,
                                        Euro.van(bedrag),
                                        toewijzing,
                                        new AgbCode(agb),
                                        YearMonth.parse(maand),
                                        UUID.randomUUID())));
    }

    public void boek(Consumer<Grootboek> werk) {
        db.doe(CONNY, d -> werk.accept(new Grootboek(d)));
    }

    Prognosebeeld prognose(UUID plafond, Prognosemethode methode, String peil) {
        return db.als(
                CONNY,
                d ->
                        loket(d).prognose(
                                        CONNY,
                                        plafond,
                                        methode,
                                        peil == null ? null : LocalDate.parse(peil))
                                .orElseThrow());
    }

    long weeg() {
        return db.als(SYSTEEM, d -> loket(d).weeg(SYSTEEM, new UUID(0, 1)));
    }

    Prognoseloket loket(Databank d) {
        Prognoseloket loket = new Prognoseloket();
        loket.databank = d;
        loket.klok = Testdatabank.klok(d);
        loket.werkvoorraad = new Werkvoorraad(d, d);
        loket.signaalbewaking = Boekhouding.bewaking(d, new Werkplaats(d).taken);
        return loket;
    }

    Budgetloket budgetloket(Databank d) {
        Budgetloket loket = new Budgetloket();
        loket.databank = d;
        loket.grootboek = new Grootboek(d);
        loket.signaalbewaking = Boekhouding.bewaking(d, new Werkplaats(d).taken);
        return loket;
    }
}
