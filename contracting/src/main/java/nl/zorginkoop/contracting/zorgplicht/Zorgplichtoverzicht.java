package nl.zorginkoop.contracting.zorgplicht;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Wie er op ruimte wacht, wat er nog wel kan, en de aantallen voor de raad. */
@ApplicationScoped
public class Zorgplichtoverzicht {
    private static final String WACHT =
            """
            select w.*, k.zaak, p.naam as product, z.naam as aanbiedernaam, b.naam as plafondnaam,
                   w.volgende as volgendedag, w.sinds as wachtsinds,
                   vandaag() - (w.sinds at time zone 'Europe/Amsterdam')::date as dagen
            from ruimtewacht w join keuze k on k.id = w.keuze
            left join product p on p.wet = w.wet and p.code = w.productcode
            left join zorgaanbieder z on z.agb = w.agb
            left join plafond b on b.id = w.plafond
            """;

    private static final Bladerboek<Ruimtewacht> WACHTENDEN =
            new Bladerboek<>(
                            WACHT
                                    + """
                                      where {huurder w} and w.klaar is null and ziet_zaak(k.zaak, ?)
                                      [[and w.stand = ?]] [[and w.rol = ?]] [[and concat_ws(' ', z.naam, p.naam) ilike ?]]
                                      """,
                            "uuid",
                            Zorgplichtoverzicht::wacht)
                    .op("volgendedag", "timestamptz")
                    .op("wachtsinds", "timestamptz");

    @Inject Databank databank;

    /**
     * Indicaties zonder toewijzing, wie het eerst aan de beurt is bovenaan. Filters: stand en rol.
     */
    @Deur(
            value = {REGISSEUR, CONTROLLER},
            persoonsgegevens = true)
    public Bladzijde<Ruimtewacht> wachtenden(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return WACHTENDEN.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(
            value = {REGISSEUR, CONTROLLER},
            persoonsgegevens = true,
            seconden = 600)
    public void alleWachtenden(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Ruimtewacht> verwerk) {
        WACHTENDEN.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    @Deur(
            value = {REGISSEUR, CONTROLLER},
            persoonsgegevens = true)
    public Optional<Ruimtewacht> wachtende(Namens namens, Grondslag grondslag, UUID wacht) {
        return databank.eerste(
                WACHT + "where w.id = ? and ziet_zaak(k.zaak, ?)",
                Zorgplichtoverzicht::wacht,
                wacht,
                namens.wie());
    }

    /** De laatste wachtende van een keuze, als die er is. */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Optional<Ruimtewacht> vanKeuze(Namens namens, Grondslag grondslag, UUID keuze) {
        return databank.eerste(
                WACHT + "where w.keuze = ? and ziet_zaak(k.zaak, ?) order by w.sinds desc limit 1",
                Zorgplichtoverzicht::wacht,
                keuze,
                namens.wie());
    }

    /** Wat er met een wachtende gebeurde, het eerste bovenaan. */
    @Deur(
            value = {REGISSEUR, CONTROLLER},
            persoonsgegevens = true)
    public List<Ruimtestap> stappen(Namens namens, Grondslag grondslag, UUID wacht) {
        return databank.lijst(
                """
                select s.*, z.naam as aanbiedernaam from ruimtestap s join ruimtewacht w on w.id = s.wacht
                join keuze k on k.id = w.keuze left join zorgaanbieder z on z.agb = s.agb
                where s.wacht = ? and ziet_zaak(k.zaak, ?) order by s.nr limit 200
                """,
                r -> {
                    Long bedrag = Databank.getal(r, "bedrag");
                    return new Ruimtestap(
                            r.getString("soort"),
                            Databank.moment(r, "moment"),
                            r.getString("door"),
                            r.getString("reden"),
                            r.getString("aanbiedernaam"),
                            r.getString("kiezer"),
                            bedrag == null ? null : Euro.centen(bedrag));
                },
                wacht,
                namens.wie());
    }

    /**
     * Wie dit ook levert en ruimte heeft, in de neutrale volgorde van de catalogus. Geen filter en
     * geen sortering: de gemeente ordent niet (rulings A1).
     */
    @Deur({REGISSEUR, CONTROLLER})
    public List<Ruimtealternatief> alternatieven(Namens namens, UUID wacht) {
        return databank.lijst(
                """
                select a.*, z.naam from ruimtewacht w join keuze k on k.id = w.keuze
                cross join lateral ruimtealternatief(w.id) a join zorgaanbieder z on z.agb = a.agb
                where w.id = ? and ziet_zaak(k.zaak, ?) order by a.plek limit 200
                """,
                r ->
                        new Ruimtealternatief(
                                r.getInt("plek"),
                                new AgbCode(r.getString("agb")),
                                r.getString("naam"),
                                Databank.dag(r, "eerste"),
                                r.getObject("wachttijd", Integer.class),
                                r.getObject("afstand", Integer.class),
                                Euro.centen(r.getLong("tarief")),
                                r.getString("eenheid")),
                wacht,
                namens.wie());
    }

    /** Indicaties zonder toewijzing per product: clienten en dagen (BU-06). */
    @Deur({CONTROLLER, INKOOPADVISEUR})
    public List<Wachttelling> raadsrapport(Namens namens) {
        return databank.lijst(
                "select * from ruimtewachttelling where gemeente = ?"
                        + " order by wet, productcode limit 1000",
                r ->
                        new Wachttelling(
                                r.getString("wet"),
                                r.getString("productcode"),
                                r.getString("product"),
                                r.getInt("clienten"),
                                r.getInt("geescaleerd"),
                                r.getInt("langst"),
                                r.getInt("dagen") / r.getInt("wachtend")),
                namens.gemeente().code());
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        return new Object[] {
            namens.wie(), vraag.keuze("stand"), vraag.keuze("rol"), vraag.patroon()
        };
    }

    private static Ruimtewacht wacht(ResultSet r) throws SQLException {
        return new Ruimtewacht(
                r.getObject("id", UUID.class),
                r.getObject("keuze", UUID.class),
                r.getObject("zaak", UUID.class),
                r.getString("wet"),
                r.getString("productcode"),
                r.getString("product"),
                r.getString("agb"),
                r.getString("aanbiedernaam"),
                r.getString("kiezer"),
                r.getString("wens"),
                r.getBoolean("spoed"),
                r.getObject("plafond", UUID.class),
                r.getString("plafondnaam"),
                r.getInt("jaar"),
                Euro.centen(r.getLong("bedrag")),
                Euro.centen(r.getLong("tekort")),
                Databank.moment(r, "sinds"),
                r.getInt("dagen"),
                r.getString("stand"),
                r.getString("rol"),
                Databank.moment(r, "volgende"));
    }
}
