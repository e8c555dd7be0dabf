package nl.zorginkoop.contracting.openstelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.inkoop.Procedure;

/** Bewaart openstellingen. De databank oordeelt; wat zij bij naam weigert, wordt een zin. */
@Dependent
class Openstellingen {
    private static final String KOLOMMEN =
            """
            select o.*, g.naam as gemeentenaam, k.naam as kadernaam,
                   openstelling_sluitmoment(o, nu()) as sluitmoment
            from openstelling o join gemeente g on g.code = o.gemeente
            left join inkoopkader k on k.id = o.kader
            """;

    @Inject Databank databank;

    /** Begint een concept, met procedure en looptijd van het kader. */
    int begin(UUID id, Namens namens, Openstellingopgave o) {
        return voer(
                """
                insert into openstelling (id, gemeente, kader, titel, beschrijving, procedure, instroom, afwijking_door,
                    afwijking_reden, einde, door)
                select ?, k.gemeente, k.id, ?, ?, k.procedure, ?, ?, ?, k.eind, ?
                from inkoopkader k where k.id = ? and k.gemeente = ?
                """,
                id,
                o.titel().strip(),
                o.beschrijving(),
                o.instroom(),
                o.afwijking() == null ? null : o.afwijking().besluitVan(),
                o.afwijking() == null ? null : o.afwijking().reden(),
                namens.wie(),
                o.kader(),
                namens.gemeente().code());
    }

    void plan(UUID id, Planning p, boolean gestandVerlengen, String reden, UUID mededeling) {
        voer(
                """
                update openstelling set opent = ?, sluit = ?, einde = coalesce(?, einde), vragen_tot = ?, nota_op = ?,
                    beoordeling = ?, voornemen = ?, ondertekening = ?, ingang = ?, gestand_verlengen = ?,
                    reden = coalesce(?, reden), mededeling = coalesce(?, mededeling), versie = versie + 1
                where id = ?
                """,
                p.opent(),
                p.sluit(),
                p.einde(),
                p.vragenTot(),
                p.notaOp(),
                p.beoordeling(),
                p.voornemen(),
                p.ondertekening(),
                p.ingang(),
                gestandVerlengen,
                reden,
                mededeling,
                id);
    }

    void regel(UUID id, Spelregels s) {
        voer(
                """
                update openstelling set contact = ?, contact_mail = ?, rechtbank = ?, klacht_url = ?,
                    herstel_werkdagen = ?, rolregel = ?, versie = versie + 1 where id = ?
                """,
                s.contact(),
                s.contactMail(),
                s.rechtbank(),
                s.klachtUrl(),
                s.herstelWerkdagen(),
                s.rolregel(),
                id);
    }

    void legPerceel(Openstelling o, Perceel p) {
        voer(
                """
                insert into perceel (gemeente, openstelling, nr, naam, waarde, volume, berekening)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (openstelling, nr) do update set naam = excluded.naam, waarde = excluded.waarde,
                    volume = excluded.volume, berekening = excluded.berekening
                """,
                o.gemeente().code(),
                o.id(),
                p.nr(),
                p.naam(),
                p.waarde().centen(),
                p.volume(),
                p.berekening());
    }

    void legVenster(Openstelling o, Venster v) {
        voer(
                "insert into openstelling_venster (gemeente, openstelling, gepubliceerd, van, tot) values (?, ?, ?, ?, ?)",
                o.gemeente().code(),
                o.id(),
                o.isGepubliceerd(),
                v.van(),
                v.tot());
    }

    void publiceer(UUID id, UUID mededeling) {
        voer(
                "update openstelling set toestand = 'GEPUBLICEERD', mededeling = ?, versie = versie + 1 where id = ?",
                mededeling,
                id);
    }

    void legStil(UUID id, boolean stil, String reden, UUID mededeling) {
        voer(
                """
                update openstelling set stilgelegd = case when ? then nu() end, reden = ?, mededeling = ?,
                    versie = versie + 1 where id = ?
                """,
                stil,
                reden,
                mededeling,
                id);
    }

    void trekIn(UUID id, String reden, UUID mededeling) {
        voer(
                """
                update openstelling set ingetrokken = nu(), toestand = 'BEEINDIGD', reden = ?, mededeling = ?,
                    versie = versie + 1 where id = ?
                """,
                reden,
                mededeling,
                id);
    }

    /** Sluit later; wat daarna gepland staat, schuift evenveel dagen mee. */
    void zetSluit(UUID id, Instant sluit, String reden, UUID mededeling) {
        voer(
                """
                update openstelling t set sluit = n.sluit, beoordeling = t.beoordeling + n.dagen, voornemen = t.voornemen + n.dagen,
                    ondertekening = t.ondertekening + n.dagen, ingang = greatest(t.ingang, t.ondertekening + n.dagen),
                    reden = ?, mededeling = ?, versie = t.versie + 1
                from (select o.id as deze, v.sluit, (v.sluit at time zone 'Europe/Amsterdam')::date
                          - (o.sluit at time zone 'Europe/Amsterdam')::date as dagen
                      from openstelling o cross join (select ?::timestamptz as sluit) v where o.id = ?) n
                where t.id = n.deze
                """,
                reden,
                mededeling,
                sluit,
                id);
        loopDoor(id);
    }

    /** Zet de toestand die bij de klok hoort. */
    void loopDoor(UUID id) {
        voer(
                """
                update openstelling o set toestand = openstelling_hoort(o, nu()), versie = versie + 1
                where id = ? and gepubliceerd and toestand <> openstelling_hoort(o, nu())
                """,
                id);
    }

    /** Wanneer de toestand weer kan veranderen, of leeg. */
    Optional<Instant> volgende(UUID id) {
        return databank.eerste(
                        "select openstelling_volgende(o, nu()) as moment from openstelling o where id = ? and"
                                + " gepubliceerd",
                        r -> Optional.ofNullable(Databank.moment(r, "moment")),
                        id)
                .flatMap(m -> m);
    }

    /** Aan wie alles tegelijk wordt gemeld: wie nu levert en wie belangstelling heeft. */
    List<AgbCode> geadresseerden(Openstelling o) {
        return databank.lijst(
                """
                select distinct c.aanbieder from inkoopkader k
                join raamovereenkomst c on c.gemeente = k.gemeente and c.wet = k.wet
                where k.id = ? and contract_van_kracht(c.toestand)
                  and coalesce(c.eind, 'infinity') >= vandaag()
                union select aanbieder from belangstelling where openstelling = ?
                order by 1
                """,
                r -> new AgbCode(r.getString(1)),
                o.kader(),
                o.id());
    }

    boolean volg(Openstelling o, AgbCode aanbieder) {
        return voer(
                        "insert into belangstelling (gemeente, aanbieder, openstelling) values (?, ?, ?)"
                                + " on conflict do nothing",
                        o.gemeente().code(),
                        aanbieder.code(),
                        o.id())
                == 1;
    }

    Optional<Openstelling> vind(UUID id) {
        return databank.eerste(KOLOMMEN + " where o.id = ?", this::openstelling, id);
    }

    Optional<Openstelling> vergrendel(UUID id) {
        databank.eerste("select id from openstelling where id = ? for update", r -> "", id);
        return vind(id);
    }

    boolean heeftVoorwaarden(UUID kader) {
        return databank.eerste(
                        "select 1 from voorwaardenset where kader = ? and toestand in"
                                + " ('GEPUBLICEERD', 'VAN_KRACHT')",
                        r -> 1,
                        kader)
                .isPresent();
    }

    boolean ontvangt(UUID id) {
        return databank.eerste(
                        "select openstelling_ontvangt(?, nu()) as open",
                        r -> r.getBoolean("open"),
                        id)
                .orElseThrow();
    }

    List<Wijziging> wijzigingen(UUID id) {
        return databank.lijst(
                "select * from openstelling_wijziging where openstelling = ? order by nr desc",
                r ->
                        new Wijziging(
                                r.getString("wat"),
                                r.getString("van"),
                                r.getString("naar"),
                                r.getString("reden"),
                                Databank.moment(r, "moment")),
                id);
    }

    /** De versie die geldt, en anders de versie die komt. */
    Optional<Voorwaardenblad> voorwaarden(UUID openstelling) {
        return databank.eerste(
                """
                select s.* from openstelling o join voorwaardenset s on s.kader = o.kader
                where o.id = ? and s.toestand in ('GEPUBLICEERD', 'VAN_KRACHT')
                order by s.toestand desc, s.nummer limit 1
                """,
                r -> {
                    UUID set = r.getObject("id", UUID.class);
                    return new Voorwaardenblad(
                            set,
                            r.getInt("nummer"),
                            r.getString("hash"),
                            Databank.dag(r, "ingangsdatum"),
                            artikelen(set));
                },
                openstelling);
    }

    private List<Voorwaardenblad.Artikel> artikelen(UUID set) {
        return databank.lijst(
                "select * from voorwaarde where voorwaardenset = ?"
                        + " order by string_to_array(artikel, '.')::int[]",
                r ->
                        new Voorwaardenblad.Artikel(
                                r.getString("artikel"),
                                r.getString("kop"),
                                r.getString("tekst"),
                                r.getBoolean("nvt"),
                                r.getString("eis"),
                                r.getString("gevolg"),
                                r.getString("bewijs"),
                                r.getObject("geldig_maanden", Integer.class)),
                set);
    }

    int voer(String sql, Object... waarden) {
        try {
            return databank.voer(sql, waarden);
        } catch (Databankfout fout) {
            Openstellingreden reden = Openstellingreden.bij(fout.regel()).orElseThrow(() -> fout);
            throw new Weigering(reden, reden.zin());
        }
    }

    private List<Perceel> percelen(UUID id) {
        return databank.lijst(
                "select * from perceel where openstelling = ? order by nr",
                r ->
                        new Perceel(
                                r.getInt("nr"),
                                r.getString("naam"),
                                Euro.centen(r.getLong("waarde")),
                                r.getString("volume"),
                                r.getString("berekening")),
                id);
    }

    private List<Venster> vensters(UUID id) {
        return databank.lijst(
                "select * from openstelling_venster where openstelling = ? order by van",
                r -> new Venster(Databank.moment(r, "van"), Databank.moment(r, "tot")),
                id);
    }

    private Openstelling openstelling(ResultSet r) throws SQLException {
        UUID id = r.getObject("id", UUID.class);
        String afwijking = r.getString("afwijking_door");
        return new Openstelling(
                id,
                new Gemeentecode(r.getString("gemeente")),
                r.getString("gemeentenaam"),
                r.getObject("kader", UUID.class),
                r.getString("kadernaam"),
                r.getString("nummer"),
                r.getString("titel"),
                r.getString("beschrijving"),
                Procedure.valueOf(r.getString("procedure")),
                Instroom.valueOf(r.getString("instroom")),
                afwijking == null ? null : new Afwijking(afwijking, r.getString("afwijking_reden")),
                Openstelling.Toestand.valueOf(r.getString("toestand")),
                planning(r),
                Databank.moment(r, "sluitmoment"),
                r.getBoolean("gestand_verlengen"),
                new Spelregels(
                        r.getString("contact"),
                        r.getString("contact_mail"),
                        r.getString("rechtbank"),
                        r.getString("klacht_url"),
                        r.getInt("herstel_werkdagen"),
                        r.getString("rolregel")),
                r.getString("aiv"),
                Databank.moment(r, "publicatie"),
                Databank.moment(r, "stilgelegd"),
                Databank.moment(r, "ingetrokken"),
                r.getString("reden"),
                percelen(id),
                vensters(id));
    }

    private static Planning planning(ResultSet r) throws SQLException {
        return new Planning(
                Databank.moment(r, "opent"),
                Databank.moment(r, "sluit"),
                Databank.dag(r, "einde"),
                Databank.moment(r, "vragen_tot"),
                Databank.dag(r, "nota_op"),
                Databank.dag(r, "beoordeling"),
                Databank.dag(r, "voornemen"),
                Databank.dag(r, "ondertekening"),
                Databank.dag(r, "ingang"));
    }
}
