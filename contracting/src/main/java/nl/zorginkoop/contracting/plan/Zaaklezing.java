package nl.zorginkoop.contracting.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.plan.Zaakdossier.Stap;

/** Leest een zaak uit de feiten die vastliggen; elke soort in een vraag. */
@Dependent
class Zaaklezing {
    private record Kop(
            UUID hulpvrager,
            String stand,
            Instant sinds,
            int stappen,
            Stap volgende,
            UUID plan,
            LocalDate overleden) {}

    private record Scoreregel(UUID zrm, Zaakdossier.Score score) {}

    private record Besluitregel(UUID beschikking, Zaakdossier.Regel regel) {}

    @Inject Databank databank;

    Optional<Zaakdossier> lees(Namens namens, UUID zaak) {
        return databank.eerste(
                        """
                        select z.hulpvrager, v.stand, v.sinds, stappen_ontoereikend(z.id) as stappen,
                               zaak_stap(z.id, v.stand) as volgende,
                               (select p.id from plan p where p.zaak = z.id order by p.moment desc limit 1) as plan,
                               overleden_op(z.hulpvrager) as overleden
                        from zaak z join zaakvoortgang v on v.zaak = z.id
                        where z.id = ? and ziet_zaak(z.id, ?)
                        """,
                        r ->
                                new Kop(
                                        r.getObject("hulpvrager", UUID.class),
                                        r.getString("stand"),
                                        Databank.moment(r, "sinds"),
                                        r.getInt("stappen"),
                                        Stap.valueOf(r.getString("volgende")),
                                        r.getObject("plan", UUID.class),
                                        Databank.dag(r, "overleden")),
                        zaak,
                        namens.wie())
                .map(kop -> dossier(zaak, kop));
    }

    private Zaakdossier dossier(UUID zaak, Kop kop) {
        return new Zaakdossier(
                zaak,
                kop.hulpvrager(),
                kop.stand(),
                kop.sinds(),
                kop.volgende(),
                databank.lijst(
                        "select * from triage where zaak = ? order by nr desc limit 50",
                        r ->
                                new Zaakdossier.Weg(
                                        r.getString("soort"),
                                        Zaakdossier.Triage.valueOf(r.getString("uitkomst")),
                                        r.getString("reden"),
                                        r.getString("door"),
                                        Databank.moment(r, "moment")),
                        zaak),
                databank.lijst(
                        """
                        select r.* from (select regels from triage where zaak = ? and soort = 'REGEL'
                                         order by nr desc limit 1) t,
                            jsonb_to_recordset(t.regels) r (code text, waarde int, grens int)
                        """,
                        r ->
                                new Zaakdossier.Treffer(
                                        r.getString("code"), r.getInt("waarde"), r.getInt("grens")),
                        zaak),
                databank.lijst(
                        "select * from spoedhulp where zaak = ? order by nr desc limit 50",
                        r ->
                                new Zaakdossier.Spoed(
                                        r.getString("hulp"),
                                        r.getString("reden"),
                                        Databank.dag(r, "van"),
                                        Databank.dag(r, "tot"),
                                        r.getString("door")),
                        zaak),
                databank.lijst(
                        """
                        select distinct on (afweegplek(stap)) * from afweging where zaak = ?
                        order by afweegplek(stap), nr desc
                        """,
                        r ->
                                new Zaakdossier.Weging(
                                        Zaakdossier.Afweegstap.valueOf(r.getString("stap")),
                                        Zaakdossier.Weeguitkomst.valueOf(r.getString("uitkomst")),
                                        r.getString("waarom"),
                                        r.getString("door"),
                                        Databank.moment(r, "moment")),
                        zaak),
                kop.stappen(),
                databank.lijst(
                        "select * from ondersteuningsaanbod where zaak = ? order by nr desc limit 50",
                        r ->
                                new Zaakdossier.Aanbod(
                                        Zaakdossier.Antwoord.valueOf(r.getString("antwoord")),
                                        r.getString("toelichting"),
                                        r.getString("door"),
                                        Databank.moment(r, "moment")),
                        zaak),
                metingen(zaak),
                databank.lijst(
                        "select * from verslag where zaak = ? order by nr desc limit 50",
                        r ->
                                new Zaakdossier.Verslag(
                                        r.getObject("id", UUID.class),
                                        r.getString("gestelde_vraag"),
                                        r.getString("vastgestelde_vraag"),
                                        r.getString("bevindingen"),
                                        Databank.dag(r, "verstrekt"),
                                        r.getObject("document", UUID.class)),
                        zaak),
                databank.lijst(
                        "select * from hulpaanvraag where zaak = ?",
                        r ->
                                new Zaakdossier.Aanvraag(
                                        Databank.dag(r, "ontvangen"),
                                        Zaakdossier.Aanvraagvorm.valueOf(r.getString("vorm")),
                                        Zaakdossier.Aanvrager.valueOf(r.getString("van_wie"))),
                        zaak),
                besluiten(zaak),
                databank.lijst(
                        """
                        select z.*, b.nummer from bezwaar z join beschikking b on b.id = z.beschikking
                        where b.zaak = ? order by z.nr desc limit 50
                        """,
                        Zaaklezing::bezwaar,
                        zaak),
                databank.lijst(
                        "select * from evaluatie where zaak = ? order by nr desc limit 50",
                        r ->
                                new Zaakdossier.Evaluatie(
                                        Zaakdossier.Evaluatieuitkomst.valueOf(
                                                r.getString("uitkomst")),
                                        Planblad.Deelstand.valueOf(r.getString("resultaat")),
                                        r.getString("toelichting"),
                                        r.getString("door"),
                                        Databank.moment(r, "moment")),
                        zaak),
                databank.lijst(
                        """
                        select t.* from termijn t where t.onderwerp = ? or t.onderwerp in (
                            select b.id from beschikking b where b.zaak = ?
                            union select z.id from bezwaar z join beschikking b on b.id = z.beschikking where b.zaak = ?)
                        order by t.gebeurtenis, t.einde limit 50
                        """,
                        r ->
                                new Zaakdossier.Klokstand(
                                        r.getString("soort"),
                                        Databank.dag(r, "gebeurtenis"),
                                        Databank.moment(r, "einde"),
                                        r.getString("toestand")),
                        zaak,
                        zaak,
                        zaak),
                kop.plan(),
                databank.lijst(
                        """
                        select * from vertegenwoordiger where hulpvrager = ? and daterange(van, tot, '[]') @> vandaag()
                        order by post desc, van, id limit 50
                        """,
                        r ->
                                new Zaakdossier.Namens(
                                        r.getString("naam"),
                                        r.getString("hoedanigheid"),
                                        r.getString("waarvoor"),
                                        r.getBoolean("post")),
                        kop.hulpvrager()),
                kop.overleden());
    }

    private List<Zaakdossier.Meting> metingen(UUID zaak) {
        List<Scoreregel> scores =
                databank.lijst(
                        """
                        select s.* from zrmscore s join zrm m on m.id = s.zrm where m.zaak = ? order by s.id
                        """,
                        r ->
                                new Scoreregel(
                                        r.getObject("zrm", UUID.class),
                                        new Zaakdossier.Score(
                                                r.getString("domein"),
                                                r.getObject("score", Integer.class))),
                        zaak);
        return databank.lijst(
                "select m.*, zrm_som(m.id) as som from zrm m where m.zaak = ? order by m.nr desc limit 50",
                r -> {
                    UUID id = r.getObject("id", UUID.class);
                    return new Zaakdossier.Meting(
                            id,
                            Zrmopgave.Soort.valueOf(r.getString("soort")),
                            Databank.dag(r, "dag"),
                            r.getObject("som", Integer.class),
                            scores.stream()
                                    .filter(s -> s.zrm().equals(id))
                                    .map(Scoreregel::score)
                                    .toList());
                },
                zaak);
    }

    private List<Zaakdossier.Besluit> besluiten(UUID zaak) {
        List<Besluitregel> regels =
                databank.lijst(
                        """
                        select r.* from beschikkingregel r join beschikking b on b.id = r.beschikking
                        where b.zaak = ? order by r.nr
                        """,
                        r -> new Besluitregel(r.getObject("beschikking", UUID.class), regel(r)),
                        zaak);
        return databank.lijst(
                """
                select b.*, k.bekend, k.door as bekend_door, k.document,
                       (select (t.einde at time zone 'Europe/Amsterdam')::date from termijn t
                        where t.onderwerp = b.id and t.soort = 'BEZWAAR') as bezwaar_tot
                from beschikking b left join bekendmaking k on k.beschikking = b.id
                where b.zaak = ? order by b.nr desc limit 50
                """,
                r -> {
                    UUID id = r.getObject("id", UUID.class);
                    return new Zaakdossier.Besluit(
                            id,
                            r.getString("nummer"),
                            Beschikkingopgave.Soort.valueOf(r.getString("soort")),
                            r.getString("motivering"),
                            r.getString("door"),
                            Databank.dag(r, "bekend"),
                            r.getString("bekend_door"),
                            Databank.dag(r, "bezwaar_tot"),
                            r.getObject("document", UUID.class),
                            regels.stream()
                                    .filter(g -> g.beschikking().equals(id))
                                    .map(Besluitregel::regel)
                                    .toList());
                },
                zaak);
    }

    private static Zaakdossier.Regel regel(ResultSet r) throws SQLException {
        Long pgb = Databank.getal(r, "pgb");
        return new Zaakdossier.Regel(
                r.getString("omschrijving"),
                r.getString("categorie"),
                r.getString("productcode"),
                r.getString("resultaat"),
                Beschikkingopgave.Vorm.valueOf(r.getString("vorm")),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                Databank.getal(r, "volume"),
                r.getString("eenheid"),
                r.getString("frequentie"),
                pgb == null ? null : Euro.centen(pgb));
    }

    private static Zaakdossier.Bezwaar bezwaar(ResultSet r) throws SQLException {
        String uitkomst = r.getString("uitkomst");
        return new Zaakdossier.Bezwaar(
                r.getObject("id", UUID.class),
                r.getObject("beschikking", UUID.class),
                r.getString("nummer"),
                Databank.dag(r, "ontvangen"),
                r.getBoolean("op_tijd"),
                r.getString("gronden"),
                uitkomst == null ? null : Zaakdossier.Bezwaaruitkomst.valueOf(uitkomst),
                r.getString("reden"),
                Databank.moment(r, "beslist"));
    }
}
