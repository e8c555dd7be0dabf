package nl.zorginkoop.contracting.catalogus;

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
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Of een aanbieder kan: de vragen, en zijn ja of nee. */
@ApplicationScoped
public class Beschikbaarheidsloket {
    private static final String VRAAG =
            """
            select v.*, g.naam as gemeentenaam, z.naam as aanbiedernaam, p.naam as product, a.antwoord, a.vanaf, a.grond,
                   a.toelichting, coalesce(a.buiten_plicht, false) as buiten_plicht
            from beschikbaarheidsvraag v join gemeente g on g.code = v.gemeente join zorgaanbieder z on z.agb = v.aanbieder
            join product p on p.wet = v.wet and p.code = v.productcode
            left join beschikbaarheidsantwoord a on a.vraag = v.id
            """;

    private static final Bladerboek<Beschikbaarheidsvraag> VRAGEN =
            new Bladerboek<>(
                            VRAAG
                                    + """
                                    where {huurder v} [[and coalesce(a.antwoord, 'GEVRAAGD') = ?]]
                                      [[and concat_ws(' ', p.naam, g.naam, z.naam) ilike ?]]
                                    """,
                            "uuid",
                            Beschikbaarheidsloket::rij)
                    .op("uiterlijk", "timestamptz")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Keuzeklok klok;

    @Deur({ZORGAANBIEDER, REGISSEUR})
    public Bladzijde<Beschikbaarheidsvraag> vragen(Namens namens, Bladvraag vraag) {
        return VRAGEN.blad(databank, vraag, vraag.keuze("antwoord"), vraag.patroon());
    }

    @Deur(
            value = {ZORGAANBIEDER, REGISSEUR},
            seconden = 600)
    public void alleVragen(
            Namens namens, Bladvraag vraag, Consumer<Beschikbaarheidsvraag> verwerk) {
        VRAGEN.stroom(databank, vraag, verwerk, vraag.keuze("antwoord"), vraag.patroon());
    }

    @Deur({ZORGAANBIEDER, REGISSEUR})
    public Optional<Beschikbaarheidsvraag> vraag(Namens namens, UUID vraag) {
        return databank.eerste(VRAAG + "where v.id = ?", Beschikbaarheidsloket::rij, vraag);
    }

    /** Ja, vanaf deze dag. */
    @Deur(value = ZORGAANBIEDER, wijzigt = true)
    public void zegJa(Namens namens, UUID vraag, LocalDate vanaf) {
        if (vanaf == null) {
            throw new OngeldigeWaarde("vanaf", "Noem de dag vanaf wanneer u kunt.");
        }
        antwoord(namens, vraag, "JA", vanaf, null, null);
    }

    /** Nee, om deze reden; buiten de drie gronden telt het tegen de acceptatieplicht (INV-3.2). */
    @Deur(value = ZORGAANBIEDER, wijzigt = true)
    public void zegNee(Namens namens, UUID vraag, Neegrond grond, String toelichting) {
        if (grond == null) {
            throw new OngeldigeWaarde("grond", "Kies waarom u niet kunt.");
        }
        antwoord(namens, vraag, "NEE", null, grond, Tekst.eis("toelichting", toelichting));
    }

    private void antwoord(
            Namens namens,
            UUID vraag,
            String antwoord,
            LocalDate vanaf,
            Neegrond grond,
            String toelichting) {
        Gemeentecode gemeente =
                databank.eerste(
                                "select gemeente from beschikbaarheidsvraag where id = ?",
                                r -> new Gemeentecode(r.getString("gemeente")),
                                vraag)
                        .orElseThrow(Catalogusreden.ONBEKEND::nee);
        Catalogusreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into beschikbaarheidsantwoord (vraag, gemeente, aanbieder, antwoord, vanaf, grond,"
                                        + " toelichting, door) values (?, ?, ?, ?, ?, ?, ?, ?)",
                                vraag,
                                gemeente.code(),
                                namens.aanbieder().code(),
                                antwoord,
                                vanaf,
                                grond,
                                toelichting,
                                namens.wie()));
        klok.geantwoord(namens, gemeente, vraag);
    }

    private static Beschikbaarheidsvraag rij(ResultSet r) throws SQLException {
        return new Beschikbaarheidsvraag(
                r.getObject("id", UUID.class),
                r.getString("gemeentenaam"),
                r.getString("aanbiedernaam"),
                r.getString("wet"),
                r.getString("product"),
                Databank.dag(r, "start"),
                r.getString("wijk"),
                Databank.teksten(r, "behoeften"),
                Databank.moment(r, "gevraagd"),
                Databank.moment(r, "uiterlijk"),
                r.getString("antwoord"),
                Databank.dag(r, "vanaf"),
                r.getString("grond"),
                r.getString("toelichting"),
                r.getBoolean("buiten_plicht"));
    }
}
