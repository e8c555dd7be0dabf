package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;

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

/** Een gezin: wie erbij horen, wat er gemeld is, wat er loopt. */
@ApplicationScoped
public class Gezinsoverzicht {
    private static final String RIJ =
            """
            select g.id, g.naam,
                   (select count(*) from gezinslid l where l.gezin = g.id and l.tot is null) as leden,
                   (select count(*) from meldingoordeel o where o.gezin = g.id and o.oordeel = 'BIJ_GEZIN') as signalen,
                   (select max(s.ontvangen) from signaal_bij_gezin s where s.gezin = g.id) as laatste
            from gezin g
            """;

    private static final Bladerboek<Gezin> GEZINNEN =
            new Bladerboek<>(
                            RIJ
                                    + """
                            where {huurder g} [[and g.naam ilike ?]]
                            """,
                            "uuid",
                            Gezinsoverzicht::gezin)
                    .op("naam", "text");

    @Inject Databank databank;

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Bladzijde<Gezin> gezinnen(Namens namens, Grondslag grondslag, Bladvraag vraag) {
        return GEZINNEN.blad(databank, vraag, vraag.patroon());
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true,
            seconden = 600)
    public void alleGezinnen(
            Namens namens, Grondslag grondslag, Bladvraag vraag, Consumer<Gezin> verwerk) {
        GEZINNEN.stroom(databank, vraag, verwerk, vraag.patroon());
    }

    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public Optional<Gezin> gezin(Namens namens, Grondslag grondslag, UUID gezin) {
        return databank.eerste(RIJ + "where g.id = ?", Gezinsoverzicht::gezin, gezin);
    }

    /** Wie er nu bij horen eerst, dan wie erbij hoorden. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public List<Gezin.Lid> leden(Namens namens, Grondslag grondslag, UUID gezin) {
        return databank.lijst(
                """
                select l.id, l.hulpvrager, l.van, l.tot, h.geboortedatum,
                       concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam
                from gezinslid l join hulpvrager h on h.id = l.hulpvrager
                where l.gezin = ? order by l.tot desc nulls first, l.van, l.id limit 200
                """,
                r ->
                        new Gezin.Lid(
                                r.getObject("id", UUID.class),
                                r.getObject("hulpvrager", UUID.class),
                                r.getString("naam"),
                                Databank.dag(r, "geboortedatum"),
                                Databank.dag(r, "van"),
                                Databank.dag(r, "tot")),
                gezin);
    }

    /** De signalen op dit gezin, het nieuwste eerst (SI-04). */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public List<Gezin.Signaal> signalen(Namens namens, Grondslag grondslag, UUID gezin) {
        return databank.lijst(
                "select * from signaal_bij_gezin where gezin = ? order by ontvangen desc, id limit 200",
                r ->
                        new Gezin.Signaal(
                                r.getObject("id", UUID.class),
                                r.getString("kenmerk"),
                                Melding.Bron.valueOf(r.getString("bron")),
                                r.getString("over_naam"),
                                r.getString("inhoud"),
                                Meldingoverzicht.woord(Melding.Domein.class, r.getString("domein")),
                                r.getBoolean("spoed"),
                                Databank.moment(r, "ontvangen")),
                gezin);
    }

    /** De zaken van dit gezin en van wie er nu bij horen. */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public List<Zaak> zaken(Namens namens, Grondslag grondslag, UUID gezin) {
        return databank.lijst(
                Meldingoverzicht.ZAAKRIJ
                        + """
                where z.gezin = ? or z.hulpvrager in
                    (select l.hulpvrager from gezinslid l where l.gezin = ? and l.tot is null)
                order by z.start desc, z.id limit 200
                """,
                Meldingoverzicht::zaak,
                gezin,
                gezin);
    }

    /** Welke hulp er nu al is, voor er iets bij komt (PO-15). */
    @Deur(
            value = {REGISSEUR, WIJKTEAMLID},
            persoonsgegevens = true)
    public List<Gezin.Traject> trajecten(Namens namens, Grondslag grondslag, UUID gezin) {
        return databank.lijst(
                """
                select t.hulpvrager, concat_ws(' ', h.voorletters, h.voorvoegsel, h.achternaam) as naam, t.nummer, t.wet,
                       a.naam as aanbieder, coalesce(p.naam, 'categorie ' || t.categorie, 'alle producten') as product,
                       t.begin, t.eind
                from gezinslid l
                join toewijzing t on t.hulpvrager = l.hulpvrager and t.status = 'TOEGEWEZEN'
                    and coalesce(t.eind, 'infinity') >= (select vandaag())
                join hulpvrager h on h.id = l.hulpvrager
                join zorgaanbieder a on a.agb = t.aanbieder
                left join product p on p.wet = t.wet and p.code = t.productcode
                where l.gezin = ? and l.tot is null order by t.begin desc, t.nummer limit 200
                """,
                r ->
                        new Gezin.Traject(
                                r.getObject("hulpvrager", UUID.class),
                                r.getString("naam"),
                                r.getLong("nummer"),
                                r.getString("wet"),
                                r.getString("aanbieder"),
                                r.getString("product"),
                                Databank.dag(r, "begin"),
                                Databank.dag(r, "eind")),
                gezin);
    }

    private static Gezin gezin(ResultSet r) throws SQLException {
        return new Gezin(
                r.getObject("id", UUID.class),
                r.getString("naam"),
                r.getInt("leden"),
                r.getInt("signalen"),
                Databank.moment(r, "laatste"));
    }
}
