package nl.zorginkoop.contracting.verzoek;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Wijzigvraag;

/** Wat een verzoek om wijziging (317) vraagt, beoordeeld naast de toewijzingen die lopen. */
@Dependent
class Wijzigingen {
    private static final List<String> NIET_BEOORDEELD = List.of("0233");

    @Inject Databank databank;

    /**
     * De codes per klasse van het bericht: cliënt, verzoek, en dan elk product in zijn volgorde. Is
     * er geen code, dan staat het verzoek er.
     */
    List<List<String>> beoordeel(
            UUID id, Gemeentecode gemeente, Wijzigingsopdracht o, Instant uiterlijk) {
        if (!isClient(gemeente, o)) {
            // TR304: zonder cliënt valt er verder niets te beoordelen (IV028)
            List<List<String>> codes = new ArrayList<>();
            codes.add(List.of("8187"));
            int klassen = 1 + o.ongewijzigd().size() + o.anders().size() + o.nieuw().size();
            for (int i = 0; i < klassen; i++) {
                codes.add(NIET_BEOORDEELD);
            }
            return codes;
        }
        List<List<String>> codes = new ArrayList<>();
        codes.add(List.of());
        if (!voegToe(id, gemeente, o, uiterlijk)) {
            codes.add(List.of("9347"));
            codes.addAll(producten(null, gemeente, o));
            return codes;
        }
        List<List<String>> producten = producten(id, gemeente, o);
        codes.add(
                databank.eerste(
                                "select situatiecodes(?) as codes",
                                r -> Databank.teksten(r, "codes"),
                                id)
                        .orElseThrow());
        codes.addAll(producten);
        return codes;
    }

    /** Het verzoek zoals {@code toewijzing} het honoreert. */
    Wijzigvraag vraag(Gevraagd v) {
        List<Wijzigvraag.Anders> anders =
                databank.lijst(
                        "select * from verzoekproduct where verzoek = ? and soort = 'ANDERS' order by nr",
                        r ->
                                new Wijzigvraag.Anders(
                                        r.getObject("toewijzing", UUID.class),
                                        Databank.dag(r, "begin"),
                                        Databank.dag(r, "eind"),
                                        omvang(r),
                                        budget(r)),
                        v.id());
        UUID onderwerp =
                databank.eerste(
                                "select toewijzing from verzoekproduct where verzoek = ? and toewijzing is not null"
                                        + " order by nr limit 1",
                                r -> r.getObject("toewijzing", UUID.class),
                                v.id())
                        .orElseThrow();
        List<NieuweToewijzing> nieuw =
                databank.lijst(
                        "select p.*, t.hulpvrager from verzoekproduct p join toewijzing t on t.id = ?"
                                + " where p.verzoek = ? and p.soort = 'NIEUW' order by p.nr",
                        r ->
                                new NieuweToewijzing(
                                        v.wet(),
                                        v.aanbieder(),
                                        r.getObject("hulpvrager", UUID.class),
                                        r.getString("categorie"),
                                        r.getString("productcode"),
                                        Databank.dag(r, "begin"),
                                        Databank.dag(r, "eind"),
                                        omvang(r),
                                        budget(r),
                                        v.referentie(),
                                        null),
                        onderwerp,
                        v.id());
        return new Wijzigvraag(onderwerp, v.referentie(), anders, nieuw);
    }

    private boolean isClient(Gemeentecode gemeente, Wijzigingsopdracht o) {
        return databank.eerste(
                        "select 1 from toewijzing where gemeente = ? and aanbieder = ? and wet = ? and bsn = ?"
                                + " and status <> 'AFGEKEURD' limit 1",
                        r -> 1,
                        gemeente.code(),
                        o.aanbieder().code(),
                        o.wet(),
                        o.bsn())
                .isPresent();
    }

    // Een 317 noemt alleen het BSN; hoe de cliënt heet weten wij van zijn laatste toewijzing.
    private boolean voegToe(
            UUID id, Gemeentecode gemeente, Wijzigingsopdracht o, Instant uiterlijk) {
        return databank.voer(
                        """
                        insert into verzoek (id, gemeente, aanbieder, wet, bericht, nr, referentie, dagtekening, bsn, client,
                            hulpvrager, soort, reden_verzoek, "begin", uiterlijk)
                        select ?, t.gemeente, t.aanbieder, t.wet, ?, 1, ?, ?, t.bsn, t.client, t.hulpvrager, 'WIJZIGING', ?,
                            ?, ?
                        from toewijzing t
                        where t.gemeente = ? and t.aanbieder = ? and t.wet = ? and t.bsn = ? and t.status <> 'AFGEKEURD'
                        order by t.toegewezen desc, t.id limit 1
                        on conflict (aanbieder, wet, referentie) do nothing
                        """,
                        id,
                        o.bericht(),
                        o.referentie(),
                        o.dagtekening(),
                        o.reden(),
                        wensen(o).stream()
                                .map(Wijzigingsopdracht.Wens::vanaf)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        uiterlijk,
                        gemeente.code(),
                        o.aanbieder().code(),
                        o.wet(),
                        o.bsn())
                == 1;
    }

    private static List<Wijzigingsopdracht.Wens> wensen(Wijzigingsopdracht o) {
        List<Wijzigingsopdracht.Wens> wensen = new ArrayList<>();
        o.anders().forEach(a -> wensen.add(a.wens()));
        o.nieuw().forEach(n -> wensen.add(n.wens()));
        return wensen;
    }

    // Zonder verzoek (het kenmerk was bezet) worden de producten wel beoordeeld en niet bewaard.
    private List<List<String>> producten(
            UUID verzoek, Gemeentecode gemeente, Wijzigingsopdracht o) {
        List<List<String>> codes = new ArrayList<>();
        int nr = 0;
        for (long nummer : o.ongewijzigd()) {
            List<String> gevonden = anderscodes(gemeente, o, nummer, null);
            codes.add(gevonden);
            if (verzoek != null && gevonden.isEmpty()) {
                bewaar(verzoek, ++nr, gemeente, o, nummer, null, null);
            }
        }
        for (Wijzigingsopdracht.Anders a : o.anders()) {
            List<String> gevonden = anderscodes(gemeente, o, a.toewijzingnummer(), a.wens());
            codes.add(gevonden);
            if (verzoek != null && !gevonden.contains("9351")) {
                bewaar(verzoek, ++nr, gemeente, o, a.toewijzingnummer(), null, a.wens());
            }
        }
        for (Wijzigingsopdracht.Nieuw n : o.nieuw()) {
            codes.add(nieuwcodes(o, n));
            if (verzoek != null) {
                bewaar(verzoek, ++nr, gemeente, o, null, n, n.wens());
            }
        }
        return codes;
    }

    private List<String> anderscodes(
            Gemeentecode gemeente, Wijzigingsopdracht o, long nummer, Wijzigingsopdracht.Wens w) {
        if (w == null) {
            return databank.eerste(
                                    "select 1 from actuele_toewijzingen(?, ?, ?, ?) t where t.nummer = ?",
                                    r -> 1,
                                    gemeente.code(),
                                    o.aanbieder().code(),
                                    o.wet(),
                                    o.bsn(),
                                    nummer)
                            .isPresent()
                    ? List.of()
                    : List.of("9350");
        }
        return databank.eerste(
                        "select anderscodes(t, ?, ?, ?, ?, ?) as codes from (select 1) een left join"
                                + " actuele_toewijzingen(?, ?, ?, ?) t on t.nummer = ?",
                        r -> Databank.teksten(r, "codes"),
                        o.dagtekening(),
                        w.vanaf(),
                        w.volume(),
                        w.frequentie(),
                        w.budget(),
                        gemeente.code(),
                        o.aanbieder().code(),
                        o.wet(),
                        o.bsn(),
                        nummer)
                .orElseThrow();
    }

    private List<String> nieuwcodes(Wijzigingsopdracht o, Wijzigingsopdracht.Nieuw n) {
        return n.productcode() == null
                        || databank.eerste(
                                        "select 1 from product where wet = ? and code = ? and categorie = ?",
                                        r -> 1,
                                        o.wet(),
                                        n.productcode(),
                                        n.categorie())
                                .isPresent()
                ? List.of()
                : List.of("S329");
    }

    private void bewaar(
            UUID verzoek,
            int nr,
            Gemeentecode gemeente,
            Wijzigingsopdracht o,
            Long nummer,
            Wijzigingsopdracht.Nieuw nieuw,
            Wijzigingsopdracht.Wens w) {
        databank.voer(
                """
                insert into verzoekproduct (verzoek, nr, gemeente, aanbieder, soort, toewijzing, categorie, productcode,
                    "begin", eind, volume, eenheid, frequentie, budget)
                values (?, ?, ?, ?, ?, (select id from toewijzing where gemeente = ? and wet = ? and nummer = ?), ?, ?, ?,
                    ?, ?, ?, ?, ?)
                """,
                verzoek,
                nr,
                gemeente.code(),
                o.aanbieder().code(),
                nieuw != null ? "NIEUW" : w == null ? "ONGEWIJZIGD" : "ANDERS",
                gemeente.code(),
                o.wet(),
                nummer,
                nieuw == null ? null : nieuw.categorie(),
                nieuw == null ? null : nieuw.productcode(),
                w == null ? null : w.vanaf(),
                w == null ? null : w.eind(),
                w == null ? null : w.volume(),
                w == null ? null : w.eenheid(),
                w == null ? null : w.frequentie(),
                w == null ? null : w.budget());
    }

    private static Omvang omvang(ResultSet r) throws SQLException {
        Long volume = Databank.getal(r, "volume");
        return volume == null
                ? null
                : new Omvang(
                        volume,
                        Eenheid.van(r.getString("eenheid")),
                        Frequentie.van(r.getString("frequentie")));
    }

    private static Euro budget(ResultSet r) throws SQLException {
        Long budget = Databank.getal(r, "budget");
        return budget == null ? null : Euro.centen(budget);
    }
}
