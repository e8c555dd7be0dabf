package nl.zorginkoop.contracting.regie;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/** De hulpvragers van de gemeente, voor andere kamers; wie erbij wil, gaat door hun loket. */
@Dependent
public class Hulpvragers {
    private final Databank databank;

    @Inject
    public Hulpvragers(Databank databank) {
        this.databank = databank;
    }

    public Optional<Persoon> vind(UUID id) {
        return databank.eerste("select * from hulpvrager where id = ?", Hulpvragers::persoon, id);
    }

    /** Wie er van deze mensen is; wie er niet is ontbreekt. */
    public Map<UUID, Persoon> vind(Collection<UUID> ids) {
        Map<UUID, Persoon> gevonden = new HashMap<>();
        databank.lijst(
                "select * from hulpvrager where id = any (?::text[]::uuid[])",
                r -> gevonden.put(r.getObject("id", UUID.class), persoon(r)),
                ids);
        return gevonden;
    }

    public Optional<UUID> metBsn(Bsn bsn) {
        return databank.eerste(
                "select id from hulpvrager where bsn = ?",
                r -> r.getObject("id", UUID.class),
                bsn.nummer());
    }

    UUID schrijfIn(Gemeentecode gemeente, Persoon p) {
        return databank.eerste(
                        """
                        insert into hulpvrager (id, gemeente, bsn, voorletters, voornamen, voorvoegsel, achternaam,
                                                geboortedatum, geslacht, straat, huisnummer, postcode, plaats, wijk)
                        values (uuidv7(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (gemeente, bsn) do update set
                            voorletters = excluded.voorletters, voornamen = excluded.voornamen,
                            voorvoegsel = excluded.voorvoegsel, achternaam = excluded.achternaam,
                            geboortedatum = excluded.geboortedatum, geslacht = excluded.geslacht,
                            straat = excluded.straat, huisnummer = excluded.huisnummer,
                            postcode = excluded.postcode, plaats = excluded.plaats, wijk = excluded.wijk,
                            versie = hulpvrager.versie + 1
                        returning id
                        """,
                        r -> r.getObject("id", UUID.class),
                        gemeente.code(),
                        p.bsn().nummer(),
                        p.voorletters(),
                        p.voornamen(),
                        p.voorvoegsel(),
                        p.achternaam(),
                        p.geboortedatum(),
                        p.geslacht(),
                        p.straat(),
                        p.huisnummer(),
                        p.postcode(),
                        p.plaats(),
                        p.wijk())
                .orElseThrow();
    }

    private static Persoon persoon(ResultSet r) throws SQLException {
        return new Persoon(
                new Bsn(r.getString("bsn")),
                r.getString("voorletters"),
                r.getString("voornamen"),
                r.getString("voorvoegsel"),
                r.getString("achternaam"),
                Databank.dag(r, "geboortedatum"),
                r.getString("geslacht"),
                r.getString("straat"),
                r.getObject("huisnummer", Integer.class),
                r.getString("postcode"),
                r.getString("plaats"),
                r.getString("wijk"));
    }
}
