package nl.zorginkoop.contracting.regiewerk;

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

/** Hoe ver de werkvoorraad vooruitkijkt, per gemeente en met een ingangsdag. */
@ApplicationScoped
public class Werkregelloket {
    /** Waarover een regel gaat; de betekenis staat bij {@code werkregel} in de databank. */
    public enum Code {
        AFLOOP,
        EVALUATIE,
        START,
        NIEUW
    }

    /**
     * Een versie.
     *
     * @param ingang vanaf wanneer, of {@code null} als er geen eigen regel is
     * @param geldt of dit nu de regel is
     */
    public record Versie(Code code, int dagen, LocalDate ingang, String door, boolean geldt)
            implements Serializable {}

    @Inject Databank databank;

    @Deur(
            value = {BEHEERDER, SYSTEEM},
            wijzigt = true)
    public UUID stel(Namens namens, Code code, int dagen, LocalDate ingang) {
        if (code == null || ingang == null) {
            throw new OngeldigeWaarde(code == null ? "code" : "ingang", "Maak een keuze.");
        }
        UUID id = UUID.randomUUID();
        Regiewerkreden.opDeVloer(
                () ->
                        databank.voer(
                                "insert into werkregel (id, gemeente, code, dagen, ingang, door)"
                                        + " values (?, ?, ?, ?, ?, ?)",
                                id,
                                namens.gemeente().code(),
                                code,
                                dagen,
                                ingang,
                                namens.wie()));
        return id;
    }

    /** Wat nu geldt en wat er was, per code de nieuwste eerst. */
    @Deur({BEHEERDER, REGISSEUR})
    public List<Versie> versies(Namens namens) {
        return databank.lijst(
                """
                with alle as (
                    select code, dagen, ingang, door, nr from werkregel
                    union all select * from (values ('AFLOOP', 60, null::date, null::text, 0::bigint),
                        ('EVALUATIE', 14, null, null, 0), ('START', 14, null, null, 0), ('NIEUW', 14, null, null, 0)) s)
                select code, dagen, ingang, door,
                       coalesce(ingang, '-infinity') <= vandaag()
                       and row_number() over (partition by code, coalesce(ingang, '-infinity') <= vandaag()
                                              order by coalesce(ingang, '-infinity') desc, nr desc) = 1 as geldt
                from alle order by code, coalesce(ingang, '-infinity') desc, nr desc limit 500
                """,
                r ->
                        new Versie(
                                Code.valueOf(r.getString("code")),
                                r.getInt("dagen"),
                                Databank.dag(r, "ingang"),
                                r.getString("door"),
                                r.getBoolean("geldt")));
    }
}
