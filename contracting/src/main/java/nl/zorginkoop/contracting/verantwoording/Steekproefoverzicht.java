package nl.zorginkoop.contracting.verantwoording;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

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

/** De steekproeven van een gemeente, en wat erin zit. */
@ApplicationScoped
public class Steekproefoverzicht {
    private static final String RIJ =
            """
            select s.*, (select count(*)::int from steekproefregel r
                         where r.steekproef = s.id and r.stand in ('GEKOZEN', 'BEVRAAGD')) as open
            from regelsteekproef s
            """;

    private static final String REGEL =
            """
            select r.*, p.toewijzing, p.toewijzingnummer, p.referentie, p.code, p.begin, p.bedrag, z.naam as aanbiedernaam
            from steekproefregel r
            join prestatie p on p.declaratie = r.declaratie and p.nr = r.nr
            left join zorgaanbieder z on z.agb = r.aanbieder
            """;

    private static final Bladerboek<Steekproefregel> REGELS =
            new Bladerboek<>(
                            REGEL
                                    + " where {huurder r} and r.steekproef = ? [[and r.stand = any (string_to_array(?, ','))]]"
                                    + " [[and concat_ws(' ', p.referentie, z.naam, r.aanbieder) ilike ?]]",
                            "uuid",
                            Steekproefoverzicht::regel)
                    .op("begin", "date");

    @Inject Databank databank;

    @Deur(CONTROLLER)
    public List<Steekproef> steekproeven(Namens namens) {
        return databank.lijst(
                RIJ + " where s.gemeente = ? order by s.moment desc, s.id desc limit 200",
                Steekproefoverzicht::steekproef,
                namens.gemeente().code());
    }

    @Deur(CONTROLLER)
    public Optional<Steekproef> steekproef(Namens namens, UUID steekproef) {
        return databank.eerste(
                RIJ + " where s.id = ?", Steekproefoverzicht::steekproef, steekproef);
    }

    /** Eén gekozen regel, om te behandelen. */
    @Deur(value = CONTROLLER, persoonsgegevens = true)
    public Optional<Steekproefregel> regel(Namens namens, Grondslag grondslag, UUID regel) {
        return databank.eerste(REGEL + " where r.id = ?", Steekproefoverzicht::regel, regel);
    }

    /** Een blad van de gekozen regels, met {@code stand} als keuze, of {@code OPEN}. */
    @Deur(value = CONTROLLER, persoonsgegevens = true)
    public Bladzijde<Steekproefregel> blad(
            Namens namens, Grondslag grondslag, UUID steekproef, Bladvraag vraag) {
        return REGELS.blad(databank, vraag, steekproef, standen(vraag), vraag.patroon());
    }

    /** Alle gekozen regels, voor een uitvoer. */
    @Deur(value = CONTROLLER, persoonsgegevens = true, seconden = 600)
    public void stroom(
            Namens namens,
            Grondslag grondslag,
            UUID steekproef,
            Bladvraag vraag,
            Consumer<Steekproefregel> verwerk) {
        REGELS.stroom(databank, vraag, verwerk, steekproef, standen(vraag), vraag.patroon());
    }

    // Open is wat nog iets vraagt, gekozen of bevraagd.
    private static String standen(Bladvraag vraag) {
        String stand = vraag.keuze("stand");
        return "OPEN".equals(stand) ? "GEKOZEN,BEVRAAGD" : stand;
    }

    private static Steekproefregel regel(ResultSet r) throws SQLException {
        return new Steekproefregel(
                r.getObject("id", UUID.class),
                r.getObject("steekproef", UUID.class),
                r.getObject("toewijzing", UUID.class),
                r.getObject("declaratie", UUID.class),
                Databank.getal(r, "nr"),
                r.getString("aanbiedernaam"),
                r.getString("referentie"),
                Databank.getal(r, "toewijzingnummer"),
                r.getString("code"),
                Databank.dag(r, "begin"),
                Euro.centen(r.getLong("bedrag")),
                r.getString("stand"),
                r.getString("wie"),
                Databank.dag(r, "instemming"),
                r.getString("uitkomst"),
                r.getString("door"));
    }

    private static Steekproef steekproef(ResultSet r) throws SQLException {
        return new Steekproef(
                r.getObject("id", UUID.class),
                r.getString("wet"),
                Databank.dag(r, "vanaf"),
                Databank.dag(r, "tot"),
                r.getInt("promille"),
                r.getString("zaad"),
                r.getString("stap"),
                r.getString("risicoanalyse"),
                r.getString("controleplan"),
                r.getString("uitkomst"),
                r.getInt("regels"),
                r.getInt("open"),
                r.getString("door"),
                Databank.moment(r, "moment"));
    }
}
