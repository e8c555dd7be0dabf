package nl.zorginkoop.contracting.verzoek;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
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
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Verzoeken om in te bladeren, en één helemaal met wat eraan te toetsen is. */
@ApplicationScoped
public class Verzoekoverzicht {
    private static final String KOLOMMEN =
            """
            select v.*, g.naam as gemeentenaam, z.naam as aanbiedernaam,
                   case when v.soort = 'WIJZIGING' then 'wijziging van de toewijzingen' else
                   coalesce(p.naam, 'categorie ' || v.categorie, 'alle producten') end as product,
                   case when v.stand = 'AFGEWEZEN' then (
                       select a.reden from verzoekantwoord a where a.verzoek = v.id and a.antwoord = '1'
                       order by a.moment desc limit 1) end as reden
            """;

    private static final String BRON =
            """
            from verzoek v
            left join gemeente g on g.code = v.gemeente
            left join zorgaanbieder z on z.agb = v.aanbieder
            left join product p on p.wet = v.wet and p.code = v.productcode
            """;

    private static final Bladerboek<Verzoekrij> LIJST =
            new Bladerboek<>(
                            KOLOMMEN
                                    + BRON
                                    + """
                                    where {huurder v} [[and v.stand = ?]] [[and v.wet = ?]] [[and v.soort = ?]]
                                      [[and concat_ws(' ', v.referentie, v.client, z.naam) ilike ?]]
                                    """,
                            "uuid",
                            Verzoekoverzicht::rij)
                    .op("uiterlijk", "timestamptz")
                    .op("ontvangen", "timestamptz")
                    .op("client", "text");

    @Inject Databank databank;
    @Inject Verzoeken verzoeken;
    @Inject Toetser toetser;

    @Deur(
            value = {REGISSEUR, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Bladzijde<Verzoekrij> verzoeken(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {REGISSEUR, ZORGAANBIEDER},
            persoonsgegevens = true,
            seconden = 600)
    public void alleVerzoeken(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Verzoekrij> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur(
            value = {REGISSEUR, ZORGAANBIEDER},
            persoonsgegevens = true)
    public Optional<Verzoekblad> verzoek(Namens namens, Grondslag grondslag, UUID verzoek) {
        return databank.eerste(
                KOLOMMEN
                        + """
                        , t.nummer as toewijzingnummer, case when v.stand = 'AFGEWEZEN' then (
                            select a.woonplaats from verzoekantwoord a where a.verzoek = v.id and a.antwoord = '1'
                            order by a.moment desc limit 1) end as woonplaats
                        """
                        + BRON
                        + " left join toewijzing t on t.id = v.toewijzing where v.id = ?",
                r -> blad(r, producten(verzoek)),
                verzoek);
    }

    /** Woonplaats, contract, leeftijd en stapeling van een verzoek; weigert niets (rulings A5). */
    @Deur(
            value = {REGISSEUR},
            persoonsgegevens = true)
    public Verwijzingstoets toets(Namens namens, Grondslag grondslag, UUID verzoek) {
        return toetser.toets(namens.gemeente(), verzoeken.vind(verzoek));
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.keuze("stand"), vraag.keuze("wet"), vraag.keuze("soort"), vraag.patroon()
        };
    }

    private static Verzoekrij rij(ResultSet r) throws SQLException {
        return new Verzoekrij(
                r.getObject("id", UUID.class),
                r.getString("soort"),
                r.getObject("hulpvrager", UUID.class),
                r.getString("referentie"),
                r.getString("gemeentenaam"),
                r.getString("aanbiedernaam"),
                r.getString("client"),
                r.getString("wet"),
                r.getString("product"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getString("verwijzer"),
                Databank.moment(r, "ontvangen"),
                Databank.moment(r, "uiterlijk"),
                r.getString("stand"),
                r.getString("reden"));
    }

    private List<Gevraagdproduct> producten(UUID verzoek) {
        return databank.lijst(
                """
                select p.*, t.nummer, coalesce(pr.naam, 'categorie ' || coalesce(t.categorie, p.categorie), 'alle producten')
                           as product
                from verzoekproduct p
                left join toewijzing t on t.id = p.toewijzing
                left join verzoek v on v.id = p.verzoek
                left join product pr on pr.wet = v.wet and pr.code = coalesce(t.productcode, p.productcode)
                where p.verzoek = ? order by p.nr
                """,
                r -> {
                    Long budget = Databank.getal(r, "budget");
                    return new Gevraagdproduct(
                            r.getString("soort"),
                            Databank.getal(r, "nummer"),
                            r.getString("product"),
                            Databank.dag(r, "begin"),
                            Databank.dag(r, "eind"),
                            Databank.getal(r, "volume"),
                            r.getString("eenheid"),
                            r.getString("frequentie"),
                            budget == null ? null : Euro.centen(budget));
                },
                verzoek);
    }

    private static Verzoekblad blad(ResultSet r, List<Gevraagdproduct> producten)
            throws SQLException {
        Long budget = Databank.getal(r, "budget");
        return new Verzoekblad(
                rij(r),
                r.getString("bsn"),
                Databank.dag(r, "geboortedatum"),
                Databank.dag(r, "dagtekening"),
                Databank.getal(r, "beschikkingnummer"),
                Databank.dag(r, "beschikking_ingang"),
                r.getString("categorie"),
                r.getString("productcode"),
                Databank.getal(r, "volume"),
                r.getString("eenheid"),
                r.getString("frequentie"),
                budget == null ? null : Euro.centen(budget),
                r.getString("verwijzer_code"),
                r.getString("verwijzer_naam"),
                r.getString("commentaar"),
                Databank.getal(r, "toewijzingnummer"),
                r.getString("woonplaats"),
                r.getString("reden_verzoek"),
                producten);
    }
}
