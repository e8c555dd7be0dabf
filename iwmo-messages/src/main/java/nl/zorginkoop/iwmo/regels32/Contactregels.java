package nl.zorginkoop.iwmo.regels32;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.Adres;
import nl.zorginkoop.iwmo.r32.Contact;
import nl.zorginkoop.iwmo.r32.ToewijzingClient;
import nl.zorginkoop.iwmo.regels.Toets;

/** Adres en bereikbaarheid van client en relatie. */
final class Contactregels {

    private static final Set<String> WOON_OF_VERBLIJF = Set.of("01", "03");
    private static final Set<String> CLIENTADRES = Set.of("01", "02", "03");
    private static final Pattern NL_POSTCODE = Pattern.compile("[1-9][0-9]{3}[a-zA-Z]{2}");

    private Contactregels() {}

    static List<Toets<?>> toetsen() {
        return List.of(
                Toets.als(
                        Regel.CD005,
                        Contact.class,
                        "Adres/LandCode",
                        (c, o) -> (postcode(c) == null) != (land(c) == null),
                        Contactregels::land,
                        c -> postcode(c) == null ? "leeg" : "gevuld"),
                Toets.als(
                        Regel.CD009,
                        Contact.class,
                        "Periode",
                        (c, o) -> c.periode() != null && !"04".equals(c.soort()),
                        c -> "gevuld bij soort " + c.soort(),
                        c -> "leeg"),
                Toets.als(
                        Regel.CD025,
                        Contact.class,
                        "Adres/Huis",
                        (c, o) -> "NL".equals(land(c)) && c.adres().huis() == null,
                        c -> null,
                        c -> "gevuld"),
                Toets.als(
                        Regel.CD034,
                        Contact.class,
                        "Adres/Postcode",
                        (c, o) -> WOON_OF_VERBLIJF.contains(c.soort()) && postcode(c) == null,
                        c -> null,
                        c -> "gevuld bij soort " + c.soort()),
                Toets.als(
                        Regel.CS003,
                        Contact.class,
                        "Periode/Einddatum",
                        (c, o) ->
                                c.periode() != null
                                        && Datums.voor(
                                                c.periode().einddatum(), c.periode().begindatum()),
                        c -> c.periode().einddatum(),
                        c -> c.periode().begindatum()),
                Toets.als(
                        Regel.CS089,
                        Contact.class,
                        "Adres/Postcode",
                        (c, o) ->
                                "NL".equals(land(c))
                                        && postcode(c) != null
                                        && !NL_POSTCODE.matcher(postcode(c)).matches(),
                        Contactregels::postcode,
                        c -> "1234AB"),
                Toets.als(
                        Regel.TR006,
                        Contact.class,
                        "",
                        (c, o) -> c.telefoon() == null && !huisEnPostcode(c.adres()),
                        c -> null,
                        c -> "telefoon, of huis en postcode"),
                Toets.als(
                        Regel.TR061,
                        ToewijzingClient.class,
                        "Contactgegevens",
                        (c, o) ->
                                c.contactgegevens().stream()
                                        .noneMatch(x -> CLIENTADRES.contains(x.soort())),
                        c -> null,
                        c -> "adres van soort 01, 02 of 03"));
    }

    private static boolean huisEnPostcode(Adres adres) {
        return adres != null && adres.huis() != null && adres.postcode() != null;
    }

    private static String postcode(Contact c) {
        return c.adres() == null ? null : c.adres().postcode();
    }

    private static String land(Contact c) {
        return c.adres() == null ? null : c.adres().landCode();
    }
}
