package nl.zorginkoop.web.declaratie;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.declaratie.Declaratieoverzicht;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.verantwoording.Regelspoor;
import nl.zorginkoop.contracting.verantwoording.Regelspooroverzicht;
import nl.zorginkoop.contracting.verantwoording.Spoorstap;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Paginavraag;

/** Het controlespoor van een regel: van bericht tot boeking tot betaling. */
@Named
@RequestScoped
public class Spoorpagina {
    private static final Pattern WIE = Pattern.compile("(.*) \\(([A-Z_]+)\\)");
    private static final Pattern GROND = Pattern.compile("([A-Z_]+)(: .*)?");
    private static final Pattern POTTEN = Pattern.compile("(.* · )([A-Z]+) - ([A-Z]+)");
    private static final Grondslag DOEL =
            Grondslag.wettelijkeTaak("controlespoor van een declaratieregel");

    @Inject Declaratieoverzicht declaraties;
    @Inject Regelspooroverzicht overzicht;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private Regelrij regel;
    private Regelspoor spoor;

    public void open() {
        UUID declaratie = vraag.nummer("declaratie");
        long nr = vraag.tekst("nr").map(Spoorpagina::nr).orElse(0L);
        regel = vraag.eis(declaraties.regel(ik.namens(), DOEL, declaratie, nr));
        spoor = vraag.eis(overzicht.spoor(ik.namens(), DOEL, declaratie, nr));
    }

    private static long nr(String tekst) {
        if (!tekst.matches("[0-9]{1,12}")) {
            throw new OngeldigeWaarde("nr", "Deze regel bestaat niet: volg de link opnieuw.");
        }
        return Long.parseLong(tekst);
    }

    public Regelrij getRegel() {
        return regel;
    }

    public Regelspoor getSpoor() {
        return spoor;
    }

    /** De deur, de boeking of het bericht in woorden; zonder eigen woord zoals zij heet. */
    public String wat(Spoorstap stap) {
        return switch (stap.soort()) {
            case "BERICHT", "ANTWOORD" -> stap.wat();
            case "LOG" -> deur(stap.wat());
            case "BOEKING" -> opmaak().tekst("boeking." + stap.wat());
            default -> opmaak().tekst("status." + stap.wat());
        };
    }

    // Zonder eigen tekst blijft het de naam waaronder zij in het logboek te vinden is.
    private String deur(String naam) {
        String woord = opmaak().tekst("deur." + naam);
        return naam.endsWith("." + woord) ? naam : woord;
    }

    /** Het kenmerk, met woorden voor wat een vaste waarde is. */
    public String kenmerk(Spoorstap stap) {
        if (stap.kenmerk() == null) {
            return null;
        }
        return switch (stap.soort()) {
            case "LOG" -> opmaak().tekst("status." + stap.kenmerk());
            case "BOEKING" -> potten(stap.kenmerk());
            default -> stap.kenmerk();
        };
    }

    private String potten(String kenmerk) {
        Matcher potten = POTTEN.matcher(kenmerk);
        return potten.matches()
                ? potten.group(1) + pot(potten.group(2)) + " → " + pot(potten.group(3))
                : kenmerk;
    }

    private String pot(String naam) {
        return opmaak().tekst("kolom." + naam.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
    }

    /** Wie het deed, met zijn rol in woorden. */
    public String wie(Spoorstap stap) {
        Matcher wie = WIE.matcher(String.valueOf(stap.door()));
        return wie.matches()
                ? wie.group(1) + " (" + opmaak().tekst("rol." + wie.group(2)) + ")"
                : stap.door();
    }

    /** Op welke grondslag er gekeken is, met het doel. */
    public String grond(Spoorstap stap) {
        Matcher grond = GROND.matcher(String.valueOf(stap.grondslag()));
        return grond.matches()
                ? opmaak().tekst("grondslag." + grond.group(1))
                        + (grond.group(2) == null ? "" : grond.group(2))
                : stap.grondslag();
    }

    /** Waar de stap zelf te zien is, of {@code null}. */
    public String link(Spoorstap stap) {
        boolean gemeente = ik.is("CONTROLLER");
        return switch (stap.soort()) {
            case "BERICHT", "ANTWOORD" -> "/berichten/bericht.xhtml?id=" + stap.bron();
            case "OORDEEL", "CREDIT", "DEBET" -> "/declaraties/uitkomst.xhtml?id=" + stap.bron();
            case "BOEKING" -> gemeente ? "/plafonds/plafond.xhtml?id=" + stap.bron() : null;
            case "OPDRACHT", "GOEDGEKEURD", "VERZONDEN", "BANK" ->
                    gemeente ? "/betalen/opdracht.xhtml?opdracht=" + stap.bron() : null;
            default -> null;
        };
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
