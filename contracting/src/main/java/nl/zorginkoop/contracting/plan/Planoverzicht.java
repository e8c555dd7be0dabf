package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
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

/** Plannen en hun deelplannen, voor wie ze mag zien. */
@ApplicationScoped
public class Planoverzicht {
    /**
     * Of er een plan is, en wie men daarover belt (PR-11).
     *
     * @param plan of er nu een plan loopt
     * @param regisseur de naam van de regisseur, of {@code null}
     */
    public record Aanspreekpunt(Boolean plan, String regisseur) implements Serializable {}

    private static final String RIJ =
            """
            select p.*, concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam,
                   (select g.naam from gezin g where g.id = p.gezin) as gezinsnaam,
                   case when p.gesloten is not null then 'GESLOTEN'
                        when p.evaluatie < (select vandaag()) then 'TE_LAAT' else 'LOOPT' end as stand
            from plan p join hulpvrager h on h.id = p.hulpvrager join zaakregisseur w on w.zaak = p.zaak
            """;

    private static final Bladerboek<Planrij> PLANNEN =
            new Bladerboek<>(
                            RIJ
                                    + """
                            where {huurder p} [[and (w.regisseur = any ((select regie_van(?))::text[]) or w.vervanger = ?)]]
                              [[and case when p.gesloten is not null then 'GESLOTEN'
                                when p.evaluatie < (select vandaag()) then 'TE_LAAT' else 'LOOPT' end = ?]]
                              [[and concat_ws(' ', h.achternaam, p.regisseur) ilike ?]]
                            """,
                            "uuid",
                            Planoverzicht::rij)
                    .op("evaluatie", "date");

    private static final String DEELPLANNEN =
            """
            select d.*, concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam
            from deelplan d join hulpvrager h on h.id = d.hulpvrager
            """;

    @Inject Databank databank;
    @Inject Lezer lezer;

    /** Filter: stand, waarin TE_LAAT is wat geëvalueerd had moeten zijn. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Bladzijde<Planrij> plannen(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return PLANNEN.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true,
            seconden = 600)
    public void allePlannen(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Planrij> verwerk) {
        PLANNEN.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    /** Het plan met wat deze lezer ervan mag zien. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Optional<Planblad> plan(Namens namens, Grondslag grondslag, UUID plan) {
        lezer.kijkt(namens);
        return blad(
                namens,
                plan,
                databank.lijst(
                        DEELPLANNEN + "where d.plan = ? order by d.nr limit 200",
                        Planoverzicht::deelplan,
                        plan));
    }

    /** Wat één mens van het plan mee naar huis krijgt: alleen zijn eigen deelplannen (PR-10). */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Optional<Planblad> uitdraai(
            Namens namens, Grondslag grondslag, UUID plan, UUID hulpvrager) {
        lezer.kijkt(namens);
        return blad(
                        namens,
                        plan,
                        databank.lijst(
                                DEELPLANNEN
                                        + "where d.plan = ? and d.hulpvrager = ? order by d.nr limit 200",
                                Planoverzicht::deelplan,
                                plan,
                                hulpvrager))
                .map(
                        b ->
                                new Planblad(
                                        b.plan(),
                                        b.deelplannen(),
                                        b.mensen().stream()
                                                .filter(m -> m.hulpvrager().equals(hulpvrager))
                                                .toList()));
    }

    /** Voor wie de telefoon opneemt: is er een plan, en wie weet er meer. */
    @Deur(
            value = {KCC_MEDEWERKER, REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Aanspreekpunt aanspreekpunt(Namens namens, Grondslag grondslag, UUID hulpvrager) {
        return databank.eerste(
                        """
                        select coalesce(naam_van(p.regisseur), p.regisseur) as naam from plan p
                        where p.gesloten is null and (p.hulpvrager = ? or exists (
                            select from gezinslid l where l.gezin = p.gezin and l.hulpvrager = ? and l.tot is null))
                        order by p.moment desc limit 1
                        """,
                        r -> new Aanspreekpunt(true, r.getString("naam")),
                        hulpvrager,
                        hulpvrager)
                .orElse(new Aanspreekpunt(false, null));
    }

    // RG-01: het plan van een ander is er niet.
    private Optional<Planblad> blad(Namens namens, UUID plan, List<Planblad.Deelplan> deelplannen) {
        return databank.eerste(
                        RIJ + "where p.id = ? and ziet_zaak(p.zaak, ?)",
                        Planoverzicht::rij,
                        plan,
                        namens.wie())
                .map(rij -> new Planblad(rij, deelplannen, mensen(plan)));
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        String wie = namens.rol() == REGISSEUR ? namens.wie() : null;
        return new Object[] {wie, wie, vraag.keuze("stand"), vraag.patroon()};
    }

    private List<Planblad.Mens> mensen(UUID plan) {
        return databank.lijst(
                """
                select h.id, concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam
                from plan p join hulpvrager h on h.id = p.hulpvrager or exists (
                    select from gezinslid l where l.gezin = p.gezin and l.hulpvrager = h.id and l.tot is null)
                where p.id = ? order by naam, h.id limit 50
                """,
                r -> new Planblad.Mens(r.getObject("id", UUID.class), r.getString("naam")),
                plan);
    }

    private static Planrij rij(ResultSet r) throws SQLException {
        return new Planrij(
                r.getObject("id", UUID.class),
                r.getObject("zaak", UUID.class),
                r.getObject("hulpvrager", UUID.class),
                r.getString("naam"),
                r.getString("gezinsnaam"),
                r.getString("doel"),
                r.getString("regisseur"),
                r.getString("vervanger"),
                Databank.dag(r, "evaluatie"),
                Databank.moment(r, "gesloten"),
                r.getString("sluitreden"),
                r.getString("stand"));
    }

    private static Planblad.Deelplan deelplan(ResultSet r) throws SQLException {
        return new Planblad.Deelplan(
                r.getObject("id", UUID.class),
                r.getObject("hulpvrager", UUID.class),
                r.getString("naam"),
                r.getString("doel"),
                r.getString("afspraken"),
                r.getBoolean("afgeschermd"),
                Planblad.Deelstand.valueOf(r.getString("stand")),
                r.getString("voortgang"),
                Databank.dag(r, "bijgewerkt"));
    }
}
