package nl.zorginkoop.contracting.inkoop;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** De tabellen van het inkoopkader. */
@Dependent
class Inkoopkaders {
    @Inject Databank databank;

    void begin(UUID id, Namens namens, Kaderopgave o) {
        Keuzes k = o.keuzes();
        databank.voer(
                """
                insert into inkoopkader (id, gemeente, nummer, naam, wet, zorgvorm, model, procedure, besluitregel,
                    variant, regie, verantwoording, contractering, scope, managementinformatie, onafhankelijke_intake,
                    gunningscriterium, begin, eind, waarde, verlengingsmaanden)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                namens.gemeente().code(),
                o.nummer(),
                o.naam(),
                o.wet(),
                o.zorgvorm(),
                o.model(),
                o.procedure(),
                o.besluitregel(),
                o.variant(),
                k.regie(),
                k.verantwoording(),
                k.contractering(),
                k.scope(),
                o.managementinformatie(),
                o.onafhankelijkeIntake(),
                o.gunningscriterium(),
                o.looptijd().begin(),
                o.looptijd().eind(),
                o.raming().totaal().centen(),
                o.raming().verlengingsjaren() * 12);
        for (String product : o.producten()) {
            databank.voer(
                    "insert into kaderproduct (gemeente, kader, wet, productcode) values (?, ?, ?, ?)",
                    namens.gemeente().code(),
                    id,
                    o.wet(),
                    product);
        }
    }

    boolean kentProduct(Wet wet, String code) {
        return databank.eerste(
                        "select 1 from product where wet = ? and code = ?", r -> 1, wet, code)
                .isPresent();
    }

    void verken(UUID kader, Namens namens, Model model, String voordelen, String nadelen) {
        databank.voer(
                """
                insert into verkenning (id, gemeente, kader, model, voordelen, nadelen, door)
                values (uuidv7(), ?, ?, ?, ?, ?, ?)
                """,
                namens.gemeente().code(),
                kader,
                model,
                voordelen,
                nadelen,
                namens.wie());
    }

    void legProfiel(UUID kader, Namens namens, Profielopgave o) {
        Criteriaprofiel p = o.profiel();
        databank.voer("delete from criteriaprofiel where kader = ?", kader);
        databank.voer(
                """
                insert into criteriaprofiel (gemeente, kader, keuzevrijheid, flexibiliteit, interactie, transformatie,
                    samenwerking, lasten, toetreding, samenwerkingsgeval, nulmeting_gemeente, nulmeting_aanbieder,
                    ruimte_voor_meer, kwaliteit_zichtbaar, kostprijs_bekend, motivering, door)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                namens.gemeente().code(),
                kader,
                p.keuzevrijheid(),
                p.flexibiliteit(),
                p.interactie(),
                p.transformatie(),
                p.samenwerking(),
                p.lasten(),
                p.toetreding(),
                o.samenwerkingsgeval(),
                o.nulmetingGemeente(),
                o.nulmetingAanbieder(),
                o.ruimteVoorMeer(),
                o.kwaliteitZichtbaar(),
                o.kostprijsBekend(),
                o.motivering(),
                namens.wie());
    }

    void legDeelnemer(UUID kader, Namens namens, Kaderdeelnemer d) {
        databank.voer(
                """
                insert into kaderdeelnemer (gemeente, kader, deelnemer, mandaat, collegebesluit, getekend_door, getekend_op)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (kader, deelnemer) do update set mandaat = excluded.mandaat,
                    collegebesluit = excluded.collegebesluit, getekend_door = excluded.getekend_door,
                    getekend_op = excluded.getekend_op
                """,
                namens.gemeente().code(),
                kader,
                d.deelnemer().code(),
                d.mandaat(),
                d.collegebesluit(),
                d.getekendDoor(),
                d.getekendOp());
        databank.voer(
                "delete from kadergebied where kader = ? and deelnemer = ?",
                kader,
                d.deelnemer().code());
        for (String wijk : d.wijken()) {
            databank.voer(
                    "insert into kadergebied (gemeente, kader, deelnemer, wijk) values (?, ?, ?, ?)",
                    namens.gemeente().code(),
                    kader,
                    d.deelnemer().code(),
                    wijk);
        }
    }

    void legBandbreedte(UUID kader, Namens namens, String artikel, long onder, long boven) {
        databank.voer(
                """
                insert into bandbreedte (gemeente, kader, artikel, ondergrens, bovengrens) values (?, ?, ?, ?, ?)
                on conflict (kader, artikel) do update set ondergrens = excluded.ondergrens,
                    bovengrens = excluded.bovengrens
                """,
                namens.gemeente().code(),
                kader,
                artikel,
                onder,
                boven);
    }

    boolean kentWijk(Gemeentecode gemeente, String code) {
        return databank.eerste(
                        "select 1 from wijk where gemeente = ? and code = ?",
                        r -> 1,
                        gemeente.code(),
                        code)
                .isPresent();
    }

    void zet(UUID kader, Inkoopkader.Toestand naar) {
        databank.voer(
                "update inkoopkader set toestand = ?, versie = versie + 1 where id = ?",
                naar,
                kader);
    }

    void eindig(UUID kader, LocalDate dag) {
        databank.voer(
                "update inkoopkader set toestand = 'BEEINDIGD', eind = least(eind, ?::date),"
                        + " versie = versie + 1 where id = ?",
                dag,
                kader);
    }

    void legAankondiging(UUID kader, String waar) {
        databank.voer(
                "update inkoopkader set aankondiging = ?, versie = versie + 1 where id = ?",
                waar,
                kader);
    }

    boolean moetAangekondigd(Euro waarde) {
        return databank.eerste(
                        "select moet_aangekondigd(?, vandaag()) as moet",
                        r -> r.getBoolean("moet"),
                        waarde.centen())
                .orElseThrow();
    }

    /** Het kader van de eigen gemeente, vastgehouden tot het eind van de transactie. */
    Optional<Inkoopkader> vergrendel(UUID id, Gemeentecode gemeente) {
        return databank.eerste(
                "select * from inkoopkader where id = ? and gemeente = ? for update",
                this::kader,
                id,
                gemeente.code());
    }

    /** Het kader van de eigen gemeente; van een ander is alleen het openbare deel te zien. */
    Optional<Inkoopkader> vind(UUID id, Gemeentecode gemeente) {
        return databank.eerste(
                "select * from inkoopkader where id = ? and gemeente = ?",
                this::kader,
                id,
                gemeente.code());
    }

    private Inkoopkader kader(ResultSet r) throws SQLException {
        UUID id = r.getObject("id", UUID.class);
        Euro waarde = Euro.centen(r.getLong("waarde"));
        String criterium = r.getString("gunningscriterium");
        Kaderopgave opgave =
                new Kaderopgave(
                        r.getString("nummer"),
                        r.getString("naam"),
                        Wet.valueOf(r.getString("wet")),
                        Zorgvorm.valueOf(r.getString("zorgvorm")),
                        Model.valueOf(r.getString("model")),
                        Procedure.valueOf(r.getString("procedure")),
                        Besluitregel.valueOf(r.getString("besluitregel")),
                        Uitvoeringsvariant.valueOf(r.getString("variant")),
                        new Keuzes(
                                Keuzes.Regie.valueOf(r.getString("regie")),
                                Keuzes.Verantwoording.valueOf(r.getString("verantwoording")),
                                Keuzes.Contractering.valueOf(r.getString("contractering")),
                                Keuzes.Scope.valueOf(r.getString("scope"))),
                        r.getString("managementinformatie"),
                        r.getBoolean("onafhankelijke_intake"),
                        criterium == null ? null : Gunningscriterium.valueOf(criterium),
                        new Periode(Databank.dag(r, "begin"), Databank.dag(r, "eind")),
                        new Raming(waarde, 1, 0),
                        producten(id));
        return new Inkoopkader(
                id,
                new Gemeentecode(r.getString("gemeente")),
                opgave,
                waarde,
                r.getString("aankondiging"),
                Inkoopkader.Toestand.valueOf(r.getString("toestand")),
                deelnemers(id),
                verkenningen(id),
                profiel(id),
                new Kaderduur(r.getInt("verlengingsmaanden"), r.getString("duurmotivering")),
                weging(r));
    }

    private static Weging weging(ResultSet r) throws SQLException {
        Long kwaliteit = Databank.getal(r, "gewicht_kwaliteit");
        return kwaliteit == null ? null : new Weging(kwaliteit.intValue());
    }

    private List<String> producten(UUID kader) {
        return databank.lijst(
                "select productcode from kaderproduct where kader = ? order by 1",
                r -> r.getString(1),
                kader);
    }

    private List<Kaderdeelnemer> deelnemers(UUID kader) {
        return databank.lijst(
                """
                select d.*, array(select wijk from kadergebied g where g.kader = d.kader and g.deelnemer = d.deelnemer
                                  order by 1) as wijken
                from kaderdeelnemer d where kader = ? order by deelnemer
                """,
                r ->
                        new Kaderdeelnemer(
                                new Gemeentecode(r.getString("deelnemer")),
                                r.getString("mandaat"),
                                r.getString("collegebesluit"),
                                r.getString("getekend_door"),
                                Databank.dag(r, "getekend_op"),
                                Databank.teksten(r, "wijken")),
                kader);
    }

    private List<Verkenning> verkenningen(UUID kader) {
        return databank.lijst(
                "select * from verkenning where kader = ? order by moment, id",
                r ->
                        new Verkenning(
                                Model.valueOf(r.getString("model")),
                                r.getString("voordelen"),
                                r.getString("nadelen"),
                                r.getString("door"),
                                Databank.moment(r, "moment")),
                kader);
    }

    private Profielopgave profiel(UUID kader) {
        return databank.eerste(
                        "select * from criteriaprofiel where kader = ?",
                        Inkoopkaders::profielopgave,
                        kader)
                .orElse(null);
    }

    private static Profielopgave profielopgave(ResultSet r) throws SQLException {
        return new Profielopgave(
                new Criteriaprofiel(
                        Criteriaprofiel.Mate.valueOf(r.getString("keuzevrijheid")),
                        Criteriaprofiel.Mate.valueOf(r.getString("flexibiliteit")),
                        Criteriaprofiel.Mate.valueOf(r.getString("interactie")),
                        Criteriaprofiel.Transformatie.valueOf(r.getString("transformatie")),
                        Criteriaprofiel.Samenwerking.valueOf(r.getString("samenwerking")),
                        Criteriaprofiel.Lasten.valueOf(r.getString("lasten")),
                        Criteriaprofiel.Toetreding.valueOf(r.getString("toetreding"))),
                r.getString("samenwerkingsgeval"),
                r.getString("nulmeting_gemeente"),
                r.getString("nulmeting_aanbieder"),
                r.getBoolean("ruimte_voor_meer"),
                r.getBoolean("kwaliteit_zichtbaar"),
                r.getBoolean("kostprijs_bekend"),
                r.getString("motivering"));
    }
}
