package nl.zorginkoop.contracting.contractbeheer;

import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Hulpvragen tellen, en zien of het toegelaten aanbod ze dekt. */
@ApplicationScoped
public class Dekkingsloket {
    /** Werk: de dekking van een gemeente opnieuw wegen, elke nacht. */
    public static final String WERK = "DEKKING";

    private static final Bladerboek<Dekking> DEKKINGEN =
            new Bladerboek<>(
                            """
                            select coalesce(s.id, md5(d.wet || d.productcode)::uuid) as id, d.wet, d.productcode,
                                   p.naam as productnaam, d.vragen, d.plaatsen, d.aanbieders, s.sinds,
                                   d.wet || d.productcode as product,
                                   d.vragen - d.plaatsen as tekort
                            from dekking(?) d
                            join product p on p.wet = d.wet and p.code = d.productcode
                            left join wervingssignaal s on s.gemeente = ? and s.wet = d.wet
                                and s.productcode = d.productcode and s.tot is null
                            where true [[and d.wet = ?]]
                              [[and concat_ws(' ', d.productcode, p.naam) ilike ?]]
                            """,
                            "uuid",
                            Dekkingsloket::dekking)
                    .op("tekort", "bigint")
                    .op("product", "text")
                    .op("vragen", "bigint")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Klok klok;

    /** Telt een hulpvraag; de sleutel is die van de melding, dus twee keer tellen kan niet. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID, SYSTEEM},
            wijzigt = true)
    public void meld(Namens namens, UUID melding, Wet wet, String productcode) {
        try {
            databank.voer(
                    "insert into hulpvraag (id, gemeente, wet, productcode) values (?, ?, ?, ?)"
                            + " on conflict (id) do nothing",
                    melding,
                    namens.gemeente().code(),
                    wet,
                    productcode);
        } catch (Databankfout fout) {
            throw Beheerreden.bij(fout);
        }
        herijk(namens.gemeente().code());
    }

    /** De hulpvraag is vervuld, of vervalt. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID, SYSTEEM},
            wijzigt = true)
    public void vervul(Namens namens, UUID melding) {
        int geraakt =
                databank.voer(
                        "update hulpvraag set vervuld = vandaag()"
                                + " where id = ? and gemeente = ? and vervuld is null",
                        melding,
                        namens.gemeente().code());
        if (geraakt == 0) {
            throw Beheerreden.ONBEKEND.nee();
        }
        herijk(namens.gemeente().code());
    }

    /** Weegt vraag en aanbod, zet signalen aan en uit (WC-01), en doet dat morgen weer. */
    @Deur(value = SYSTEEM, wijzigt = true)
    public long weeg(Namens namens, UUID werk) {
        werkvoorraad.zet(
                WERK,
                namens.gemeente().code(),
                werk,
                klok.vandaag().plusDays(1).atStartOfDay(Klok.AMSTERDAM).toInstant());
        return herijk(namens.gemeente().code());
    }

    /** Per product: open vragen, plaatsen, tekort en sinds wanneer er geworven moet worden. */
    @Deur({INKOOPADVISEUR, CONTRACTMANAGER, CONTROLLER, REGISSEUR})
    public Bladzijde<Dekking> dekkingen(Namens namens, Bladvraag vraag) {
        return DEKKINGEN.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(
            value = {INKOOPADVISEUR, CONTRACTMANAGER, CONTROLLER, REGISSEUR},
            seconden = 600)
    public void alleDekkingen(Namens namens, Bladvraag vraag, Consumer<Dekking> verwerk) {
        DEKKINGEN.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    /** Wie dit product in zijn profiel heeft en hier nog niet is toegelaten: om te werven. */
    @Deur({INKOOPADVISEUR, CONTRACTMANAGER})
    public List<String> teWerven(Namens namens, Wet wet, String productcode) {
        return databank.lijst(
                """
                select z.naam from profielproduct q join zorgaanbieder z on z.agb = q.aanbieder
                where q.gepubliceerd and q.wet = ? and q.productcode = ? and not q.gestopt and not exists (
                    select from raamovereenkomst o join tarief t on t.overeenkomst = o.id
                    where o.gemeente = ? and o.aanbieder = q.aanbieder and o.wet = q.wet
                      and contract_van_kracht(o.toestand) and o.begin <= vandaag() and coalesce(o.eind, 'infinity') >= vandaag()
                      and t.productcode = q.productcode and t.geldig @> vandaag() and t.bekend @> nu())
                order by md5(z.agb || vandaag()) limit 200
                """,
                r -> r.getString(1),
                wet,
                productcode,
                namens.gemeente().code());
    }

    private long herijk(String gemeente) {
        return databank.eerste("select herijk_dekking(?) as n", r -> r.getLong("n"), gemeente)
                .orElseThrow();
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        String gemeente = namens.gemeente().code();
        return new Object[] {gemeente, gemeente, vraag.keuze("wet"), vraag.patroon()};
    }

    private static Dekking dekking(ResultSet r) throws SQLException {
        return new Dekking(
                r.getObject("id", UUID.class),
                r.getString("wet"),
                r.getString("productcode"),
                r.getString("productnaam"),
                r.getLong("vragen"),
                r.getLong("plaatsen"),
                r.getLong("aanbieders"),
                Databank.dag(r, "sinds"));
    }
}
