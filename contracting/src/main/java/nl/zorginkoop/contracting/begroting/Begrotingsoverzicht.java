package nl.zorginkoop.contracting.begroting;

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
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** De begrotingswijzigingen, hun regels, en wat zij met de plafonds doen. */
@ApplicationScoped
public class Begrotingsoverzicht {
    private static final String WIJZIGING =
            """
            select w.*, s.regels, s.verhoogd, s.verlaagd, s.verschoven from begrotingswijziging w
            cross join lateral (
                select count(*) as regels,
                       coalesce(sum(bedrag) filter (where soort = 'VERHOGING'), 0) as verhoogd,
                       coalesce(sum(bedrag) filter (where soort = 'VERLAGING'), 0) as verlaagd,
                       coalesce(sum(bedrag) filter (where soort = 'VERSCHUIVING'), 0) as verschoven
                from begrotingsregel where wijziging = w.id) s
            """;

    private static final Bladerboek<Wijzigingrij> WIJZIGINGEN =
            new Bladerboek<>(
                            WIJZIGING
                                    + "where {huurder w} [[and w.stand = ?]] [[and concat_ws(' ', w.titel,"
                                    + " w.besluitnummer) ilike ?]]",
                            "uuid",
                            Begrotingsoverzicht::wijziging)
                    .op("nummer", "int")
                    .nieuwsteEerst();

    private static final Bladerboek<Wijzigingsregelrij> REGELS =
            new Bladerboek<>(
                            """
                            select r.*, v.naam as vannaam, n.naam as naarnaam, w.stand = 'VOORSTEL' as voorstel
                            from begrotingsregel r
                            join begrotingswijziging w on w.id = r.wijziging
                            left join plafond v on v.id = r.van
                            left join plafond n on n.id = r.naar
                            where r.wijziging = ? and {huurder r}
                            """,
                            "uuid",
                            r ->
                                    new Wijzigingsregelrij(
                                            r.getObject("id", UUID.class),
                                            r.getInt("nr"),
                                            Regelsoort.valueOf(r.getString("soort")),
                                            r.getString("vannaam"),
                                            r.getString("naarnaam"),
                                            Euro.centen(r.getLong("bedrag")),
                                            r.getString("reden"),
                                            r.getBoolean("voorstel")))
                    .uniekOp("wijziging", "uuid", "nr", "int")
                    .op("nr", "int");

    @Inject Databank databank;

    @Deur({CONTROLLER})
    public Bladzijde<Wijzigingrij> wijzigingen(Namens namens, Bladvraag vraag) {
        return WIJZIGINGEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleWijzigingen(Namens namens, Bladvraag vraag, Consumer<Wijzigingrij> verwerk) {
        WIJZIGINGEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur({CONTROLLER})
    public Optional<Wijzigingrij> wijziging(Namens namens, UUID id) {
        return databank.eerste(WIJZIGING + "where w.id = ?", Begrotingsoverzicht::wijziging, id);
    }

    /** De regels van één wijziging; welke zegt het filter {@code wijziging}. */
    @Deur({CONTROLLER})
    public Bladzijde<Wijzigingsregelrij> regels(Namens namens, Bladvraag vraag) {
        return REGELS.blad(databank, vraag, vraag.nummer("wijziging"));
    }

    @Deur(
            value = {CONTROLLER},
            seconden = 600)
    public void alleRegels(Namens namens, Bladvraag vraag, Consumer<Wijzigingsregelrij> verwerk) {
        REGELS.stroom(databank, vraag, verwerk, vraag.nummer("wijziging"));
    }

    /** Per plafond wat er verandert, wat het eerst knelt bovenaan. */
    @Deur({CONTROLLER})
    public List<Gevolg> gevolgen(Namens namens, UUID wijziging) {
        return databank.lijst(
                """
                select p.id, p.naam, p.begroot, g.mutatie,
                       case w.stand when 'BESLOTEN' then 0 else g.mutatie end as nog, p.vrij
                from begrotingswijziging w cross join lateral begrotingsgevolg(w.id) g
                join plafond p on p.id = g.plafond
                where w.id = ? order by p.vrij + case w.stand when 'BESLOTEN' then 0 else g.mutatie end, p.naam, p.id
                """,
                r -> {
                    Euro begroot = Euro.centen(r.getLong("begroot"));
                    Euro nog = Euro.centen(r.getLong("nog"));
                    return new Gevolg(
                            r.getObject("id", UUID.class),
                            r.getString("naam"),
                            begroot,
                            Euro.centen(r.getLong("mutatie")),
                            begroot.plus(nog),
                            Euro.centen(r.getLong("vrij")).plus(nog));
                },
                wijziging);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("stand"), vraag.patroon()};
    }

    private static Wijzigingrij wijziging(ResultSet r) throws SQLException {
        Euro verhoogd = Euro.centen(r.getLong("verhoogd"));
        Euro verlaagd = Euro.centen(r.getLong("verlaagd"));
        return new Wijzigingrij(
                r.getObject("id", UUID.class),
                r.getInt("nummer"),
                r.getInt("jaar"),
                r.getString("titel"),
                r.getString("toelichting"),
                r.getString("stand"),
                r.getInt("regels"),
                verhoogd,
                verlaagd,
                Euro.centen(r.getLong("verschoven")),
                verhoogd.min(verlaagd),
                r.getString("opgesteld_door"),
                Databank.moment(r, "opgesteld"),
                r.getString("ingediend_door"),
                Databank.moment(r, "ingediend"),
                r.getString("orgaan"),
                r.getString("besluitnummer"),
                Databank.dag(r, "besluitdag"),
                r.getString("besloten_door"));
    }
}
