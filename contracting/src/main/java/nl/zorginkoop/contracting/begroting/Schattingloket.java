package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorginkoop.contracting.budget.Leveringsschatting;
import nl.zorginkoop.contracting.budget.Schattingdeel;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Schat wat er tot en met een peildag geleverd en nog niet gedeclareerd is, en boekt dat als
 * overlopende post (lifecycles §8, rulings B3, B4). Een schatting staat vast; een nieuwe komt
 * ernaast.
 */
@ApplicationScoped
public class Schattingloket {
    private static final int EERSTE_JAAR = 2000;
    private static final int LAATSTE_JAAR = 2099;

    @Inject Databank databank;
    @Inject Leveringsschatting leveringsschatting;

    /** Legt een schatting vast, met alles om haar na te rekenen. */
    @Deur(value = CONTROLLER, wijzigt = true, seconden = 600)
    public UUID maakOp(Namens namens, int jaar, LocalDate peil) {
        if (peil == null) {
            throw new OngeldigeWaarde("peil", "Kies tot en met welke dag u schat.");
        }
        if (jaar < EERSTE_JAAR || jaar > LAATSTE_JAAR) {
            throw new OngeldigeWaarde("jaar", "Kies een jaar van 2000 tot en met 2099.");
        }
        if (peil.getYear() < jaar || peil.getYear() > jaar + 1) {
            throw Begrotingsreden.PEIL_KAN_NIET.nee();
        }
        Leveringsschatting.Uitkomst uitkomst = leveringsschatting.schat(namens, jaar, peil);
        List<Schattingdeel> delen = uitkomst.delen();
        UUID id =
                Begrotingsreden.opDeVloer(
                        () ->
                                databank.eerste(
                                                "insert into schatting (gemeente, jaar, peil, formule, regels, laag, midden, hoog,"
                                                        + " door) values (?, ?, ?, 'ONDERWEG_X_BENUTTING', ?, ?, ?, ?, ?)"
                                                        + " returning id",
                                                r -> r.getObject("id", UUID.class),
                                                namens.gemeente().code(),
                                                jaar,
                                                peil,
                                                delen.size(),
                                                som(delen, Schattingdeel::laag),
                                                som(delen, Schattingdeel::midden),
                                                som(delen, Schattingdeel::hoog),
                                                namens.wie())
                                        .orElseThrow());
        databank.voerVeel(
                """
                insert into schattingregel (gemeente, schatting, wortel, plafond, wet, product, aanbieder, taakveld, kostenplaats,
                                            grootboek, laatste, onderweg, graad, vlak, laagste, hoogste, laag, midden, hoog)
                select p.gemeente, ?, ?, p.id, p.wet, ?, ?, j.taakveld, j.kostenplaats, j.grootboek, ?, ?, ?, ?, ?, ?, ?, ?, ?
                from plafond p
                cross join lateral journaalrekening_op(p.gemeente, 'LAST', p.id, least(?::date, make_date(p.jaar, 12, 31))) j
                where p.id = ?
                """,
                delen.stream()
                        .map(
                                d ->
                                        new Object[] {
                                            id,
                                            d.wortel(),
                                            d.product(),
                                            d.aanbieder(),
                                            d.laatste(),
                                            d.onderweg().centen(),
                                            d.graad(),
                                            d.vlak() == null ? null : d.vlak().centen(),
                                            d.laagste(),
                                            d.hoogste(),
                                            d.laag().centen(),
                                            d.midden().centen(),
                                            d.hoog().centen(),
                                            peil,
                                            d.blad()
                                        })
                        .toList());
        databank.voerVeel(
                "insert into schattingproef (schatting, wortel, gemeente, jaar, peil, geschat, werkelijk)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                uitkomst.proeven().stream()
                        .map(
                                p ->
                                        new Object[] {
                                            id,
                                            p.wortel(),
                                            namens.gemeente().code(),
                                            p.rij().jaar(),
                                            p.rij().peil(),
                                            p.rij().voorspeld().centen(),
                                            p.rij().uitkomst().centen()
                                        })
                        .toList());
        return id;
    }

    /**
     * Maakt de journaalpost: lasten per blad tegenover nog te betalen, en de eerste dag erna terug.
     * Was er van die dag al een post, dan komt alleen het verschil erbij.
     *
     * @return hoeveel regels er bij kwamen
     */
    @Deur(value = CONTROLLER, wijzigt = true)
    public int journaliseer(Namens namens, UUID schatting) {
        return Begrotingsreden.opDeVloer(
                () ->
                        databank.eerste(
                                        "select journaliseer_schatting(id, ?) as regels from schatting"
                                                + " where id = ? and gemeente = ?",
                                        r -> r.getInt("regels"),
                                        namens.wie(),
                                        schatting,
                                        namens.gemeente().code())
                                .orElseThrow(Begrotingsreden.ONBEKEND::nee));
    }

    private static long som(List<Schattingdeel> delen, Function<Schattingdeel, Euro> welk) {
        return delen.stream().map(welk).reduce(Euro.NUL, Euro::plus).centen();
    }
}
