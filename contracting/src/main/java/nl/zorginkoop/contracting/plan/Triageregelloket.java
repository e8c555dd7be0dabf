package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** De regels van een gemeente over signalen, triage en onderzoek; elke versie blijft staan. */
@ApplicationScoped
public class Triageregelloket {
    private static final int HOOGSTE_GRENS = 100;

    /** Waar de triage naar kijkt. */
    public enum Code {
        SPOED,
        SIGNALEN,
        LOPENDE_HULP,
        ANDERE_ZAAK
    }

    /**
     * Een versie van een regel.
     *
     * @param soort de code van een triageregel, of SIGNAAL of JEUGDTERMIJN
     * @param grens het aantal, of {@code null} als de regel niet meetelt
     * @param dagen binnen hoeveel dagen, of {@code null}
     * @param ingang vanaf wanneer, of {@code null} als er geen eigen regel is
     * @param geldt of dit nu de regel is
     */
    public record Versie(
            String soort,
            Integer grens,
            Integer dagen,
            LocalDate ingang,
            String door,
            boolean geldt)
            implements Serializable {}

    private static final String VERSIES =
            """
            with alle as (
                select code as soort, grens, null::int as dagen, ingang, door, nr from triageregel
                union all select 'SIGNAAL', aantal, dagen, ingang, door, nr from signaalregel
                union all select 'JEUGDTERMIJN', weken, null, ingang, door, nr from onderzoeksregel
                union all select * from (values ('SPOED', 1, null::int, null::date, null::text, 0::bigint),
                    ('SIGNALEN', 2, null, null, null, 0), ('LOPENDE_HULP', 2, null, null, null, 0),
                    ('ANDERE_ZAAK', 1, null, null, null, 0), ('SIGNAAL', 2, 90, null, null, 0),
                    ('JEUGDTERMIJN', 8, null, null, null, 0)) standaard)
            select soort, grens, dagen, ingang, door,
                   row_number() over (partition by soort, coalesce(ingang, '-infinity') <= vandaag()
                                      order by coalesce(ingang, '-infinity') desc, nr desc) = 1
                   and coalesce(ingang, '-infinity') <= vandaag() as geldt
            from alle order by soort, coalesce(ingang, '-infinity') desc, nr desc limit 500
            """;

    @Inject Databank databank;

    /** Vanaf dit aantal gaat een zaak naar de regisseur; zonder grens telt de regel niet mee. */
    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public UUID stel(Namens namens, Code code, Integer grens, LocalDate ingang) {
        if (grens != null && (grens < 1 || grens > HOOGSTE_GRENS)) {
            throw new OngeldigeWaarde("grens", "Kies een getal van 1 tot 100, of laat het leeg.");
        }
        UUID id = UUID.randomUUID();
        Planreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into triageregel (id, gemeente, code, grens, ingang, door)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                code,
                                grens,
                                ingang,
                                namens.wie()));
        return id;
    }

    /** Alle versies, per soort de nieuwste eerst, met onderaan wat zonder eigen regel geldt. */
    @Deur({BEHEERDER, REGISSEUR})
    public List<Versie> versies(Namens namens) {
        return databank.lijst(
                VERSIES,
                r ->
                        new Versie(
                                r.getString("soort"),
                                r.getObject("grens", Integer.class),
                                r.getObject("dagen", Integer.class),
                                Databank.dag(r, "ingang"),
                                r.getString("door"),
                                r.getBoolean("geldt")));
    }
}
