package nl.zorginkoop.contracting.bestedingsruimte;

import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
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
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Bestedingsruimten met hun klok. Gemeente en aanbieder lezen dezelfde opdracht (INV-8.8). */
@ApplicationScoped
public class Ruimteoverzicht {
    private static final String RUIMTE =
            """
            select r.*, r.van as ingang, o.nummer, z.naam as aanbiedernaam, g.naam as gemeentenaam,
                   r.uiterlijk < (select vandaag()) and r.aan_zet is not null as te_laat,
                   coalesce(p.begroot, b.bedrag) as ruimte, p.begroot - p.vrij as benut,
                   case when p.begroot > 0 then least(999, (p.begroot - p.vrij) * 100 / p.begroot) end as procent
            from bestedingsruimte r left join raamovereenkomst o on o.id = r.overeenkomst
            left join zorgaanbieder z on z.agb = r.aanbieder left join gemeente g on g.code = r.gemeente
            left join plafond p on p.id = r.plafond left join ruimtebesluit b on b.ruimte = r.id
            """;

    private static final Bladerboek<Ruimtestand> RUIMTEN =
            new Bladerboek<>(
                            RUIMTE
                                    + """
                                      where {huurder r} [[and r.stand = ?]] [[and r.jaar = ?::int]]
                                        [[and r.aan_zet = ?]] [[and concat_ws(' ', z.naam, r.vorm, o.nummer) ilike ?]]
                                      """,
                            "uuid",
                            Ruimteoverzicht::ruimte)
                    .op("ingang", "date");

    @Inject Databank databank;

    /** Alle ruimten die u ziet. Filters: stand, jaar en aanzet. */
    @Deur({CONTRACTMANAGER, CONTROLLER, BIEDER, ZORGAANBIEDER})
    public Bladzijde<Ruimtestand> ruimten(Namens namens, Bladvraag vraag) {
        return RUIMTEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTRACTMANAGER, CONTROLLER, BIEDER, ZORGAANBIEDER},
            seconden = 600)
    public void alleRuimten(Namens namens, Bladvraag vraag, Consumer<Ruimtestand> verwerk) {
        RUIMTEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur({CONTRACTMANAGER, CONTROLLER, BIEDER, ZORGAANBIEDER})
    public Optional<Ruimtestand> ruimte(Namens namens, UUID ruimte) {
        return databank.eerste(RUIMTE + "where r.id = ?", Ruimteoverzicht::ruimte, ruimte);
    }

    /** De ruimte waar een besluit over ging. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public Optional<Ruimtestand> vanBesluit(Namens namens, UUID besluit) {
        return databank.eerste(RUIMTE + "where b.id = ?", Ruimteoverzicht::ruimte, besluit);
    }

    /** De tijdlijn, het eerste bovenaan. */
    @Deur({CONTRACTMANAGER, CONTROLLER, BIEDER, ZORGAANBIEDER})
    public List<Ruimtegang> stappen(Namens namens, UUID ruimte) {
        return databank.lijst(
                "select * from ruimtegang where ruimte = ? order by nr limit 500",
                r ->
                        new Ruimtegang(
                                r.getString("soort"),
                                r.getString("kant"),
                                Databank.dag(r, "op"),
                                r.getBoolean("te_laat"),
                                r.getString("uitkomst"),
                                r.getString("reden"),
                                r.getString("door"),
                                Databank.moment(r, "moment")),
                ruimte);
    }

    @Deur({CONTRACTMANAGER, CONTROLLER, BIEDER, ZORGAANBIEDER})
    public Optional<Ruimtehoogte> hoogte(Namens namens, UUID ruimte) {
        return databank.eerste(
                "select b.*, p.naam as onder from ruimtebesluit b left join plafond p on p.id = b.ouder"
                        + " where b.ruimte = ?",
                r ->
                        new Ruimtehoogte(
                                Euro.centen(r.getLong("jaarbedrag")),
                                Naarrato.valueOf(r.getString("wijze")),
                                Euro.centen(r.getLong("bedrag")),
                                r.getString("onder"),
                                new Ruimtefactoren(
                                        r.getString("behoefte"),
                                        r.getString("omzet"),
                                        r.getString("clienten"),
                                        r.getString("groei"),
                                        r.getString("aanbod"),
                                        r.getString("prestatie")),
                                r.getString("reactie"),
                                r.getString("boven_begroting"),
                                r.getString("door"),
                                Databank.moment(r, "moment")),
                ruimte);
    }

    /** De versies van het gezamenlijk plan, de nieuwste bovenaan. */
    @Deur({CONTRACTMANAGER, CONTROLLER, BIEDER, ZORGAANBIEDER})
    public List<Ruimteplan> plannen(Namens namens, UUID ruimte) {
        return databank.lijst(
                """
                select p.*, g.moment as akkoord from ruimteplan p
                left join ruimtegang g on g.stuk = p.id and g.soort = 'GEZAMENLIJK_PLAN'
                where p.ruimte = ? order by p.versie desc limit 100
                """,
                r ->
                        new Ruimteplan(
                                r.getObject("id", UUID.class),
                                r.getInt("versie"),
                                new Planpunten(
                                        r.getString("lopende_clienten"),
                                        r.getString("nieuwe_clienten"),
                                        r.getString("wachtlijst"),
                                        r.getString("spreiding"),
                                        r.getString("monitoring"),
                                        r.getString("na_bereiken"),
                                        r.getString("specifiek"),
                                        r.getString("aspecifieke"),
                                        r.getString("alternatief"),
                                        r.getString("crisis"),
                                        r.getString("communicatie")),
                                r.getString("door"),
                                Databank.moment(r, "moment"),
                                Databank.moment(r, "akkoord")),
                ruimte);
    }

    /** De addenda, de nieuwste bovenaan. */
    @Deur({CONTRACTMANAGER, CONTROLLER, BIEDER, ZORGAANBIEDER})
    public List<Ruimteaddendum> addenda(Namens namens, UUID ruimte) {
        return databank.lijst(
                """
                select a.*, max(g.moment) filter (where g.soort = 'ADDENDUM_AANBIEDER') as aanbieder_tekende,
                       max(g.moment) filter (where g.soort = 'ADDENDUM_GEMEENTE') as gemeente_tekende,
                       max(g.moment) filter (where g.soort = 'VERHOOGD') as geboekt
                from ruimteaddendum a left join ruimtegang g on g.stuk = a.id
                where a.ruimte = ? group by a.id order by a.volgnr desc limit 100
                """,
                r ->
                        new Ruimteaddendum(
                                r.getObject("id", UUID.class),
                                r.getInt("volgnr"),
                                Euro.centen(r.getLong("bedrag")),
                                Databank.dag(r, "ingang"),
                                r.getString("reden"),
                                r.getString("door"),
                                Databank.moment(r, "moment"),
                                Databank.moment(r, "aanbieder_tekende"),
                                Databank.moment(r, "gemeente_tekende"),
                                Databank.moment(r, "geboekt")),
                ruimte);
    }

    /** De bundel waar een ruimte in zit. */
    @Deur({CONTRACTMANAGER, CONTROLLER, BIEDER, ZORGAANBIEDER})
    public Optional<Ruimtebundel> bundel(Namens namens, UUID ruimte) {
        return databank.eerste(
                """
                select b.*, a.moment as akkoord from ruimtebundellid l join ruimtebundel b on b.id = l.bundel
                left join ruimtebundelakkoord a on a.bundel = b.id where l.ruimte = ?
                """,
                r ->
                        new Ruimtebundel(
                                r.getObject("id", UUID.class),
                                r.getString("reden"),
                                r.getString("door"),
                                Databank.moment(r, "moment"),
                                Databank.moment(r, "akkoord"),
                                databank.lijst(
                                        "select r.id, r.vorm from ruimtebundellid l join bestedingsruimte r"
                                                + " on r.id = l.ruimte where l.bundel = ? order by r.vorm, r.id",
                                        x ->
                                                new Ruimtebundel.Lid(
                                                        x.getObject("id", UUID.class),
                                                        x.getString("vorm")),
                                        r.getObject("id", UUID.class))),
                ruimte);
    }

    /** Waar deze ruimte onder kan komen: de begroting en de plafonds van die wet en dat jaar. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public List<Ruimtekeuze> plafonds(Namens namens, UUID ruimte) {
        return databank.lijst(
                "select p.id, p.naam, p.jaar, p.begroot from bestedingsruimte r join plafond p"
                        + " on (p.gemeente, p.wet, p.jaar) = (r.gemeente, r.wet, r.jaar)"
                        + " where r.id = ? and p.soort <> 'BESTEDINGSRUIMTE' order by p.naam, p.id limit 1000",
                Ruimteoverzicht::keuze,
                ruimte);
    }

    /** Ruimten in het grootboek waar nog geen klok bij loopt, voor deze overeenkomst. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public List<Ruimtekeuze> zonderKlok(Namens namens, UUID overeenkomst) {
        return databank.lijst(
                "select p.id, p.naam, p.jaar, p.begroot from raamovereenkomst o join plafond p"
                        + " on (p.gemeente, p.aanbieder, p.wet) = (o.gemeente, o.aanbieder, o.wet)"
                        + " where o.id = ? and p.soort = 'BESTEDINGSRUIMTE'"
                        + " and not exists (select from bestedingsruimte r where r.plafond = p.id)"
                        + " order by p.jaar desc, p.naam, p.id limit 200",
                Ruimteoverzicht::keuze,
                overeenkomst);
    }

    /** Ruimten waarmee deze te bundelen is: van dezelfde aanbieder, wet en jaar. */
    @Deur({CONTRACTMANAGER, CONTROLLER})
    public List<Ruimtekeuze> teBundelen(Namens namens, UUID ruimte) {
        return databank.lijst(
                "select x.id, x.vorm as naam, x.jaar, p.begroot from bestedingsruimte r join bestedingsruimte x"
                        + " on (x.gemeente, x.aanbieder, x.wet, x.jaar) = (r.gemeente, r.aanbieder, r.wet, r.jaar)"
                        + " and x.id <> r.id join plafond p on p.id = x.plafond"
                        + " where r.id = ? and not exists (select from ruimtebundellid l where l.ruimte = x.id)"
                        + " order by x.vorm, x.id limit 200",
                Ruimteoverzicht::keuze,
                ruimte);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.keuze("stand"), vraag.keuze("jaar"), vraag.keuze("aanzet"), vraag.patroon()
        };
    }

    private static Ruimtekeuze keuze(ResultSet r) throws SQLException {
        return new Ruimtekeuze(
                r.getObject("id", UUID.class),
                r.getString("naam"),
                r.getInt("jaar"),
                Euro.centen(r.getLong("begroot")));
    }

    private static Euro euro(ResultSet r, String kolom) throws SQLException {
        Long centen = Databank.getal(r, kolom);
        return centen == null ? null : Euro.centen(centen);
    }

    private static Ruimtestand ruimte(ResultSet r) throws SQLException {
        Long procent = Databank.getal(r, "procent");
        return new Ruimtestand(
                r.getObject("id", UUID.class),
                r.getObject("overeenkomst", UUID.class),
                r.getString("nummer"),
                r.getString("gemeentenaam"),
                r.getString("aanbieder"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                r.getString("vorm"),
                r.getInt("jaar"),
                Databank.dag(r, "ingang"),
                r.getString("bewaker"),
                r.getString("proces"),
                Databank.dag(r, "zienswijze_tot"),
                r.getBoolean("overgenomen"),
                r.getString("stand"),
                r.getString("uitkomst"),
                r.getString("aan_zet"),
                Databank.dag(r, "uiterlijk"),
                r.getBoolean("te_laat"),
                r.getObject("plafond", UUID.class),
                euro(r, "ruimte"),
                euro(r, "benut"),
                procent == null ? null : procent.intValue());
    }
}
