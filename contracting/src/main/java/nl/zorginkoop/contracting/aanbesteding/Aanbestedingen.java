package nl.zorginkoop.contracting.aanbesteding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;

/** De tabellen van deze kamer. De databank oordeelt; wat zij bij naam weigert, wordt een zin. */
@Dependent
class Aanbestedingen {
    @Inject Databank databank;

    Aanbestedingen() {}

    Aanbestedingen(Databank databank) {
        this.databank = databank;
    }

    Optional<Gunningsmodel> model(UUID openstelling) {
        return databank.eerste(
                "select m.*, aanmelding_sluit(m) as aanmelden_sluit from gunningsmodel m where"
                        + " openstelling = ?",
                r ->
                        new Gunningsmodel(
                                openstelling,
                                Gunningsvorm.valueOf(r.getString("vorm")),
                                Prijsvorm.valueOf(r.getString("prijsvorm")),
                                r.getInt("totaal"),
                                r.getInt("drempel"),
                                r.getString("gelijk"),
                                Databank.moment(r, "geopend_op"),
                                Databank.moment(r, "aanmelden_sluit"),
                                Databank.moment(r, "aanmelding_open_op"),
                                r.getString("gespreksonderwerpen"),
                                criteria(openstelling),
                                percelen(openstelling)),
                openstelling);
    }

    private List<Gunningsmodel.Criterium> criteria(UUID openstelling) {
        return databank.lijst(
                """
                select c.*, c.gewicht * m.totaal / 100 as maximum from gunningscriterium c
                join gunningsmodel m on m.openstelling = c.openstelling where c.openstelling = ? order by c.nr
                """,
                r ->
                        new Gunningsmodel.Criterium(
                                r.getObject("id", UUID.class),
                                r.getInt("nr"),
                                r.getString("titel"),
                                Criteriumsoort.valueOf(r.getString("soort")),
                                r.getInt("gewicht"),
                                r.getInt("maximum"),
                                r.getString("wijze")),
                openstelling);
    }

    private List<Gunningsmodel.Deel> percelen(UUID openstelling) {
        return databank.lijst(
                """
                select g.*, p.naam from gunningsperceel g
                join perceel p on p.openstelling = g.openstelling and p.nr = g.nr
                where g.openstelling = ? order by g.nr
                """,
                r ->
                        new Gunningsmodel.Deel(
                                r.getInt("nr"),
                                r.getString("naam"),
                                r.getObject("aantal", Integer.class),
                                r.getString("eenheid"),
                                Euro.centen(r.getLong("prijs")),
                                new Prijsopbouw(
                                        Euro.centen(r.getLong("beroepskracht")),
                                        Euro.centen(r.getLong("overhead")),
                                        Euro.centen(r.getLong("niet_productief")),
                                        Euro.centen(r.getLong("reis_opleiding")),
                                        Euro.centen(r.getLong("indexatie")),
                                        Euro.centen(r.getLong("gemeente_eisen"))),
                                euro(Databank.getal(r, "laag")),
                                euro(Databank.getal(r, "hoog")),
                                r.getObject("uitnodigen", Integer.class),
                                Databank.moment(r, "inschrijven_vanaf"),
                                Databank.moment(r, "prijs_open_op")),
                openstelling);
    }

    /** Alles wat aan het model nog niet klopt; leeg als er gepubliceerd kan worden. */
    List<Aanbestedingsreden> tegen(UUID openstelling) {
        return databank.lijst(
                "select gunningsmodel_tegen(o) as regel from openstelling o where o.id = ?",
                r -> Aanbestedingsreden.bij(r.getString("regel")).orElseThrow(),
                openstelling);
    }

    boolean isVan(Namens namens, UUID openstelling) {
        return databank.eerste(
                        "select 1 from openstelling where id = ? and gemeente = ? and procedure like"
                                + " 'SAS%' for update",
                        r -> 1, openstelling, namens.gemeente().code())
                .isPresent();
    }

    Optional<Perceelinschrijving> inschrijving(UUID id) {
        return databank.eerste(
                """
                select i.*, z.naam as aanbiedernaam, o.nummer || ' ' || o.titel as procedure, p.naam as perceelnaam,
                       b.prijs, s.hash as set_hash, i.aanvaarde_hash is not distinct from s.hash as aanvaard
                from perceelinschrijving i join zorgaanbieder z on z.agb = i.aanbieder
                join openstelling o on o.id = i.openstelling
                join perceel p on p.openstelling = i.openstelling and p.nr = i.perceel
                join voorwaardenset s on s.id = i.voorwaardenset
                left join inschrijfprijs b on b.inschrijving = i.id
                where i.id = ?
                """,
                r ->
                        new Perceelinschrijving(
                                id,
                                new Gemeentecode(r.getString("gemeente")),
                                new AgbCode(r.getString("aanbieder")),
                                r.getString("aanbiedernaam"),
                                r.getObject("openstelling", UUID.class),
                                r.getString("procedure"),
                                r.getInt("perceel"),
                                r.getString("perceelnaam"),
                                Ronde.valueOf(r.getString("ronde")),
                                Perceelinschrijving.Toestand.valueOf(r.getString("toestand")),
                                r.getObject("voorwaardenset", UUID.class),
                                r.getString("set_hash"),
                                r.getBoolean("aanvaard"),
                                r.getString("ondertekenaar"),
                                r.getString("functie"),
                                euro(Databank.getal(r, "prijs")),
                                r.getBoolean("niet_reeel"),
                                Databank.moment(r, "ingediend"),
                                r.getString("hash"),
                                Databank.dag(r, "gestand_tot"),
                                antwoorden(id)),
                id);
    }

    private List<Perceelinschrijving.Antwoord> antwoorden(UUID inschrijving) {
        return databank.lijst(
                """
                select a.* from inschrijfantwoord a join gunningscriterium c on c.id = a.criterium
                where a.inschrijving = ? order by c.nr
                """,
                r ->
                        new Perceelinschrijving.Antwoord(
                                r.getObject("criterium", UUID.class),
                                r.getString("antwoord"),
                                r.getString("stuk_naam"),
                                r.getObject("document", UUID.class)),
                inschrijving);
    }

    /** De ronde waar de gemeente op dit perceel mee bezig is. */
    Ronde ronde(UUID openstelling, int perceel) {
        return databank.eerste(
                        "select perceel_ronde(?, ?) as ronde",
                        r -> Ronde.valueOf(r.getString("ronde")),
                        openstelling,
                        perceel)
                .orElseThrow();
    }

    List<Gunningsstand> stand(UUID openstelling, int perceel) {
        return stand(openstelling, perceel, ronde(openstelling, perceel));
    }

    List<Gunningsstand> stand(UUID openstelling, int perceel, Ronde ronde) {
        return databank.lijst(
                """
                select s.*, z.naam from gunningsstand(?, ?, ?) s join zorgaanbieder z on z.agb = s.aanbieder
                order by s.plaats nulls last, z.naam, s.inschrijving
                """,
                r ->
                        new Gunningsstand(
                                r.getObject("inschrijving", UUID.class),
                                new AgbCode(r.getString("aanbieder")),
                                r.getString("naam"),
                                Gunningsstand.Uitkomst.valueOf(r.getString("uitkomst")),
                                r.getBigDecimal("kwaliteit"),
                                r.getBigDecimal("prijspunten"),
                                r.getBigDecimal("totaal"),
                                r.getObject("plaats", Integer.class)),
                openstelling,
                perceel,
                ronde);
    }

    List<Scorestand> scores(UUID inschrijving) {
        return databank.lijst(
                """
                select c.id as criterium, c.nr, c.titel, c.gewicht * m.totaal / 100 as maximum, s.id, s.punten, s.reden,
                       s.beoordelaar, s.akkoord, s.tweede
                from perceelinschrijving i join gunningsmodel m on m.openstelling = i.openstelling
                join gunningscriterium c on c.openstelling = i.openstelling and criterium_in_ronde(c, i.ronde)
                left join laatste_scores(i.id) s on s.criterium = c.id
                where i.id = ? and i.zichtbaar order by c.nr
                """,
                r ->
                        new Scorestand(
                                r.getObject("criterium", UUID.class),
                                r.getInt("nr"),
                                r.getString("titel"),
                                r.getInt("maximum"),
                                r.getObject("id", UUID.class),
                                r.getBigDecimal("punten"),
                                r.getString("reden"),
                                r.getString("beoordelaar"),
                                r.getObject("akkoord", Boolean.class),
                                r.getString("tweede")),
                inschrijving);
    }

    List<Gespreksstap> gesprek(UUID aanmelding) {
        return databank.lijst(
                "select * from gespreksstap where aanmelding = ? order by nr",
                r ->
                        new Gespreksstap(
                                aanmelding,
                                Gespreksstap.Soort.valueOf(r.getString("soort")),
                                Databank.moment(r, "gesprek"),
                                r.getString("tekst"),
                                Databank.moment(r, "moment")),
                aanmelding);
    }

    Optional<Gunningsvoornemen> voornemen(UUID openstelling, int perceel) {
        return voornemen(openstelling, perceel, Ronde.INSCHRIJVING);
    }

    Optional<Gunningsvoornemen> voornemen(UUID openstelling, int perceel, Ronde ronde) {
        return databank.eerste(
                """
                select * from gunningsvoornemen
                where openstelling = ? and perceel = ? and ronde = ? and vervallen is null
                """,
                r ->
                        new Gunningsvoornemen(
                                r.getObject("id", UUID.class),
                                openstelling,
                                perceel,
                                Databank.dag(r, "mededeling"),
                                Databank.dag(r, "laatste_dag"),
                                Databank.moment(r, "gegund")),
                openstelling,
                perceel,
                ronde);
    }

    int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            throw Aanbestedingsreden.bij(fout.regel()).orElseThrow(() -> fout).nee();
        }
    }

    /** Als {@link #voer}, waar precies een rij bij hoort. */
    void voerEen(String sql, Object... waarden) {
        if (voer(sql, waarden) != 1) {
            throw Aanbestedingsreden.ONBEKEND.nee();
        }
    }

    static Euro euro(Long centen) {
        return centen == null ? null : Euro.centen(centen);
    }
}
