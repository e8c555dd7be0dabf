package nl.zorginkoop.contracting.budget;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Regelreden;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/** Bij welk deel van de begroting een signaal afgaat, en dat iemand het zag (rulings B4, BU-09). */
@ApplicationScoped
public class Signaalloket {
    private static final String VERSIES =
            """
            with alle as (
                select soort, grenzen, ingang, besluit, door, nr from grensregel where gemeente = ?
                union all select soort, '{70,85,95,100}', null, null, null, 0
                from unnest(array['BEGROTING', 'PLAFOND', 'BESTEDINGSRUIMTE']) soort)
            select *, row_number() over (partition by soort, coalesce(ingang, '-infinity') <= vandaag()
                                         order by coalesce(ingang, '-infinity') desc, nr desc) = 1
                      and coalesce(ingang, '-infinity') <= vandaag() as geldt
            from alle order by soort, coalesce(ingang, '-infinity') desc, nr desc limit 500
            """;

    /** Waarom een grens of ontvangst niet kan, met de regel van de databank erbij. */
    public enum Reden implements Regelreden {
        VOORUIT(
                "grensregel_vooruit",
                "Een grens gaat vandaag of later in: wat al afging verandert niet."),
        GRENZEN(
                "grensregel_grenzen",
                "Noem een tot tien grenzen, elk een heel percentage van 1 tot en met 200."),
        ONBEKEND(null, "Dit signaal bestaat niet, of de ontvangst is al bevestigd.");

        private final String regel;
        private final String zin;

        Reden(String regel, String zin) {
            this.regel = regel;
            this.zin = zin;
        }

        @Override
        public String regel() {
            return regel;
        }

        @Override
        public String zin() {
            return zin;
        }
    }

    @Inject Databank databank;

    /** Stelt de grenzen van een soort plafond, vanaf een dag, met het besluit erachter. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public UUID stelGrenzen(
            Namens namens,
            Plafondsoort soort,
            List<Integer> grenzen,
            LocalDate ingang,
            String besluit) {
        if (soort == null || ingang == null) {
            throw new OngeldigeWaarde("ingang", "Kies een soort plafond en een ingangsdag.");
        }
        String waarop = Tekst.eis("besluit", besluit);
        UUID id = UUID.randomUUID();
        try {
            databank.voer(
                    "insert into grensregel (id, gemeente, soort, grenzen, ingang, besluit, door)"
                            + " values (?, ?, ?, ?::text[]::int[], ?, ?, ?)",
                    id,
                    namens.gemeente().code(),
                    soort,
                    grenzen.stream().distinct().sorted().map(String::valueOf).toList(),
                    ingang,
                    waarop,
                    namens.wie());
        } catch (Databankfout fout) {
            throw Regelreden.bij(fout, Reden.values());
        }
        return id;
    }

    /** Alle versies, per soort de nieuwste eerst, met onderaan wat zonder eigen regel geldt. */
    @Deur({CONTROLLER, INKOOPADVISEUR})
    public List<Grensversie> grenzen(Namens namens) {
        return databank.lijst(
                VERSIES,
                r ->
                        new Grensversie(
                                Plafondsoort.valueOf(r.getString("soort")),
                                Arrays.asList((Integer[]) r.getArray("grenzen").getArray()),
                                Databank.dag(r, "ingang"),
                                r.getString("besluit"),
                                r.getString("door"),
                                r.getBoolean("geldt")),
                namens.gemeente().code());
    }

    /** Bevestigt dat een signaal ontvangen is; behandelen is een ander besluit. */
    @Deur(value = CONTROLLER, wijzigt = true)
    public void bevestigOntvangst(Namens namens, UUID signaal) {
        int geraakt =
                databank.voer(
                        "update signaal set ontvangen = nu(), ontvangen_door = ?"
                                + " where id = ? and ontvangen is null",
                        namens.wie(),
                        signaal);
        if (geraakt == 0) {
            throw Reden.ONBEKEND.nee();
        }
    }
}
