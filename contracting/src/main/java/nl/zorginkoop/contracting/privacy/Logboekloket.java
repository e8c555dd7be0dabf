package nl.zorginkoop.contracting.privacy;

import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Bladerboek;
import nl.zorginkoop.contracting.databank.Bron;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * Het logboek lezen, zijn keten controleren, en een hulpvrager laten zien wie er naar hem keek. Het
 * logboek zelf noemt geen naam en geen BSN van een hulpvrager, alleen sleutels.
 */
@ApplicationScoped
public class Logboekloket {
    /** † Meer regels zijn geen overzicht meer; kies dan een kortere periode. */
    public static final int OVERZICHT = 2000;

    private static final Bladerboek<Logboekrij> LIJST =
            new Bladerboek<>(
                            """
                            select l.nr as id, l.nr, l.moment, l.wie, l.rol, l.aanbieder, l.deur, l.onderwerp,
                                   l.grondslag, l.doel, l.resultaat, l.herkomst, l.attributen,
                                   coalesce(cardinality(l.betrokkenen), 0) as betrokkenen,
                                   (select s.volgnr from logschakel s where s.regel = l.nr) as volgnr
                            from logregel l
                            where {huurder l} [[and l.moment >= ?::timestamptz]] [[and l.moment < ?::timestamptz]]
                              [[and l.resultaat like ? || '%']] [[and l.rol = ?]] [[and l.wie = ?]]
                              [[and ? in (l.deur, split_part(l.deur, '.', 1))]]
                              [[and concat_ws(' ', l.wie, l.deur, l.onderwerp, l.resultaat) ilike ?]]
                            """,
                            "bigint", Logboekloket::rij)
                    .op("moment", "timestamptz")
                    .nieuwsteEerst();

    // Alles wat van deze hulpvrager is: hijzelf, zijn toewijzingen, hun stukken en de berichten
    // erover.
    private static final String OVER_MIJ =
            """
            with ik as (select ?::uuid as id),
            dossier as (select id from ik union select t.id from toewijzing t join ik on t.hulpvrager = ik.id),
            stuk as (
                select id from dossier
                union select d.id from document d where d.onderwerp in (select id from dossier)
                union select u.id from bericht_uit u where u.onderwerp in (select id from dossier)
                union select unnest(array[d.id, d.bericht]) from declaratie d where d.id in (
                    select p.declaratie from prestatie p
                    where p.toewijzing in (select id from dossier) and cardinality(p.codes) = 0
                    union select p.declaratie from prestatie p
                    where p.toewijzing in (select id from dossier) and cardinality(p.codes) > 0)),
            regel as (
                select l.nr from logregel l where l.onderwerp in (select id from stuk)
                union select l.nr from logregel l
                where l.betrokkenen && (select array_agg(id) from dossier))
            select l.moment, coalesce(naam_van(l.wie), l.wie) as wie, coalesce(z.naam, g.naam) as organisatie, l.rol, l.deur,
                   l.grondslag, l.doel, l.resultaat, l.attributen,
                   not (coalesce(l.betrokkenen, '{}') <@ (select array_agg(id) from dossier)) as samen
            from logregel l join gemeente g on g.code = l.gemeente
            left join zorgaanbieder z on z.agb = l.aanbieder
            where l.nr in (select nr from regel) and l.grondslag is not null
              and l.moment >= ? and l.moment < ?
            order by l.moment desc, l.nr desc limit ?
            """;

    @Inject Databank databank;
    @Inject Klok klok;

    @Inject
    @Bron(Bron.Doel.LOGBOEK)
    Databank apart;

    Ankermap ankermap = Ankermap.uitOmgeving();

    @Deur(BEHEERDER)
    public Bladzijde<Logboekrij> regels(Namens namens, Bladvraag vraag) {
        return LIJST.blad(databank, vraag, keuzes(vraag));
    }

    @Deur(value = BEHEERDER, seconden = 600)
    public void alleRegels(Namens namens, Bladvraag vraag, Consumer<Logboekrij> verwerk) {
        LIJST.stroom(databank, vraag, verwerk, keuzes(vraag));
    }

    /**
     * Rekent de keten van de eigen gemeente na; dat er gekeken is, staat daarna zelf in het
     * logboek.
     */
    @Deur(value = BEHEERDER, wijzigt = true, seconden = 600)
    public Ketenuitslag controleer(Namens namens) {
        Ketenuitslag[] uitslag = new Ketenuitslag[1];
        apart.met(
                verbinding -> {
                    try {
                        uitslag[0] =
                                new Ketencontrole(verbinding, ankermap)
                                        .controleer(namens.gemeente().code());
                    } catch (SQLException fout) {
                        throw new Databankfout("ketencontrole", fout);
                    }
                });
        return uitslag[0];
    }

    /** Wie er in een periode naar een hulpvrager keek. Hij wordt gezocht op zijn BSN. */
    @Deur(value = REGISSEUR, persoonsgegevens = true)
    public Inzageblad inzageVan(
            Namens namens, Grondslag grondslag, Bsn bsn, LocalDate van, LocalDate tot) {
        record Gevonden(UUID id, String naam) {}
        Gevonden hulpvrager =
                databank.eerste(
                                "select id, concat_ws(' ', voorletters, voorvoegsel, achternaam) as naam from"
                                        + " hulpvrager where bsn = ?",
                                r ->
                                        new Gevonden(
                                                r.getObject("id", UUID.class), r.getString("naam")),
                                bsn.nummer())
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Logboekreden.HULPVRAGER_ONBEKEND,
                                                "Er is bij uw gemeente geen hulpvrager met dit"
                                                        + " burgerservicenummer."));
        List<Inzageregel> regels =
                databank.lijst(
                        OVER_MIJ,
                        Logboekloket::inzageregel,
                        hulpvrager.id(),
                        van.atStartOfDay(Klok.AMSTERDAM).toInstant(),
                        tot.plusDays(1).atStartOfDay(Klok.AMSTERDAM).toInstant(),
                        OVERZICHT + 1);
        boolean meer = regels.size() > OVERZICHT;
        return new Inzageblad(
                hulpvrager.id(),
                hulpvrager.naam(),
                van,
                tot,
                klok.nu(),
                meer ? regels.subList(0, OVERZICHT) : regels,
                meer);
    }

    private static Object[] keuzes(Bladvraag vraag) {
        return new Object[] {
            dag(vraag.keuze("van"), 0),
            dag(vraag.keuze("tot"), 1),
            vraag.keuze("uitkomst"),
            vraag.keuze("rol"),
            vraag.keuze("wie"),
            vraag.keuze("deur"),
            vraag.patroon()
        };
    }

    // Een dag die er geen is, filtert niet.
    private static String dag(String waarde, int erbij) {
        try {
            Instant moment =
                    waarde == null
                            ? null
                            : LocalDate.parse(waarde)
                                    .plusDays(erbij)
                                    .atStartOfDay(Klok.AMSTERDAM)
                                    .toInstant();
            return moment == null ? null : moment.toString();
        } catch (DateTimeException geenDag) {
            return null;
        }
    }

    private static Logboekrij rij(ResultSet r) throws SQLException {
        return new Logboekrij(
                r.getLong("nr"),
                Databank.moment(r, "moment"),
                r.getString("wie"),
                r.getString("rol"),
                r.getString("aanbieder"),
                r.getString("deur"),
                r.getObject("onderwerp", UUID.class),
                r.getString("grondslag"),
                r.getString("doel"),
                r.getString("resultaat"),
                r.getString("herkomst"),
                Databank.teksten(r, "attributen"),
                r.getInt("betrokkenen"),
                Databank.getal(r, "volgnr"));
    }

    private static Inzageregel inzageregel(ResultSet r) throws SQLException {
        return new Inzageregel(
                Databank.moment(r, "moment"),
                r.getString("wie"),
                r.getString("organisatie"),
                r.getString("rol"),
                r.getString("deur"),
                r.getString("grondslag"),
                r.getString("doel"),
                r.getString("resultaat"),
                Databank.teksten(r, "attributen"),
                r.getBoolean("samen"));
    }
}
