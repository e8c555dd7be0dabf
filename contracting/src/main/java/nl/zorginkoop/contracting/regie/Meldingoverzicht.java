package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Meldingen en de zaken die erop volgden, op een plek (SI-04). */
@ApplicationScoped
public class Meldingoverzicht {
    private static final String MELDINGRIJ =
            """
            select m.*, o.oordeel, o.reden, o.door as oordeel_door, o.hulpvrager, o.gezin,
                   (select z.id from zaak z where z.melding = m.id) as zaak
            from melding m left join meldingoordeel o on o.melding = m.id
            """;

    static final String ZAAKRIJ =
            """
            select z.*, v.stand, m.kenmerk, nullif(w.regisseur, '') as regisseur, concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam,
                   (select t.einde from termijn t where t.onderwerp = z.id and t.soort = 'ONDERZOEK'
                    and t.toestand = 'LOOPT') as uiterlijk,
                   (select r.route from zaakroute r where r.zaak = z.id order by r.nr desc limit 1) as route
            from zaak z join zaakvoortgang v on v.zaak = z.id join melding m on m.id = z.melding
            join hulpvrager h on h.id = z.hulpvrager join zaakregisseur w on w.zaak = z.id
            """;

    private static final Bladerboek<Melding> MELDINGEN =
            new Bladerboek<>(
                            MELDINGRIJ
                                    + """
                            where {huurder m} [[and m.soort = ?]] [[and coalesce(o.oordeel, 'OPEN') = ?]]
                              [[and concat_ws(' ', m.kenmerk, m.over_naam, m.inhoud) ilike ?]]
                            """,
                            "uuid",
                            Meldingoverzicht::melding)
                    .op("ontvangen", "timestamptz")
                    .nieuwsteEerst();

    // RG-01: een regisseur ziet de zaken van hemzelf, van wie hij waarneemt, en van nog niemand.
    private static final Bladerboek<Zaak> ZAKEN =
            new Bladerboek<>(
                            ZAAKRIJ
                                    + """
                            where {huurder z} [[and (w.regisseur = any ((select regie_van(?))::text[]) or w.vervanger = ?)]] [[and z.wet = ?]] [[and v.stand = ?]]
                              [[and concat_ws(' ', m.kenmerk, h.achternaam) ilike ?]]
                            """,
                            "uuid",
                            Meldingoverzicht::zaak)
                    .op("start", "date")
                    .nieuwsteEerst();

    @Inject Databank databank;

    /** Filters: soort, en oordeel, waarin OPEN is wat nog beoordeeld moet worden. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Bladzijde<Melding> meldingen(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return MELDINGEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true,
            seconden = 600)
    public void alleMeldingen(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Melding> verwerk) {
        MELDINGEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Optional<Melding> melding(Namens namens, Grondslag grondslag, UUID melding) {
        return databank.eerste(MELDINGRIJ + "where m.id = ?", Meldingoverzicht::melding, melding);
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Bladzijde<Zaak> zaken(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return ZAKEN.blad(databank, vraag, zaakkeuzes(namens, vraag));
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true,
            seconden = 600)
    public void alleZaken(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Zaak> verwerk) {
        ZAKEN.stroom(databank, vraag, verwerk, zaakkeuzes(namens, vraag));
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Optional<Zaak> zaak(Namens namens, Grondslag grondslag, UUID zaak) {
        return databank.eerste(
                ZAAKRIJ + "where z.id = ? and ziet_zaak(z.id, ?)",
                Meldingoverzicht::zaak,
                zaak,
                namens.wie());
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("soort"), vraag.keuze("oordeel"), vraag.patroon()};
    }

    private static Object[] zaakkeuzes(Namens namens, Bladvraag vraag) {
        String wie = namens.rol() == REGISSEUR ? namens.wie() : null;
        return new Object[] {wie, wie, vraag.keuze("wet"), vraag.keuze("stand"), vraag.patroon()};
    }

    private static Melding melding(ResultSet r) throws SQLException {
        return new Melding(
                r.getObject("id", UUID.class),
                r.getString("kenmerk"),
                Melding.Soort.valueOf(r.getString("soort")),
                Melding.Bron.valueOf(r.getString("bron")),
                r.getString("over_naam"),
                Databank.dag(r, "over_geboren"),
                r.getString("contact"),
                r.getString("relatie"),
                r.getString("situatie"),
                r.getString("inhoud"),
                r.getBoolean("spoed"),
                woord(Melding.Domein.class, r.getString("domein")),
                Databank.moment(r, "ontvangen"),
                r.getString("door"),
                woord(Melding.Oordeel.class, r.getString("oordeel")),
                r.getString("reden"),
                r.getString("oordeel_door"),
                r.getObject("hulpvrager", UUID.class),
                r.getObject("gezin", UUID.class),
                r.getObject("zaak", UUID.class));
    }

    static Zaak zaak(ResultSet r) throws SQLException {
        return new Zaak(
                r.getObject("id", UUID.class),
                r.getObject("melding", UUID.class),
                r.getString("kenmerk"),
                r.getObject("hulpvrager", UUID.class),
                r.getString("naam"),
                r.getObject("gezin", UUID.class),
                r.getString("wet"),
                Databank.dag(r, "start"),
                Databank.moment(r, "uiterlijk"),
                woord(Zaak.Route.class, r.getString("route")),
                r.getString("stand"),
                r.getString("regisseur"));
    }

    static <E extends Enum<E>> E woord(Class<E> soort, String woord) {
        return woord == null ? null : Enum.valueOf(soort, woord);
    }
}
