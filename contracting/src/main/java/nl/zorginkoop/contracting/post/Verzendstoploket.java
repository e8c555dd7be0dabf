package nl.zorginkoop.contracting.post;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.OverHulpvrager;
import nl.zorginkoop.contracting.deur.Regelreden;

/**
 * De verzendstop (OP003): zolang zij loopt, gaat er geen bericht uit dat deze hulpvrager noemt. Wat
 * klaar lag of erbij komt wacht, met de regisseur als eigenaar, en gaat vanzelf uit als zij is
 * opgeheven. Tegenhouden doet de databank (V147).
 */
@ApplicationScoped
public class Verzendstoploket {
    /**
     * Een verzendstop, lopend of voorbij.
     *
     * @param opgeheven {@code null} zolang zij loopt
     * @param wacht berichten die er nu op wachten
     * @param verstuurd 301-berichten over deze hulpvrager die al uit waren toen zij gezet werd
     */
    public record Stop(
            UUID id,
            UUID hulpvrager,
            String reden,
            String gezetDoor,
            Instant gezet,
            Instant opgeheven,
            String opgehevenDoor,
            String opgehevenReden,
            int wacht,
            int verstuurd)
            implements OverHulpvrager, Serializable {
        @Override
        public UUID betrokkene() {
            return hulpvrager;
        }
    }

    private static final int HOOGSTENS = 50;

    @Inject Databank databank;

    /** Zet een stop; wat over deze hulpvrager klaar lag, wacht vanaf nu. */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public UUID zet(Namens namens, Grondslag grondslag, UUID hulpvrager, String reden) {
        return opRegels(
                () ->
                        databank.eerste(
                                        "insert into verzendstop (gemeente, hulpvrager, reden, gezet_door)"
                                                + " select h.gemeente, h.id, ?, ? from hulpvrager h where h.id = ?"
                                                + " returning id",
                                        r -> r.getObject("id", UUID.class),
                                        kaal(reden),
                                        namens.wie(),
                                        hulpvrager)
                                .orElseThrow(Verzendstopreden.HULPVRAGER_ONBEKEND::nee));
    }

    /** Heft een stop op; wat erop wachtte gaat alsnog uit. */
    @Deur(value = REGISSEUR, persoonsgegevens = true, wijzigt = true)
    public void hefOp(Namens namens, Grondslag grondslag, UUID stop, String reden) {
        int geraakt =
                opRegels(
                        () ->
                                databank.voer(
                                        "update verzendstop set opgeheven = nu(), opgeheven_door = ?,"
                                                + " opgeheven_reden = ? where id = ?",
                                        namens.wie(),
                                        kaal(reden),
                                        stop));
        if (geraakt == 0) {
            throw Verzendstopreden.STOP_ONBEKEND.nee();
        }
    }

    /** De stops van een hulpvrager, de lopende eerst. */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public List<Stop> van(Namens namens, Grondslag grondslag, UUID hulpvrager) {
        return databank.lijst(
                """
                select s.*, case when s.opgeheven is null then
                           (select count(*) from bericht_uit u where u.gemeente = s.gemeente
                            and u.status = 'AANGEHOUDEN' and bericht_noemt(u, h.id, h.bsn)) else 0 end as wacht,
                       (select count(distinct u.id) from toewijzing t join bericht_uit u on u.onderwerp = t.id
                        where t.hulpvrager = h.id and u.verzonden < s.gezet) as verstuurd
                from verzendstop s join hulpvrager h on h.id = s.hulpvrager
                where s.hulpvrager = ?
                order by s.opgeheven desc nulls first, s.gezet desc limit ?
                """,
                Verzendstoploket::stop,
                hulpvrager,
                HOOGSTENS);
    }

    private static <T> T opRegels(Supplier<T> werk) {
        try {
            return werk.get();
        } catch (Databankfout fout) {
            throw Regelreden.bij(fout, Verzendstopreden.values());
        }
    }

    private static String kaal(String reden) {
        return reden == null ? "" : reden.strip();
    }

    private static Stop stop(ResultSet r) throws SQLException {
        return new Stop(
                r.getObject("id", UUID.class),
                r.getObject("hulpvrager", UUID.class),
                r.getString("reden"),
                r.getString("gezet_door"),
                Databank.moment(r, "gezet"),
                Databank.moment(r, "opgeheven"),
                r.getString("opgeheven_door"),
                r.getString("opgeheven_reden"),
                r.getInt("wacht"),
                r.getInt("verstuurd"));
    }
}
