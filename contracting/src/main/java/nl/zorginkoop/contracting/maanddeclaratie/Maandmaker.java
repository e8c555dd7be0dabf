package nl.zorginkoop.contracting.maanddeclaratie;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Tekst;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Stelt voor, vult aan en rekent. Oordeelt niet: dat doet de declaratie zelf. */
@Dependent
class Maandmaker {
    // Het veld in het bericht heeft acht cijfers (LDT_Bedrag).
    private static final long HOOGSTE_BEDRAG = 99_999_999;

    @Inject Databank databank;
    @Inject Maandregels maandregels;
    @Inject Klok klok;

    /** Een regel die er al is, met waar zij heen ging. */
    record Eerdere(
            String gemeente,
            String gemeentenaam,
            Wet wet,
            Prestatieregel regel,
            boolean goedgekeurd,
            boolean gecrediteerd) {}

    Maandvoorstel voorstel(Gemeentecode gemeente, Wet wet, YearMonth maand) {
        List<Maandregel> regels = maandregels.van(gemeente, wet, maand, null);
        boolean meer = regels.size() > Maandvoorstel.HOOGSTENS;
        return new Maandvoorstel(
                gemeente.code(),
                naam(gemeente),
                wet.name(),
                maand,
                meer ? List.copyOf(regels.subList(0, Maandvoorstel.HOOGSTENS)) : regels,
                meer);
    }

    Optional<Eerdere> eerdere(UUID declaratie, long nr) {
        return databank.eerste(
                """
                select p.*, g.naam as gemeentenaam from prestatie p left join gemeente g on g.code = p.gemeente
                where p.declaratie = ? and p.nr = ?
                """,
                Maandmaker::eerdere,
                declaratie,
                nr);
    }

    Correctievoorstel voorstel(Eerdere e) {
        Prestatieregel p = e.regel();
        Gemeentecode gemeente = new Gemeentecode(e.gemeente());
        return new Correctievoorstel(
                e.gemeente(),
                e.gemeentenaam(),
                e.wet().name(),
                periode(gemeente, e.wet(), YearMonth.from(p.begin())),
                e.goedgekeurd(),
                new Hoeveelheid(p.volume(), p.eenheid()).tekst(),
                maandregels.nieuw(gemeente, e.wet(), p, p.toewijzingnummer()).orElse(null));
    }

    Declaratieopgave maak(AgbCode aanbieder, Maandvraag vraag, String nummer) {
        List<Prestatieregel> regels = new ArrayList<>();
        if (!vraag.regels().isEmpty()) {
            ingevuld(vraag, regels);
        }
        vraag.correcties().forEach(c -> gecorrigeerd(vraag, c, regels));
        if (regels.isEmpty()) {
            throw Maandreden.LEEG.nee();
        }
        return new Declaratieopgave(
                vraag.gemeente(),
                aanbieder,
                vraag.wet(),
                nummer,
                Periode.maand(vraag.maand()),
                klok.vandaag(),
                genummerd(regels, nummer));
    }

    private void ingevuld(Maandvraag vraag, List<Prestatieregel> regels) {
        Map<Long, String> bsn = new HashMap<>();
        List<Maandregel> mogelijk =
                maandregels.van(vraag.gemeente(), vraag.wet(), vraag.maand(), null);
        for (Maandvraag.Invulling i : vraag.regels()) {
            if (Tekst.ofNiets(i.volume()) == null) {
                continue;
            }
            Maandregel regel =
                    mogelijk.stream()
                            .filter(
                                    r ->
                                            r.nummer() == i.toewijzingnummer()
                                                    && r.productcode().equals(i.productcode()))
                            .findFirst()
                            .orElseThrow(Maandreden.REGEL_ONBEKEND::nee);
            regels.add(
                    debet(
                            regel,
                            regel.lees(i.volume()),
                            bsn.computeIfAbsent(regel.nummer(), n -> bsn(regel.toewijzing()))));
        }
    }

    // Eerst de credit, dan de nieuwe regel: zo leest ook een mens het (OP366).
    private void gecorrigeerd(
            Maandvraag vraag, Maandvraag.Correctie c, List<Prestatieregel> regels) {
        Eerdere e =
                eerdere(c.declaratie(), c.nr())
                        .filter(
                                x ->
                                        x.gemeente().equals(vraag.gemeente().code())
                                                && x.wet() == vraag.wet())
                        .orElseThrow(Maandreden.CORRECTIE_ONBEKEND::nee);
        Prestatieregel oud = e.regel();
        if (oud.credit()) {
            throw Maandreden.CORRECTIE_VAN_CREDIT.nee();
        }
        if (e.gecrediteerd()) {
            throw Maandreden.AL_GECREDITEERD.nee();
        }
        if (e.goedgekeurd()) {
            regels.add(credit(oud));
            if (Tekst.ofNiets(c.volume()) == null) {
                return;
            }
        }
        Maandregel nieuw =
                maandregels
                        .nieuw(
                                vraag.gemeente(),
                                vraag.wet(),
                                oud,
                                c.toewijzingnummer() == null
                                        ? oud.toewijzingnummer()
                                        : c.toewijzingnummer())
                        .orElseThrow(Maandreden.REGEL_ONBEKEND::nee);
        Hoeveelheid h =
                Tekst.ofNiets(c.volume()) == null
                        ? new Hoeveelheid(oud.volume(), oud.eenheid())
                        : nieuw.lees(c.volume());
        regels.add(debet(nieuw, h, bsn(nieuw.toewijzing())));
    }

    // TR318: een maand voor de laatste kan niet meer, en een credit mag in elke latere.
    private YearMonth periode(Gemeentecode gemeente, Wet wet, YearMonth maand) {
        return databank.eerste(
                        "select max(begin) as laatste from declaratie where gemeente = ? and wet = ?"
                                + " and status <> 'AFGEKEURD'",
                        r -> Optional.ofNullable(Databank.dag(r, "laatste")),
                        gemeente.code(),
                        wet)
                .flatMap(d -> d)
                .map(YearMonth::from)
                .filter(l -> l.isAfter(maand))
                .orElse(maand);
    }

    private String naam(Gemeentecode gemeente) {
        return databank.eerste(
                        "select naam from gemeente where code = ?",
                        r -> r.getString("naam"),
                        gemeente.code())
                .orElse(gemeente.code());
    }

    private String bsn(UUID toewijzing) {
        return databank.eerste(
                        "select bsn from toewijzing where id = ?",
                        r -> r.getString("bsn"),
                        toewijzing)
                .orElseThrow(Maandreden.REGEL_ONBEKEND::nee);
    }

    private static Prestatieregel debet(Maandregel r, Hoeveelheid h, String bsn) {
        if (r.tarief() == null && !Eenheid.EURO.code().equals(h.eenheid())) {
            throw Maandreden.GEEN_TARIEF.nee();
        }
        Euro bedrag = r.bedrag(h);
        if (bedrag.centen() > HOOGSTE_BEDRAG) {
            throw new OngeldigeWaarde(
                    "volume",
                    "Toewijzing "
                            + r.nummer()
                            + ": dit komt op "
                            + bedrag
                            + " en een regel kan hooguit € 999.999,99 zijn. Vul minder in.");
        }
        return new Prestatieregel(
                0,
                bsn,
                null,
                null,
                r.nummer(),
                r.categorie(),
                r.productcode(),
                r.begin(),
                r.eind(),
                h.volume(),
                h.eenheid(),
                r.tariefVoor(h),
                bedrag.centen(),
                false);
    }

    // TR323: een credit is gelijk aan haar debet, op het kenmerk na.
    private static Prestatieregel credit(Prestatieregel p) {
        return new Prestatieregel(
                0,
                p.bsn(),
                null,
                p.referentie(),
                p.toewijzingnummer(),
                p.categorie(),
                p.code(),
                p.begin(),
                p.eind(),
                p.volume(),
                p.eenheid(),
                p.tarief(),
                p.bedrag(),
                true);
    }

    // Een bericht houdt een client bij elkaar; het kenmerk begint met het nummer en is dus nieuw
    // (TR314).
    private static List<Prestatieregel> genummerd(List<Prestatieregel> regels, String nummer) {
        List<Prestatieregel> opClient =
                regels.stream().sorted(Comparator.comparing(Prestatieregel::bsn)).toList();
        List<Prestatieregel> met = new ArrayList<>();
        for (Prestatieregel p : opClient) {
            long nr = met.size() + 1L;
            met.add(
                    new Prestatieregel(
                            nr,
                            p.bsn(),
                            nummer + "-" + nr,
                            p.vorigeReferentie(),
                            p.toewijzingnummer(),
                            p.categorie(),
                            p.code(),
                            p.begin(),
                            p.eind(),
                            p.volume(),
                            p.eenheid(),
                            p.tarief(),
                            p.bedrag(),
                            p.credit()));
        }
        return met;
    }

    private static Eerdere eerdere(ResultSet r) throws SQLException {
        return new Eerdere(
                r.getString("gemeente"),
                r.getString("gemeentenaam"),
                Wet.valueOf(r.getString("wet")),
                Prestatieregel.van(r),
                r.getBoolean("goedgekeurd"),
                r.getBoolean("gecrediteerd"));
    }
}
