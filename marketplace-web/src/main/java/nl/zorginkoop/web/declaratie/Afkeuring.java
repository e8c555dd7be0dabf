package nl.zorginkoop.web.declaratie;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.zorginkoop.contracting.declaratie.Proefuitkomst;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.declaratie.Regelrij.Bevinding;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * Eén reden waarom een regel is afgekeurd, zoals een declarant haar leest (INV-9.6): oorzaak, beide
 * waarden en het herstel.
 */
public record Afkeuring(
        String referentie,
        long toewijzingnummer,
        String code,
        String oorzaak,
        String uitleg,
        String gestuurd,
        String verwacht,
        Euro bedrag,
        String herstel)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static Afkeuring van(Regelrij regel, Bevinding bevinding, Opmaak opmaak) {
        return van(
                regel.referentie(),
                regel.toewijzingnummer(),
                regel.eenheid(),
                regel.telt(),
                bevinding,
                opmaak);
    }

    /** Een regel die er nog niet is. */
    static Afkeuring van(Proefuitkomst.Regel regel, Bevinding bevinding, Opmaak opmaak) {
        return van(
                regel.referentie(),
                regel.toewijzingnummer(),
                regel.eenheid(),
                regel.credit() ? Euro.NUL.min(regel.bedrag()) : regel.bedrag(),
                bevinding,
                opmaak);
    }

    private static Afkeuring van(
            String referentie,
            long toewijzingnummer,
            String eenheid,
            Euro bedrag,
            Bevinding bevinding,
            Opmaak opmaak) {
        String code = bevinding.code();
        return new Afkeuring(
                referentie,
                toewijzingnummer,
                code,
                opmaak.tekst("code." + code + ".oorzaak"),
                opmaak.tekst("code." + code + ".uitleg"),
                waarde(eenheid, code, bevinding.gestuurd(), opmaak),
                waarde(eenheid, code, bevinding.verwacht(), opmaak),
                bedrag,
                opmaak.tekst("code." + code + ".herstel"));
    }

    // De databank bewaart kale waarden; wat zij betekenen hangt van de code af.
    private static String waarde(String eenheid, String code, String ruw, Opmaak opmaak) {
        if (ruw == null || ruw.isEmpty()) {
            return "–";
        }
        return switch (code) {
            case "0611" ->
                    opmaak.tekst(
                            "uitkomst.tarief",
                            opmaak.euro(Euro.centen(Long.parseLong(ruw))),
                            opmaak.tekst("eenheid.enkel." + eenheid));
            case "9346", "9369" -> opmaak.euro(Euro.centen(Long.parseLong(ruw)));
            case "9321", "9322" ->
                    opmaak.getal(Long.parseLong(ruw)) + " " + opmaak.tekst("eenheid." + eenheid);
            case "9341" -> opmaak.tekst("eenheid." + ruw);
            case "9307", "9308", "9319", "9387", "9388" -> opmaak.dag(LocalDate.parse(ruw));
            case "9389" -> opmaak.maand(YearMonth.parse(ruw).atDay(1));
            case "9338", "9384" -> opmaak.tekst("uitkomst.toewijzing", ruw);
            default -> ruw;
        };
    }
}
