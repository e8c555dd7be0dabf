package nl.zorginkoop.web.api;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.maanddeclaratie.Maandvraag;

/** Leest wat er over een maand te declareren is uit JSON of uit het adres. */
final class Maandlezer {
    private static final Pattern GEMEENTE = Pattern.compile("[0-9]{4}");
    private static final int CODE = 5;
    private static final int VOLUME = 10;

    private Maandlezer() {}

    static Maandvraag lees(String inhoud) {
        Inhoud in = Inhoud.lees(inhoud, Set.of("gemeente", "wet", "maand", "regels", "correcties"));
        return new Maandvraag(
                new Gemeentecode(
                        in.vorm("gemeente", GEMEENTE, "Een gemeentecode heeft vier cijfers.")),
                in.keuze("wet", Wet.class),
                maand(in.tekst("maand")),
                in.isLeeg("regels") ? List.of() : regels(in),
                in.isLeeg("correcties") ? List.of() : correcties(in));
    }

    /** De maand zelf, zonder iets ingevuld. */
    static Maandvraag leeg(String gemeente, String wet, String maand) {
        try {
            return new Maandvraag(
                    new Gemeentecode(gemeente),
                    wet == null ? null : Wet.valueOf(wet),
                    maand(maand),
                    List.of(),
                    List.of());
        } catch (IllegalArgumentException fout) {
            throw fout instanceof OngeldigeWaarde
                    ? fout
                    : new OngeldigeWaarde("wet", "Kies WMO of JEUGDWET.");
        }
    }

    private static List<Maandvraag.Invulling> regels(Inhoud in) {
        return in.objecten("regels", Set.of("toewijzing", "productcode", "volume")).stream()
                .map(
                        r ->
                                new Maandvraag.Invulling(
                                        r.lang("toewijzing"),
                                        r.eis("productcode", CODE),
                                        r.tekst("volume", VOLUME)))
                .toList();
    }

    private static List<Maandvraag.Correctie> correcties(Inhoud in) {
        return in
                .objecten("correcties", Set.of("declaratie", "nr", "volume", "toewijzing"))
                .stream()
                .map(
                        c ->
                                new Maandvraag.Correctie(
                                        c.eisSleutel("declaratie"),
                                        c.lang("nr"),
                                        c.tekst("volume", VOLUME),
                                        c.isLeeg("toewijzing") ? null : c.lang("toewijzing")))
                .toList();
    }

    private static YearMonth maand(String tekst) {
        return tekst == null ? null : Maandvraag.maand(tekst);
    }
}
