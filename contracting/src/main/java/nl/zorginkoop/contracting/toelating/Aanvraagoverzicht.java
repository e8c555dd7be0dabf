package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.ZORGAANBIEDER;

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
import nl.zorginkoop.contracting.gedeeld.Klok;

/** Aanvragen om te lezen. De rijbeveiliging laat de gemeente alleen zien wat ingediend is. */
@ApplicationScoped
public class Aanvraagoverzicht {
    private static final Bladerboek<Aanvraagrij> AANVRAGEN =
            new Bladerboek<>(
                            """
                            select a.id, a.nummer, g.naam as gemeentenaam, z.naam as aanbiedernaam, a.openstelling,
                                   o.nummer || ' ' || o.titel as procedure, a.rol, a.toestand, a.begonnen, a.ingediend,
                                   openstelling_sluitmoment(o, nu()) as sluit
                            from aanvraag a join gemeente g on g.code = a.gemeente
                            join zorgaanbieder z on z.agb = a.aanbieder join openstelling o on o.id = a.openstelling
                            where {huurder a} [[and a.toestand = ?]]
                              [[and a.openstelling = ?]]
                              [[and concat_ws(' ', a.nummer, g.naam, z.naam, o.titel) ilike ?]]
                            """,
                            "uuid",
                            Aanvraagoverzicht::rij)
                    .op("begonnen", "timestamptz")
                    .op("gemeentenaam", "text")
                    .op("procedure", "text")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Aanvragen aanvragen;
    @Inject Aanvraagdelen delen;
    @Inject Klok klok;

    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public Bladzijde<Aanvraagrij> aanvragen(Namens namens, Bladvraag vraag) {
        return AANVRAGEN.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(
            value = {BIEDER, ZORGAANBIEDER, BEOORDELAAR},
            seconden = 600)
    public void alleAanvragen(Namens namens, Bladvraag vraag, Consumer<Aanvraagrij> verwerk) {
        AANVRAGEN.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public Optional<Aanvraag> aanvraag(Namens namens, UUID aanvraag) {
        return aanvragen.vind(aanvraag);
    }

    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Deelnemer> deelnemers(Namens namens, UUID aanvraag) {
        return delen.deelnemers(aanvraag);
    }

    /** De eisen van de versie, met wat er over verklaard is. */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Verklaring> verklaringen(Namens namens, UUID aanvraag) {
        return delen.verklaringen(aanvraag);
    }

    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Aanvraagbewijs> bewijzen(Namens namens, UUID aanvraag) {
        return delen.bewijzen(aanvraag);
    }

    /** De producten van het kader, met welke er gekozen zijn. */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Keuze> producten(Namens namens, UUID aanvraag) {
        return databank.lijst(
                """
                select k.productcode as code, p.naam, coalesce(not q.vervallen, false) as gekozen
                from aanvraag a join openstelling o on o.id = a.openstelling join kaderproduct k on k.kader = o.kader
                join product p on p.wet = k.wet and p.code = k.productcode
                left join aanvraagproduct q on q.aanvraag = a.id and q.wet = k.wet and q.productcode = k.productcode
                where a.id = ? order by k.productcode
                """,
                Aanvraagoverzicht::keuze,
                aanvraag);
    }

    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Keuze> percelen(Namens namens, UUID aanvraag) {
        return databank.lijst(
                """
                select p.nr::text as code, p.naam, coalesce(not q.vervallen, false) as gekozen
                from aanvraag a join perceel p on p.openstelling = a.openstelling
                left join aanvraagperceel q on q.aanvraag = a.id and q.perceel = p.nr
                where a.id = ? order by p.nr
                """,
                Aanvraagoverzicht::keuze,
                aanvraag);
    }

    /** Wat er vandaag aan ontbreekt; leeg als indienen kan. */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Gebrek> gebreken(Namens namens, UUID aanvraag) {
        return aanvragen.gebreken(aanvraag, klok.nu());
    }

    /** Waar de gemeente nog om vroeg: herstel, bewijs op verzoek en het Bibob-formulier. */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Herstelvraag> gevraagd(Namens namens, UUID aanvraag) {
        return databank.lijst(
                """
                select q.voorwaarde, v.artikel, v.kop, v.bewijs, q.wat, q.tot,
                       q.ontvangen or exists (select from aanvraagbewijs b where b.aanvraag = q.aanvraag
                           and b.voorwaarde = q.voorwaarde and not b.vervallen and b.ontvangen >= q.gevraagd) as geleverd
                from (select aanvraag, voorwaarde, wat, tot, gevraagd, false as ontvangen from herstelverzoek
                      union all
                      select aanvraag, voorwaarde, null, (tot + 1)::timestamp at time zone 'Europe/Amsterdam' - interval '1 second',
                             gevraagd::timestamp at time zone 'Europe/Amsterdam', ontvangen is not null
                      from bewijsverzoek) q
                left join voorwaarde v on v.id = q.voorwaarde
                where q.aanvraag = ? order by q.tot, string_to_array(v.artikel, '.')::int[]
                """,
                r ->
                        new Herstelvraag(
                                r.getObject("voorwaarde", UUID.class),
                                r.getString("artikel"),
                                r.getString("kop"),
                                r.getString("bewijs"),
                                r.getString("wat"),
                                Databank.moment(r, "tot"),
                                r.getBoolean("geleverd")),
                aanvraag);
    }

    /** De onderaannemers die niet mee mogen doen, want zonder geldige gedragsverklaring (V09). */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<UUID> geweigerdeOnderaannemers(Namens namens, UUID aanvraag) {
        return databank.lijst(
                "select onderaannemer_geweigerd(?, vandaag()) as id",
                r -> r.getObject("id", UUID.class),
                aanvraag);
    }

    /** INV-2.9: stand, volgende stap, wie aan zet is en voor wanneer. */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public Optional<Aanvraagstand> stand(Namens namens, UUID aanvraag) {
        return databank.eerste(
                """
                select a.toestand, case when a.toestand = 'CONCEPT' then openstelling_sluitmoment(o, nu()) else
                    (select min(t.einde) from termijn t where t.onderwerp = a.id and t.toestand = 'LOOPT') end as uiterlijk
                from aanvraag a join openstelling o on o.id = a.openstelling where a.id = ?
                """,
                r ->
                        Aanvraagstand.van(
                                Aanvraag.Toestand.valueOf(r.getString("toestand")),
                                Databank.moment(r, "uiterlijk")),
                aanvraag);
    }

    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Aanvraagstap> stappen(Namens namens, UUID aanvraag) {
        return databank.lijst(
                "select * from aanvraagstap where aanvraag = ? order by nr",
                r ->
                        new Aanvraagstap(
                                r.getString("van") == null
                                        ? null
                                        : Aanvraag.Toestand.valueOf(r.getString("van")),
                                Aanvraag.Toestand.valueOf(r.getString("naar")),
                                r.getString("door"),
                                Databank.moment(r, "moment")),
                aanvraag);
    }

    /** De klachten over een aanvraag, met wat ermee gebeurde. */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public List<Beoordelingsdossier.Klacht> klachten(Namens namens, UUID aanvraag) {
        return Klachtlezer.lees(databank, aanvraag);
    }

    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public Optional<Ontvangstbewijs> ontvangstbewijs(Namens namens, UUID aanvraag) {
        return aanvragen.ontvangstbewijs(aanvraag);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {vraag.keuze("status"), vraag.nummer("openstelling"), vraag.patroon()};
    }

    private static Keuze keuze(ResultSet r) throws SQLException {
        return new Keuze(r.getString("code"), r.getString("naam"), r.getBoolean("gekozen"));
    }

    private static Aanvraagrij rij(ResultSet r) throws SQLException {
        return new Aanvraagrij(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                r.getString("gemeentenaam"),
                r.getString("aanbiedernaam"),
                r.getObject("openstelling", UUID.class),
                r.getString("procedure"),
                Aanvraagrol.valueOf(r.getString("rol")),
                Aanvraag.Toestand.valueOf(r.getString("toestand")),
                Databank.moment(r, "begonnen"),
                Databank.moment(r, "ingediend"),
                Databank.moment(r, "sluit"));
    }
}
