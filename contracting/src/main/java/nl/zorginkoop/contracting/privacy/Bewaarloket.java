package nl.zorginkoop.contracting.privacy;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Klok;

/** Bewaartermijnen, wat er aan de beurt is, wat moet blijven, en het bewijs van wat er weg is. */
@ApplicationScoped
public class Bewaarloket {
    /** Het dagelijkse werk in de werkvoorraad. */
    static final String WERK = "VERNIETIGEN";

    private static final int PER_RONDE = 1000;
    private static final int NACHT = 3;

    // Eenmaal zoeken: zonder materialized zoekt PostgreSQL per termijn opnieuw.
    private static final String STAND =
            """
            with v as materialized (
                select soort, wet, count(*) filter (where not gestopt) as aan_de_beurt,
                       count(*) filter (where gestopt) as gestopt
                from te_vernietigen where gemeente = (select huidige_gemeente()) group by soort, wet)
            select b.soort, b.wet, b.begint, extract(year from b.termijn)::int as jaren, b.bron,
                   coalesce(v.aan_de_beurt, 0) as aan_de_beurt, coalesce(v.gestopt, 0) as gestopt
            from bewaartermijn b left join v using (soort, wet)
            where b.geldig @> vandaag()
            order by b.soort, b.wet
            """;

    private static final Bladerboek<Verklaring> LIJST =
            new Bladerboek<>(
                            "select v.* from vernietiging v where true [[and v.soort = ?]]"
                                    + " [[and v.wet = ?]]",
                            "uuid",
                            Bewaarloket::verklaring)
                    .op("moment", "timestamptz")
                    .op("aantal", "bigint")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Klok klok;

    @Deur(BEHEERDER)
    public List<Bewaarstand> stand(Namens namens) {
        return databank.lijst(
                STAND,
                r ->
                        new Bewaarstand(
                                r.getString("soort"),
                                r.getString("wet"),
                                r.getString("begint"),
                                r.getInt("jaren"),
                                r.getString("bron"),
                                r.getLong("aan_de_beurt"),
                                r.getLong("gestopt")));
    }

    @Deur(BEHEERDER)
    public Bladzijde<Verklaring> verklaringen(Namens namens, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, vraag.keuze("soort"), vraag.keuze("wet"));
    }

    @Deur(value = BEHEERDER, seconden = 600)
    public void alleVerklaringen(Namens namens, Bladvraag vraag, Consumer<Verklaring> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, vraag.keuze("soort"), vraag.keuze("wet"));
    }

    /** Wat niet vernietigd mag worden; de geldende eerst. */
    @Deur({BEHEERDER, REGISSEUR})
    public List<Vernietigingsstop> stops(Namens namens) {
        return databank.lijst(
                "select * from vernietigingsstop order by opgeheven nulls first, sinds desc, id"
                        + " limit 200",
                Bewaarloket::stop);
    }

    /** Houdt vernietiging tegen van één ding, of met {@code ALLES} van alles van de gemeente. */
    @Deur(
            value = {BEHEERDER, REGISSEUR},
            wijzigt = true)
    public UUID stop(Namens namens, Vernietigingsstop.Over soort, UUID onderwerp, String reden) {
        if (reden == null || reden.isBlank()) {
            throw new Weigering(
                    Bewaarreden.REDEN_ONTBREEKT, "Zeg waarom dit bewaard moet blijven.");
        }
        if (soort != Vernietigingsstop.Over.ALLES && !bestaat(soort, onderwerp)) {
            throw new Weigering(
                    Bewaarreden.ONDERWERP_ONBEKEND, "Dit is er niet voor uw organisatie.");
        }
        UUID id = UUID.randomUUID();
        databank.voer(
                "insert into vernietigingsstop (id, gemeente, onderwerp_soort, onderwerp, reden,"
                        + " door) values (?, ?, ?, ?, ?, ?)",
                id,
                namens.gemeente().code(),
                soort,
                soort == Vernietigingsstop.Over.ALLES ? null : onderwerp,
                reden.strip(),
                namens.wie());
        return id;
    }

    @Deur(
            value = {BEHEERDER, REGISSEUR},
            wijzigt = true)
    public void hefOp(Namens namens, UUID stop) {
        int geraakt =
                databank.voer(
                        "update vernietigingsstop set opgeheven = nu(), opgeheven_door = ? where id = ?"
                                + " and opgeheven is null",
                        namens.wie(),
                        stop);
        if (geraakt == 0) {
            throw new Weigering(
                    Bewaarreden.STOP_ONBEKEND, "Deze stop is er niet, of is al opgeheven.");
        }
    }

    /**
     * Eén ronde vernietigen. Is er niets meer, dan is het werk tot de volgende nacht gedaan.
     *
     * @return hoeveel er verdween
     */
    @Deur(value = SYSTEEM, wijzigt = true, seconden = 600)
    public int vernietig(Namens namens, UUID werk) {
        int aantal =
                databank.eerste("select vernietig(?) as n", r -> r.getInt("n"), PER_RONDE)
                        .orElseThrow();
        if (aantal == 0) {
            werkvoorraad.zet(
                    WERK,
                    namens.gemeente().code(),
                    werk,
                    klok.vandaag().plusDays(1).atTime(NACHT, 0).atZone(Klok.AMSTERDAM).toInstant());
        }
        return aantal;
    }

    private boolean bestaat(Vernietigingsstop.Over soort, UUID onderwerp) {
        String zoek =
                switch (soort) {
                    case HULPVRAGER -> "select 1 from hulpvrager where id = ?";
                    case TOEWIJZING -> "select 1 from toewijzing where id = ?";
                    default ->
                            "select 1 from (select id from bericht_in union all select id from"
                                    + " bericht_uit) b where id = ?";
                };
        return databank.eerste(zoek, r -> 1, onderwerp).isPresent();
    }

    private static Verklaring verklaring(ResultSet r) throws SQLException {
        return new Verklaring(
                r.getObject("id", UUID.class),
                r.getString("soort"),
                r.getString("wet"),
                Databank.moment(r, "moment"),
                r.getLong("aantal"),
                HexFormat.of().formatHex(r.getBytes("hash")),
                Databank.dag(r, "oudste"),
                Databank.dag(r, "nieuwste"),
                r.getString("bron"),
                r.getString("door"));
    }

    private static Vernietigingsstop stop(ResultSet r) throws SQLException {
        return new Vernietigingsstop(
                r.getObject("id", UUID.class),
                Vernietigingsstop.Over.valueOf(r.getString("onderwerp_soort")),
                r.getObject("onderwerp", UUID.class),
                r.getString("reden"),
                Databank.moment(r, "sinds"),
                r.getString("door"),
                Databank.moment(r, "opgeheven"),
                r.getString("opgeheven_door"));
    }
}
