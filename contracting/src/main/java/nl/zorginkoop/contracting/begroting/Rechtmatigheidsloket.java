package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** De fouten en onzekerheden voor de rechtmatigheidsverantwoording van een jaar. */
@ApplicationScoped
public class Rechtmatigheidsloket {
    private static final Bladerboek<Rechtmatigheidsrij> REGELS =
            new Bladerboek<>(
                            """
                            select r.*, d.nummer as declaratienummer, t.nummer as toewijzingnummer, z.naam as aanbiedernaam
                            from rechtmatigheidsregel r
                            join declaratie d on d.id = r.declaratie
                            join toewijzing t on t.id = r.toewijzing
                            left join zorgaanbieder z on z.agb = r.aanbieder
                            where r.lijst = ? and {huurder r} [[and r.soort = ?]] [[and r.oordeel = ?]]
                              [[and concat_ws(' ', d.nummer, t.nummer, z.naam) ilike ?]]
                            """,
                            "uuid",
                            r ->
                                    new Rechtmatigheidsrij(
                                            r.getObject("id", UUID.class),
                                            r.getString("soort"),
                                            r.getString("oordeel"),
                                            r.getObject("declaratie", UUID.class),
                                            r.getString("declaratienummer"),
                                            r.getLong("nr"),
                                            r.getObject("toewijzing", UUID.class),
                                            r.getLong("toewijzingnummer"),
                                            r.getString("aanbiedernaam"),
                                            Euro.centen(r.getLong("bedrag"))))
                    .op("bedrag", "bigint")
                    .nieuwsteEerst();

    @Inject Databank databank;

    /** Maakt de lijst van een jaar op; een eerdere blijft zoals zij was. */
    @Deur(value = CONTROLLER, wijzigt = true, seconden = 600)
    public UUID maakOp(Namens namens, int jaar) {
        return databank.eerste(
                        "select maak_rechtmatigheidslijst(?, ?, ?) as id",
                        r -> r.getObject("id", UUID.class),
                        namens.gemeente().code(),
                        jaar,
                        namens.wie())
                .orElseThrow();
    }

    /** De grens in promillen van de lasten, vanaf een dag, met het besluit van de raad. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void stelGrens(Namens namens, int promille, LocalDate vanaf, String besluit) {
        if (vanaf == null) {
            throw new OngeldigeWaarde("vanaf", "Kies vanaf welke dag dit geldt.");
        }
        String waarop = Tekst.eis("besluit", besluit);
        Begrotingsreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into rechtmatigheidsgrens (gemeente, promille, vanaf, besluit, door)"
                                        + " values (?, ?, ?, ?, ?)",
                                namens.gemeente().code(),
                                promille,
                                vanaf,
                                waarop,
                                namens.wie()));
    }

    /** De laatst opgemaakte lijst van een jaar, opgeteld per soort. */
    @Deur({CONTROLLER})
    public Optional<Rechtmatigheidsbeeld> laatste(Namens namens, int jaar) {
        return databank.eerste(
                "select * from rechtmatigheidslijst where gemeente = ? and jaar = ? order by moment desc, id desc limit 1",
                this::beeld,
                namens.gemeente().code(),
                jaar);
    }

    /** Een eerder opgemaakte lijst, opgeteld per soort. */
    @Deur({CONTROLLER})
    public Optional<Rechtmatigheidsbeeld> lijst(Namens namens, UUID lijst) {
        return databank.eerste(
                "select * from rechtmatigheidslijst where gemeente = ? and id = ?",
                this::beeld,
                namens.gemeente().code(),
                lijst);
    }

    /** De regels van één lijst; welke zegt het filter {@code lijst}. */
    @Deur(
            value = {CONTROLLER},
            persoonsgegevens = true)
    public Bladzijde<Rechtmatigheidsrij> regels(
            Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return REGELS.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER},
            persoonsgegevens = true,
            seconden = 600)
    public void alleRegels(
            Namens namens,
            Grondslag grondslag,
            Bladvraag vraag,
            Consumer<Rechtmatigheidsrij> verwerk) {
        REGELS.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    private Rechtmatigheidsbeeld beeld(ResultSet r) throws SQLException {
        UUID id = r.getObject("id", UUID.class);
        List<Rechtmatigheidsbeeld.Som> sommen =
                databank.lijst(
                        """
                        select soort, oordeel, count(*) as regels, sum(bedrag)::bigint as bedrag
                        from rechtmatigheidsregel where lijst = ? group by 1, 2 order by oordeel, soort
                        """,
                        s ->
                                new Rechtmatigheidsbeeld.Som(
                                        s.getString("soort"),
                                        s.getString("oordeel"),
                                        s.getLong("regels"),
                                        Euro.centen(s.getLong("bedrag"))),
                        id);
        return new Rechtmatigheidsbeeld(
                id,
                r.getInt("jaar"),
                Euro.centen(r.getLong("lasten")),
                r.getInt("promille"),
                r.getString("door"),
                Databank.moment(r, "moment"),
                sommen);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            vraag.nummer("lijst"), vraag.keuze("soort"), vraag.keuze("oordeel"), vraag.patroon()
        };
    }
}
