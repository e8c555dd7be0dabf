package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.deur.Rol.AANBIEDERBEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEHEERDER;
import static nl.zorginkoop.contracting.deur.Rol.BEOORDELAAR;
import static nl.zorginkoop.contracting.deur.Rol.BEZOEKER;
import static nl.zorginkoop.contracting.deur.Rol.BIEDER;
import static nl.zorginkoop.contracting.deur.Rol.CONTRACTMANAGER;
import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.INKOOPADVISEUR;
import static nl.zorginkoop.contracting.deur.Rol.KCC_MEDEWERKER;
import static nl.zorginkoop.contracting.deur.Rol.REGISSEUR;
import static nl.zorginkoop.contracting.deur.Rol.TOEZICHTHOUDER;
import static nl.zorginkoop.contracting.deur.Rol.WIJKTEAMLID;
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

/** Wat er over een SAS-procedure te lezen is; wat dicht is, komt hier niet langs. */
@ApplicationScoped
public class Aanbestedingsoverzicht {
    private static final Bladerboek<Aanbestedingrij> AANBESTEDINGEN =
            new Bladerboek<>(
                            """
                            select o.id, o.nummer, o.titel, o.toestand, o.sluit, g.naam as gemeentenaam, m.vorm, m.geopend_op,
                                   case when o.toestand <> 'INSTROOM_GESLOTEN' then o.toestand
                                        when m.geopend_op is null then 'ENVELOPPEN_DICHT'
                                        else (select case
                                            when bool_or(x.geding) then 'KORT_GEDING'
                                            when count(x.openstelling) = 0 then 'IN_BEOORDELING'
                                            when bool_and(x.gegund is not null) and count(x.openstelling) = count(*)
                                                then 'GEGUND' else 'VOORNEMEN' end
                                            from perceel p left join (
                                                select v.openstelling, v.perceel, v.gegund, exists (
                                                    select from gunningsgeding d where d.voornemen = v.id and d.op_tijd
                                                      and d.uitspraak is null) as geding
                                                from gunningsvoornemen v where v.vervallen is null and v.ronde = 'INSCHRIJVING') x
                                                on x.openstelling = p.openstelling and x.perceel = p.nr
                                            where p.openstelling = o.id) end as fase,
                                   coalesce(o.publicatie, 'infinity') as volgorde
                            from openstelling o join gemeente g on g.code = o.gemeente
                            left join gunningsmodel m on m.openstelling = o.id
                            where o.procedure like 'SAS%' and (o.gepubliceerd or ?)
                              [[and o.gemeente = ?::char(4)]]
                              [[and concat_ws(' ', o.nummer, o.titel, g.naam) ilike ?]]
                            """,
                            "uuid", Aanbestedingsoverzicht::rij)
                    .op("volgorde", "timestamptz")
                    .op("titel", "text")
                    .nieuwsteEerst();

    private static final Bladerboek<Inschrijvingrij> INSCHRIJVINGEN =
            new Bladerboek<>(
                            """
                            select i.id, i.openstelling, o.nummer || ' ' || o.titel as procedure, g.naam as gemeentenaam, i.perceel,
                                   p.naam as perceelnaam, i.ronde, i.toestand, i.begonnen, i.ingediend,
                                   case i.ronde when 'AANMELDING' then aanmelding_sluit(m) else o.sluit end as sluit
                            from perceelinschrijving i join openstelling o on o.id = i.openstelling
                            join gunningsmodel m on m.openstelling = i.openstelling
                            join gemeente g on g.code = i.gemeente
                            join perceel p on p.openstelling = i.openstelling and p.nr = i.perceel
                            where {huurder i} [[and i.openstelling = ?]]
                              [[and concat_ws(' ', o.nummer, o.titel, g.naam, p.naam) ilike ?]]
                            """,
                            "uuid",
                            Aanbestedingsoverzicht::inschrijvingrij)
                    .op("begonnen", "timestamptz")
                    .op("procedure", "text")
                    .nieuwsteEerst();

    @Inject Databank databank;
    @Inject Aanbestedingen aanbestedingen;

    /** De SAS-procedures: van de eigen gemeente, of alle die gepubliceerd zijn. */
    @Deur({INKOOPADVISEUR, BEOORDELAAR, BIEDER, ZORGAANBIEDER, BEZOEKER})
    public Bladzijde<Aanbestedingrij> aanbestedingen(Namens namens, Bladvraag vraag) {
        return AANBESTEDINGEN.blad(databank, vraag, keuzes(namens, vraag));
    }

    @Deur(
            value = {INKOOPADVISEUR, BEOORDELAAR, BIEDER, ZORGAANBIEDER, BEZOEKER},
            seconden = 600)
    public void alleAanbestedingen(
            Namens namens, Bladvraag vraag, Consumer<Aanbestedingrij> verwerk) {
        AANBESTEDINGEN.stroom(databank, vraag, verwerk, keuzes(namens, vraag));
    }

    private static Object[] keuzes(Namens namens, Bladvraag vraag) {
        boolean eigen = namens.rol() == INKOOPADVISEUR || namens.rol() == BEOORDELAAR;
        return new Object[] {
            namens.rol() == INKOOPADVISEUR, eigen ? namens.gemeente().code() : null, vraag.patroon()
        };
    }

    /** Hoe er gegund wordt; vanaf de publicatie voor iedereen te lezen. */
    @Deur({
        INKOOPADVISEUR,
        BEOORDELAAR,
        CONTRACTMANAGER,
        REGISSEUR,
        WIJKTEAMLID,
        CONTROLLER,
        TOEZICHTHOUDER,
        KCC_MEDEWERKER,
        ZORGAANBIEDER,
        BIEDER,
        AANBIEDERBEHEERDER,
        BEHEERDER,
        BEZOEKER
    })
    public Optional<Gunningsmodel> model(Namens namens, UUID openstelling) {
        return aanbestedingen.model(openstelling);
    }

    /** De eigen inschrijvingen van een aanbieder. */
    @Deur({BIEDER, ZORGAANBIEDER})
    public Bladzijde<Inschrijvingrij> inschrijvingen(Namens namens, Bladvraag vraag) {
        return INSCHRIJVINGEN.blad(databank, vraag, vraag.nummer("openstelling"), vraag.patroon());
    }

    @Deur(
            value = {BIEDER, ZORGAANBIEDER},
            seconden = 600)
    public void alleInschrijvingen(
            Namens namens, Bladvraag vraag, Consumer<Inschrijvingrij> verwerk) {
        INSCHRIJVINGEN.stroom(
                databank, vraag, verwerk, vraag.nummer("openstelling"), vraag.patroon());
    }

    /** Een inschrijving: voor de aanbieder altijd, voor de gemeente als zij geopend is. */
    @Deur({BIEDER, ZORGAANBIEDER, BEOORDELAAR})
    public Optional<Perceelinschrijving> inschrijving(Namens namens, UUID inschrijving) {
        return aanbestedingen.inschrijving(inschrijving);
    }

    /** Wat een aanbieder over zijn inschrijving is meegedeeld, het laatste voornemen. */
    @Deur({BIEDER, ZORGAANBIEDER})
    public Optional<Gunningsuitslag> uitslag(Namens namens, UUID inschrijving) {
        return databank.eerste(
                """
                select u.*, b.brief from gunningsuitslag u
                join gunningsbrief b on b.voornemen = u.voornemen and b.inschrijving = u.inschrijving
                join document d on d.id = b.brief where u.inschrijving = ? order by d.ontvangen desc limit 1
                """,
                r ->
                        new Gunningsuitslag(
                                inschrijving,
                                r.getObject("voornemen", UUID.class),
                                Gunningsstand.Uitkomst.valueOf(r.getString("uitkomst")),
                                r.getBigDecimal("kwaliteit"),
                                r.getBigDecimal("prijspunten"),
                                r.getBigDecimal("totaal"),
                                r.getObject("brief", UUID.class)),
                inschrijving);
    }

    /** De klachten over een inschrijving, de oudste eerst. */
    @Deur({BEOORDELAAR, BIEDER, ZORGAANBIEDER})
    public List<Gunningsklacht> klachten(Namens namens, UUID inschrijving) {
        return databank.lijst(
                "select * from gunningsklacht where inschrijving = ? order by ontvangen, id",
                Aanbestedingsoverzicht::klacht,
                inschrijving);
    }

    private static Gunningsklacht klacht(ResultSet r) throws SQLException {
        String uitkomst = r.getString("uitkomst");
        return new Gunningsklacht(
                r.getObject("id", UUID.class),
                r.getString("tekst"),
                Databank.dag(r, "ontvangen"),
                Databank.dag(r, "uiterlijk"),
                uitkomst == null ? null : Gunningsbezwaarloket.Klachtuitkomst.valueOf(uitkomst),
                r.getString("antwoord"));
    }

    /** De stand van een perceel; leeg tot de enveloppen open zijn. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR})
    public List<Gunningsstand> stand(Namens namens, UUID openstelling, int perceel) {
        return aanbestedingen.stand(openstelling, perceel);
    }

    /** Wat er per criterium over een inschrijving beslist is. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR})
    public List<Scorestand> scores(Namens namens, UUID inschrijving) {
        return aanbestedingen.scores(inschrijving);
    }

    /** De eisen van de versie waarop is ingeschreven: op een ervan kan zij terzijde. */
    @Deur(BEOORDELAAR)
    public List<Terzijde.Eis> eisen(Namens namens, UUID inschrijving) {
        return databank.lijst(
                """
                select v.id, v.artikel, v.kop from perceelinschrijving i
                join voorwaarde v on v.voorwaardenset = i.voorwaardenset and v.eis is not null
                where i.id = ? order by string_to_array(v.artikel, '.')::int[]
                """,
                r ->
                        new Terzijde.Eis(
                                r.getObject("id", UUID.class),
                                r.getString("artikel"),
                                r.getString("kop")),
                inschrijving);
    }

    /** Waarom een inschrijving terzijde ligt. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR})
    public Optional<Terzijde> terzijde(Namens namens, UUID inschrijving) {
        return databank.eerste(
                """
                select t.*, v.artikel, v.kop from terzijdelegging t join voorwaarde v on v.id = t.voorwaarde
                where t.inschrijving = ?
                """,
                r ->
                        new Terzijde(
                                new Terzijde.Eis(
                                        r.getObject("voorwaarde", UUID.class),
                                        r.getString("artikel"),
                                        r.getString("kop")),
                                r.getString("reden"),
                                r.getString("door"),
                                r.getString("bevestigd_door")),
                inschrijving);
    }

    /** Het voornemen over een perceel dat nu geldt. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR})
    public Optional<Gunningsvoornemen> voornemen(Namens namens, UUID openstelling, int perceel) {
        return aanbestedingen.voornemen(openstelling, perceel);
    }

    /** Wie op een perceel is uitgenodigd en wie niet, als er geselecteerd is. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR})
    public Optional<Selectie> selectie(Namens namens, UUID openstelling, int perceel) {
        return aanbestedingen
                .voornemen(openstelling, perceel, Ronde.AANMELDING)
                .map(v -> new Selectie(v.mededeling(), v.laatsteDag(), selectieregels(v.id())));
    }

    /** Wat er met het gesprek met een uitgenodigde gebeurde, het eerste eerst. */
    @Deur({BEOORDELAAR, BIEDER, ZORGAANBIEDER})
    public List<Gespreksstap> gesprek(Namens namens, UUID aanmelding) {
        return aanbestedingen.gesprek(aanmelding);
    }

    private List<Selectie.Regel> selectieregels(UUID selectie) {
        return databank.lijst(
                """
                select u.*, z.naam, (select soort from gespreksstap g where g.aanmelding = u.inschrijving
                                     order by nr desc limit 1) as gesprek
                from gunningsuitslag u join zorgaanbieder z on z.agb = u.aanbieder
                where u.voornemen = ? order by u.plaats nulls last, z.naam, u.inschrijving
                """,
                r ->
                        new Selectie.Regel(
                                r.getObject("inschrijving", UUID.class),
                                r.getString("naam"),
                                Gunningsstand.Uitkomst.valueOf(r.getString("uitkomst")),
                                r.getBigDecimal("totaal"),
                                r.getObject("plaats", Integer.class),
                                stap(r.getString("gesprek"))),
                selectie);
    }

    private static Gespreksstap.Soort stap(String soort) {
        return soort == null ? null : Gespreksstap.Soort.valueOf(soort);
    }

    /** De korte gedingen over selectie en voornemen van een perceel, de oudste eerst. */
    @Deur({BEOORDELAAR, INKOOPADVISEUR})
    public List<Gunningsgeding> gedingen(Namens namens, UUID openstelling, int perceel) {
        return databank.lijst(
                """
                select g.*, z.naam as aanbiedernaam from gunningsgeding g
                join gunningsvoornemen v on v.id = g.voornemen and v.vervallen is null
                join perceelinschrijving i on i.id = g.inschrijving join zorgaanbieder z on z.agb = i.aanbieder
                where v.openstelling = ? and v.perceel = ? order by g.dagvaarding, g.id
                """,
                r -> {
                    String uitkomst = r.getString("uitkomst");
                    return new Gunningsgeding(
                            r.getObject("inschrijving", UUID.class),
                            r.getString("aanbiedernaam"),
                            Databank.dag(r, "dagvaarding"),
                            r.getBoolean("op_tijd"),
                            Databank.dag(r, "uitspraak"),
                            uitkomst == null ? null : uitkomst.equals("TOEGEWEZEN"));
                },
                openstelling,
                perceel);
    }

    private static Aanbestedingrij rij(ResultSet r) throws SQLException {
        String vorm = r.getString("vorm");
        return new Aanbestedingrij(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                r.getString("titel"),
                r.getString("gemeentenaam"),
                r.getString("toestand"),
                r.getString("fase"),
                vorm == null ? null : Gunningsvorm.valueOf(vorm),
                Databank.moment(r, "sluit"),
                Databank.moment(r, "geopend_op"));
    }

    private static Inschrijvingrij inschrijvingrij(ResultSet r) throws SQLException {
        return new Inschrijvingrij(
                r.getObject("id", UUID.class),
                r.getObject("openstelling", UUID.class),
                r.getString("procedure"),
                r.getString("gemeentenaam"),
                r.getInt("perceel"),
                r.getString("perceelnaam"),
                Ronde.valueOf(r.getString("ronde")),
                Perceelinschrijving.Toestand.valueOf(r.getString("toestand")),
                Databank.moment(r, "ingediend"),
                Databank.moment(r, "sluit"));
    }
}
