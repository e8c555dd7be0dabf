package nl.zorginkoop.web.beheer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorginkoop.contracting.databank.Gereedheid;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.opmaak.Opmaak;

/** De configuratiecontrole: elk onderdeel groen of rood, met wat eraan te doen is. */
@Named
@RequestScoped
public class Controle {
    /** Een onderdeel; {@code stand} zegt wat er gezien is. */
    public record Punt(String naam, boolean goed, String stand, String herstel) {}

    @Inject Instance<Gereedheid> onderdelen;
    @Inject Klok klok;
    @Inject Ik ik;

    private List<Punt> punten;

    public List<Punt> getPunten() {
        if (punten == null) {
            punten = kijk();
        }
        return punten;
    }

    private List<Punt> kijk() {
        Opmaak opmaak = Opmaak.in(ik.getLocale());
        List<Punt> lijst = new ArrayList<>();
        for (Gereedheid onderdeel : onderdelen) {
            Optional<String> klacht = onderdeel.klacht();
            lijst.add(
                    new Punt(
                            opmaak.tekst("controle." + onderdeel.naam()),
                            klacht.isEmpty(),
                            klacht.orElse(opmaak.tekst("controle.dient")),
                            opmaak.tekst("controle." + onderdeel.naam() + ".herstel")));
        }
        lijst.add(klok(opmaak));
        boolean token = instelling("ZORGINKOOP_LEVER_TOKEN") != null;
        lijst.add(
                new Punt(
                        opmaak.tekst("controle.levertoken"),
                        token,
                        opmaak.tekst(token ? "controle.gezet" : "controle.nietgezet"),
                        opmaak.tekst("controle.levertoken.herstel")));
        boolean tls = "ja".equals(instelling("ZORGINKOOP_TLS"));
        lijst.add(
                new Punt(
                        opmaak.tekst("controle.tls"),
                        tls || !"nee".equals(instelling("ZORGINKOOP_DEMO")),
                        opmaak.tekst(tls ? "controle.gezet" : "controle.tls.demo"),
                        opmaak.tekst("controle.tls.herstel")));
        boolean scan = instelling("ZORGINKOOP_CLAMAV") != null;
        lijst.add(
                new Punt(
                        opmaak.tekst("controle.virusscan"),
                        scan || !"nee".equals(instelling("ZORGINKOOP_DEMO")),
                        opmaak.tekst(scan ? "controle.gezet" : "controle.nietgezet"),
                        opmaak.tekst("controle.virusscan.herstel")));
        return List.copyOf(lijst);
    }

    // De demowereld heeft met opzet een eigen tijd; zonder demo horen de klokken gelijk te lopen.
    private Punt klok(Opmaak opmaak) {
        Duration verschil = klok.verschuiving().abs();
        boolean demo = !"nee".equals(instelling("ZORGINKOOP_DEMO"));
        boolean gelijk = verschil.toSeconds() < 5;
        return new Punt(
                opmaak.tekst("controle.klok"),
                gelijk || demo,
                gelijk
                        ? opmaak.tekst("controle.klok.gelijk")
                        : opmaak.tekst("controle.klok.anders", verschil.toHours()),
                opmaak.tekst("controle.klok.herstel"));
    }

    private static String instelling(String naam) {
        String waarde = System.getProperty(naam, System.getenv(naam));
        return waarde == null || waarde.isBlank() ? null : waarde;
    }
}
