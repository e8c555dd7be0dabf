package nl.zorginkoop.web.declaratie;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
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
            case "BERICHT", "ANTWOORD", "LOG" -> stap.wat();
            case "BOEKING" -> opmaak().tekst("boeking." + stap.wat());
            default -> opmaak().tekst("status." + stap.wat());
        };
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
